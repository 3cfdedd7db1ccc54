package fi.luukku.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** One page with every letter in the three languages side by side, to be read by people. */
final class LetterReview {

    static final Path FILE = Path.of("target", "letters", "review.html");

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>All letters of Luukku</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #1a1a1a; background: #fff }
            section { border-top: 2px solid #0000bf; margin-top: 2rem }
            .three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem }
            article { border: 1px solid #808080; border-radius: 4px; padding: 1rem }
            h3 { margin: 0 0 .75rem; font-size: 1.1rem }
            p { white-space: pre-line; overflow-wrap: anywhere; margin: 0 }
            .when { color: #525a65 }
            @media (max-width: 60rem) { .three { grid-template-columns: 1fr } }
            </style></head><body><main>
            <h1>All letters of Luukku</h1>
            <p>Made by the build from the templates in src/main/resources/letters, with invented people.
            Each letter is shown in every wording it can have.</p>
            <nav><ul>
            """;

    private LetterReview() {}

    /** @param texts in the order of {@link Language} */
    record Entry(String kind, int situation, List<WrittenText> texts) {

        String when() {
            return switch (situation) {
                case 0 -> "with all that may be in it";
                case 1 -> "without what may be left out";
                default -> "with some of it";
            };
        }
    }

    static String write(List<Entry> entries) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        entries.stream()
                .map(Entry::kind)
                .distinct()
                .forEach(kind -> page.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(kind, kind)));
        page.append("</ul></nav>\n");
        String before = "";
        for (Entry entry : entries) {
            page.append("<section%s>\n<h2>%s <span class=\"when\">%s</span></h2>\n<div class=\"three\">\n"
                    .formatted(
                            before.equals(entry.kind()) ? "" : " id=\"" + entry.kind() + "\"",
                            entry.kind(),
                            entry.when()));
            for (Language language : Language.values()) {
                WrittenText text = entry.texts().get(language.ordinal());
                page.append("<article lang=\"%s\"><h3>%s</h3>\n<p>%s</p></article>\n"
                        .formatted(language.code(), escaped(text.subject()), escaped(text.body())));
            }
            page.append("</div></section>\n");
            before = entry.kind();
        }
        page.append("</main></body></html>\n");
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, page);
        return page.toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
