package fi.luukku.directory;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes as text, or where they are not UTF-8.
 *
 * @param fault null when it is text
 */
record DirectoryText(String text, @Nullable Fault fault) {

    private static final int LARGEST = 2_000_000;
    private static final String SAVE_AS =
            "Open it in the program it comes from and save it as \"CSV UTF-8\", not just as CSV.";

    static DirectoryText of(byte[] content) {
        if (content.length == 0) {
            return wrong(Fault.ofFile("The file is empty."));
        }
        if (content.length > LARGEST) {
            return wrong(Fault.ofFile("The file is larger than 2 MB. Is it the right one?"));
        }
        if (begins(content, 0xFF, 0xFE) || begins(content, 0xFE, 0xFF)) {
            return wrong(Fault.ofFile("The file is saved as Unicode text of two bytes a letter (UTF-16). " + SAVE_AS));
        }
        if (begins(content, 'P', 'K')) {
            return wrong(Fault.ofFile("This is a spreadsheet, not a CSV file. " + SAVE_AS));
        }
        int start = begins(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(content, start, content.length - start);
        CharBuffer out = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            return wrong(new Fault(
                    lineAt(text),
                    columnAt(text),
                    "The file is not saved as UTF-8: here is a letter that cannot be read, often ä, ö or å. "
                            + SAVE_AS));
        }
        return text.isBlank() ? wrong(Fault.ofFile("The file is empty.")) : new DirectoryText(text, null);
    }

    /** What stands between the cells: Finnish spreadsheets write a semicolon, others a comma. */
    char separator() {
        String head = text.lines().findFirst().orElse("");
        return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static DirectoryText wrong(Fault fault) {
        return new DirectoryText("", fault);
    }

    private static boolean begins(byte[] content, int... with) {
        if (content.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static long lineAt(String before) {
        return 1 + before.chars().filter(sign -> sign == '\n').count();
    }

    /** The header over the cell in which the text ends, as far as it can be told. */
    private static String columnAt(String before) {
        DirectoryText read = new DirectoryText(before, null);
        int lastLine = before.lastIndexOf('\n') + 1;
        if (lastLine == 0) {
            return "";
        }
        boolean quoted = false;
        int cell = 0;
        for (char sign : before.substring(lastLine).toCharArray()) {
            quoted ^= sign == '"';
            cell += sign == read.separator() && !quoted ? 1 : 0;
        }
        String[] heads = before.lines().findFirst().orElse("").split(String.valueOf(read.separator()), -1);
        return cell < heads.length ? heads[cell].strip().replace("\"", "") : "";
    }
}
