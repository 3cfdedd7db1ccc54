package fi.luukku.notification;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns a template into a letter's words. The first line of a template is the subject, the body begins after a blank one. */
@Component
class LetterWriter {

    private final TemplateEngine templates;
    private final OfficeProperties office;

    LetterWriter(OfficeProperties office) {
        this.office = office;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("letters/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        templates = new org.thymeleaf.spring6.SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
    }

    WrittenText write(String kind, Addressee to, Map<String, Object> content) {
        Context context = new Context(to.language().locale(), content);
        context.setVariable("to", to);
        context.setVariable("office", office);
        String text =
                templates.process(kind + "_" + to.language().code(), context).strip();
        int endOfSubject = text.indexOf('\n');
        if (endOfSubject < 0) {
            throw new IllegalStateException("The letter template " + kind + " has no body below its subject");
        }
        return new WrittenText(
                text.substring(0, endOfSubject).strip(),
                text.substring(endOfSubject).strip() + "\n");
    }
}
