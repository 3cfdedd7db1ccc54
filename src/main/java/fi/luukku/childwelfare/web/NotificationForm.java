package fi.luukku.childwelfare.web;

import fi.luukku.casefile.web.Labels;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.casefile.web.Typing;
import fi.luukku.childwelfare.Manner;
import fi.luukku.childwelfare.NotificationText;
import fi.luukku.childwelfare.NotificationView;
import fi.luukku.childwelfare.SentBy;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.directory.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A notification as typed. {@code unit} is the code of a unit in the directory; without one the receiver is written. */
record NotificationForm(
        String reason,
        Boolean urgent,
        String manner,
        String familyTold,
        String whyNotTold,
        String unit,
        String receiverName,
        String receiverEmail,
        String sentBy,
        String sentOn,
        String sentTime,
        int version)
        implements Typing {

    static final Map<String, String> MANNERS =
            Labels.of("ALONE", "A worker alone", "JOINTLY", "Jointly with the family, as they wish");
    static final Map<String, String> TOLD = Labels.of("true", "Yes, they know", "false", "No, not yet");
    static final Map<String, String> WAYS = Labels.of(
            "ONLINE_SERVICE",
            "In the authority’s online service",
            "PHONE",
            "By phone",
            "SECURE_MAIL",
            "By secure mail",
            "ON_PAPER",
            "On paper");

    private static final Map<String, String> LABELS = Labels.of(
            "reason",
            "What worries",
            "urgent",
            "Urgent",
            "manner",
            "Who makes it",
            "familyTold",
            "Does the family know",
            "whyNotTold",
            "Why not",
            "unit",
            "Receiver",
            "receiverName",
            "Receiver, when not in the list",
            "receiverEmail",
            "Their e-mail",
            "sentBy",
            "How it was sent",
            "sentOn",
            "Day it was sent",
            "sentTime",
            "Time it was sent");

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[.:](\\d{2})");
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("H.mm");

    NotificationForm {
        reason = Typed.text(reason);
        urgent = Boolean.TRUE.equals(urgent);
        manner = Typed.text(manner);
        familyTold = Typed.text(familyTold);
        whyNotTold = Typed.text(whyNotTold);
        unit = Typed.line(unit);
        receiverName = Typed.line(receiverName);
        receiverEmail = Typed.line(receiverEmail);
        sentBy = Typed.text(sentBy);
        sentOn = Typed.text(sentOn);
        sentTime = Typed.text(sentTime);
    }

    static NotificationForm of(NotificationView view) {
        NotificationText text = view.text();
        boolean byHand = text.unitCode().isEmpty();
        OffsetDateTime sent = text.sentAt() == null
                ? null
                : text.sentAt().atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime();
        Manner manner = text.manner();
        Boolean told = text.familyTold();
        SentBy way = text.sentBy();
        return new NotificationForm(
                text.reason(),
                text.urgent(),
                manner == null ? "" : manner.name(),
                told == null ? "" : told.toString(),
                text.whyNotTold(),
                text.unitCode(),
                byHand ? text.receiverName() : "",
                byHand ? text.receiverEmail() : "",
                way == null ? "" : way.name(),
                sent == null ? "" : Typed.date(sent.toLocalDate()),
                sent == null ? "" : AS_TYPED.format(sent),
                view.version());
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    static String inWords(String field, String value) {
        return switch (field) {
            case "manner" -> MANNERS.getOrDefault(value, value);
            case "familyTold" -> TOLD.getOrDefault(value, value);
            case "sentBy" -> WAYS.getOrDefault(value, value);
            case "urgent" -> value.equals("true") ? "Yes" : "No";
            default -> value;
        };
    }

    Problems check(Map<String, String> units, OffsetDateTime now) {
        Problems problems = new Problems()
                .tooLong("reason", "What worries", reason, NotificationText.REASON_LENGTH)
                .tooLong("whyNotTold", "The reason", whyNotTold, NotificationText.WHY_LENGTH)
                .tooLong("receiverName", "The name", receiverName, NotificationText.NAME_LENGTH);
        known(problems, "manner", "Choose who makes the notification.", manner, MANNERS);
        known(problems, "familyTold", "Choose whether the family knows.", familyTold, TOLD);
        known(problems, "sentBy", "Choose how it was sent.", sentBy, WAYS);
        if (manner.equals("JOINTLY") && familyTold.equals("false")) {
            problems.add("familyTold", "A notification made jointly is one that the family knows of.");
        }
        if (familyTold.equals("false") && whyNotTold.isEmpty()) {
            problems.add("whyNotTold", "Write why the family was not told.");
        }
        receiver(problems, units);
        sent(problems, now);
        return problems;
    }

    private static void known(
            Problems problems, String field, String sentence, String value, Map<String, String> choices) {
        if (!value.isEmpty() && !choices.containsKey(value)) {
            problems.add(field, sentence);
        }
    }

    private void receiver(Problems problems, Map<String, String> units) {
        if (!unit.isEmpty() && !units.containsKey(unit)) {
            problems.add("unit", "This is not in the directory any more. Choose another, or write the receiver.");
        }
        if (!unit.isEmpty() && (!receiverName.isEmpty() || !receiverEmail.isEmpty())) {
            problems.add("unit", "Choose a receiver from the list or write one, not both.");
        }
        if (!receiverEmail.isEmpty() && !Typed.isEmail(receiverEmail)) {
            problems.add("receiverEmail", "This is not an e-mail address. It looks like name@example.fi.");
        }
        if (!receiverEmail.isEmpty() && receiverName.isEmpty()) {
            problems.add("receiverName", "Write who the receiver is.");
        }
    }

    private void sent(Problems problems, OffsetDateTime now) {
        if (sentOn.isEmpty() && sentTime.isEmpty()) {
            return;
        }
        if (Typed.date(sentOn).isEmpty()) {
            problems.add("sentOn", "There is no such day. Write it as day, month and year: 1.12.2026.");
        } else if (time().isEmpty()) {
            problems.add("sentTime", "There is no such time. Write it as hours and minutes: 14.30.");
        } else if (sentAt() != null && sentAt().isAfter(now)) {
            problems.add("sentOn", "That time has not come yet. Write when it was sent.");
        }
        if (sentBy.isEmpty()) {
            problems.add("sentBy", "Choose how it was sent.");
        }
    }

    NotificationText text(Optional<Unit> chosen) {
        String email = chosen.map(Unit::email).orElse(null);
        return new NotificationText(
                reason,
                urgent,
                of(Manner.values(), manner),
                familyTold.isEmpty() ? null : Boolean.valueOf(familyTold),
                familyTold.equals("false") ? whyNotTold : "",
                chosen.map(Unit::code).orElse(""),
                chosen.map(Unit::name).orElse(receiverName),
                chosen.isPresent() ? (email == null ? "" : email) : receiverEmail,
                of(SentBy.values(), sentBy),
                sentAt());
    }

    private @Nullable OffsetDateTime sentAt() {
        Optional<LocalDate> day = Typed.date(sentOn);
        Optional<LocalTime> time = time();
        return day.isEmpty() || time.isEmpty()
                ? null
                : day.get().atTime(time.get()).atZone(WorkingDays.ZONE).toOffsetDateTime();
    }

    private Optional<LocalTime> time() {
        Matcher parts = TIME.matcher(sentTime);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <T extends Enum<T>> @Nullable T of(T[] values, String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
