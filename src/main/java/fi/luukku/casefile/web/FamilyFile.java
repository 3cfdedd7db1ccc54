package fi.luukku.casefile.web;

import fi.luukku.access.FamilyTable;
import fi.luukku.casefile.CaseReference;
import fi.luukku.notification.Language;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The page of a family's data, written row by row; it needs nothing but itself to be read. */
final class FamilyFile {

    private static final String STYLE = "body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;"
            + "padding:0 1rem}h2{border-bottom:1px solid;margin-top:2rem}dl{border-left:4px solid #c3ced2;"
            + "padding-left:1rem;margin:0 0 1.5rem}dt{color:#4d5f66}dd{margin:0 0 .5rem;white-space:pre-wrap;"
            + "overflow-wrap:anywhere}li{margin-bottom:.3rem;overflow-wrap:anywhere}";

    private final BufferedWriter out;
    private final FamilyWords words;
    private final Language language;
    private @Nullable FamilyTable table;
    private boolean empty;

    FamilyFile(OutputStream to, FamilyWords words, Language language) {
        this.out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        this.words = words;
        this.language = language;
    }

    void begin(CaseReference reference, OffsetDateTime now) {
        String title = escaped(words.title(locale()) + " " + reference);
        print("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><main><h1>" + title + "</h1>\n<p>"
                + escaped(words.value("", "", now, language)) + "</p>\n");
    }

    void beginTable(FamilyTable next) {
        table = next;
        empty = true;
        print("<h2>" + escaped(words.table(next.name(), locale())) + "</h2>\n");
    }

    void row(Map<String, @Nullable Object> row) {
        FamilyTable present = present();
        boolean lines = present.inLines();
        if (empty && lines) {
            print("<ul>\n");
        }
        empty = false;
        print(lines ? "<li>" : "<dl>");
        String between = "";
        for (Map.Entry<String, @Nullable Object> column : row.entrySet()) {
            Object value = column.getValue();
            if (value != null && !value.equals("") && words.isForPeople(column.getKey())) {
                String text = escaped(words.value(present.name(), column.getKey(), value, language));
                String label = escaped(words.column(column.getKey(), locale()));
                print(lines ? between + label + ": " + text : "<dt>" + label + "</dt><dd>" + text + "</dd>");
                between = " · ";
            }
        }
        print(lines ? "</li>\n" : "</dl>\n");
    }

    void endTable() {
        if (empty) {
            print("<p>" + escaped(words.nothing(locale())) + "</p>\n");
        } else if (present().inLines()) {
            print("</ul>\n");
        }
    }

    void end() throws IOException {
        print("</main></body></html>\n");
        out.flush();
    }

    private FamilyTable present() {
        if (table == null) {
            throw new IllegalStateException("No table has begun");
        }
        return table;
    }

    private Locale locale() {
        return language.locale();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private void print(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
