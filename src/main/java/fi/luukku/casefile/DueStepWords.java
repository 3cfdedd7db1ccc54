package fi.luukku.casefile;

import fi.luukku.engine.OpenTask;
import fi.luukku.notification.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Steps of the process in words, {@code messages/step}, and where they are done. */
@Component
class DueStepWords {

    private final MessageSource messages;
    private final String baseUrl;

    DueStepWords(MessageSource messages, @Value("${luukku.base-url}") String baseUrl) {
        this.messages = messages;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** As the model names it, when a process owner's new task has no words here yet. */
    String of(OpenTask task, Language language) {
        String words = messages.getMessage("step." + task.elementId(), null, task.name(), language.locale());
        return words == null ? task.name() : words;
    }

    String card(String reference) {
        return baseUrl + "/cases/" + reference;
    }
}
