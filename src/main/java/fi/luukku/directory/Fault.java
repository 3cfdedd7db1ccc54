package fi.luukku.directory;

/**
 * Something wrong in a file. The sentence names no person, so it may go into logs.
 *
 * @param line as a text editor counts, 0 for the file as a whole
 * @param column as the file's first line names it; empty for the line as a whole
 */
public record Fault(long line, String column, String sentence) {

    static Fault ofFile(String sentence) {
        return new Fault(0, "", sentence);
    }

    /** In words, {@code Line 3, column email}. */
    public String where() {
        if (line == 0) {
            return column.isEmpty() ? "The file" : "Column " + column;
        }
        return "Line %d%s".formatted(line, column.isEmpty() ? "" : ", column " + column);
    }
}
