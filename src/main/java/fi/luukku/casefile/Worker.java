package fi.luukku.casefile;

/** A worker of an area, who can be a family's own worker. {@code role} is a code, {@code school-nurse}. */
public record Worker(String role, String name, String email, String phone) {}
