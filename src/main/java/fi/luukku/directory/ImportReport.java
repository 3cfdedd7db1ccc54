package fi.luukku.directory;

import java.util.List;

/**
 * What a file would change or has changed. With a fault nothing has changed.
 *
 * @param remarks what is worth a look though the file was fit
 * @param added units that are new, or there again; {@code changed}, {@code ended} and {@code same} count the others
 * @param taken whether the file is in use now
 */
public record ImportReport(
        List<Fault> faults, List<Fault> remarks, int added, int changed, int ended, int same, boolean taken) {

    static ImportReport refused(List<Fault> faults) {
        return new ImportReport(List.copyOf(faults), List.of(), 0, 0, 0, 0, false);
    }

    public boolean isFit() {
        return faults.isEmpty();
    }
}
