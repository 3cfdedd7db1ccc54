package fi.luukku.casefile;

import java.util.List;

/** A district of the city with its own workers. {@code code} is three letters, {@code KAA}. */
public record Area(String code, String name, String phone, List<Worker> workers) {}
