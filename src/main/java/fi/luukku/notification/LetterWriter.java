package fi.luukku.notification;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Turns a template into a letter's words. The first line of a template is the subject, the body begins after a blank one;
 * the sign-off comes by itself. A letter that is not told all it says is not written.
 */
@Component
class LetterWriter {

    private final Map<String, LetterTemplate> known = new ConcurrentHashMap<>();
    private final TemplateEngine templates;
    private final OfficeProperties office;

    LetterWriter(OfficeProperties office) {
        this.office = office;
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
    }

    WrittenText write(String kind, Addressee to, Map<String, Object> content) {
        LetterTemplate template = known.computeIfAbsent(
                kind + "_" + to.language().code(), name -> LetterTemplate.of(kind, to.language()));
        template.mustKnow(content.keySet());
        Context context = new Context(to.language().locale(), content);
        context.setVariable("to", to);
        context.setVariable("office", office);
        String text = templates.process(template.text(), context).strip();
        template.mustBeWhole(text);
        int endOfSubject = text.indexOf('\n');
        return new WrittenText(
                text.substring(0, endOfSubject).strip(),
                text.substring(endOfSubject).strip().replaceAll("\n{3,}", "\n\n") + "\n");
    }
}
