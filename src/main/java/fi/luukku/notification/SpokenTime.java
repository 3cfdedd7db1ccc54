package fi.luukku.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and times as they are said in a letter: {@code tiistaina 1.12.2026 kello 9.00}. */
public final class SpokenTime {

    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private SpokenTime() {}

    public static String day(LocalDate day, Language language) {
        return format(dayPattern(language), language).format(day);
    }

    /** In Finnish time, whatever offset the moment has. */
    public static String moment(OffsetDateTime moment, Language language) {
        return format(dayPattern(language) + " " + timePattern(language), language)
                .format(moment.atZoneSameInstant(ZONE));
    }

    private static DateTimeFormatter format(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    private static String dayPattern(Language language) {
        return switch (language) {
            case FI -> "EEEE d.M.yyyy";
            case SV -> "EEEE 'den' d MMMM yyyy";
            case EN -> "EEEE d MMMM yyyy";
        };
    }

    private static String timePattern(Language language) {
        return switch (language) {
            case FI -> "'kello' H.mm";
            case SV -> "'kl.' H.mm";
            case EN -> "'at' H:mm";
        };
    }
}
