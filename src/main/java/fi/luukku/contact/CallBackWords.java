package fi.luukku.contact;

import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import fi.luukku.notification.SpokenTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** When somebody gets in touch, as it is told to whoever wrote. */
@Component
public class CallBackWords {

    private static final String KEY = "contact.call-back.";

    private final MessageSource messages;
    private final WorkingDays days;

    CallBackWords(MessageSource messages, WorkingDays days) {
        this.messages = messages;
        this.days = days;
    }

    /**
     * A sentence: {@code We will call you today by 16:00.}
     *
     * @param reachBy how the sender wishes to be reached, or {@code any} while that is not known
     */
    public String of(CallBack callBack, String reachBy, Language language) {
        String kind = callBack.kind().name().toLowerCase(Locale.ROOT);
        Object[] when = {day(callBack.at().toLocalDate(), language), time(callBack, language)};
        return messages.getMessage(KEY + reachBy + "." + kind, when, language.locale());
    }

    private String day(LocalDate day, Language language) {
        String spoken = SpokenTime.day(day, language);
        return day.equals(days.today())
                ? messages.getMessage(KEY + "today", null, language.locale())
                : messages.getMessage(KEY + "day", new Object[] {spoken}, language.locale());
    }

    private static String time(CallBack callBack, Language language) {
        String pattern = language == Language.EN ? "H:mm" : "H.mm";
        return DateTimeFormatter.ofPattern(pattern).format(callBack.at());
    }
}
