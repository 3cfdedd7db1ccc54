package fi.luukku.meeting;

/** A case begins with one first meeting; every later one follows it up. */
public enum MeetingKind {
    FIRST,
    FOLLOW_UP;

    /** From the code in the model, {@code first} or {@code follow-up}. */
    public static MeetingKind of(String code) {
        return switch (code) {
            case "first" -> FIRST;
            case "follow-up" -> FOLLOW_UP;
            default -> throw new IllegalArgumentException("No kind of meeting: " + code);
        };
    }
}
