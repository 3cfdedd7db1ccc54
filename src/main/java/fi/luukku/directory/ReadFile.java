package fi.luukku.directory;

import java.util.List;

/** What was read from a file: its units, or what is wrong with it. */
record ReadFile(List<Unit> units, List<Fault> faults, List<Fault> remarks) {}
