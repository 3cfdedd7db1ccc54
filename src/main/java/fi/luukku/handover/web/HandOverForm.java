package fi.luukku.handover.web;

import fi.luukku.casefile.web.Labels;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.casefile.web.Typing;
import fi.luukku.directory.Unit;
import fi.luukku.handover.HandOverText;
import fi.luukku.handover.HandOverView;
import fi.luukku.handover.HandOvers;
import fi.luukku.notification.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A hand-over as typed. {@code unit} is the code of a unit in the directory; without one the receiver is written. */
record HandOverForm(
        String unit,
        String receiverName,
        String receiverEmail,
        String language,
        String told,
        Boolean familyAgrees,
        int version)
        implements Typing {

    static final Map<String, String> LANGUAGES = Labels.of("FI", "Finnish", "SV", "Swedish", "EN", "English");

    private static final Map<String, String> LABELS = Labels.of(
            "unit",
            "Who takes the family over",
            "receiverName",
            "Receiver",
            "receiverEmail",
            "Receiver’s e-mail",
            "language",
            "Language of the letter",
            "told",
            "What the receiver is told",
            "familyAgrees",
            "The family agrees");

    HandOverForm {
        unit = Typed.line(unit);
        receiverName = Typed.line(receiverName);
        receiverEmail = Typed.line(receiverEmail);
        language = Typed.text(language).isEmpty() ? Language.FI.name() : Typed.text(language);
        told = Typed.text(told);
        familyAgrees = Boolean.TRUE.equals(familyAgrees);
    }

    static HandOverForm of(HandOverView draft) {
        HandOverText text = draft.text();
        boolean byHand = text.unitCode().isEmpty();
        return new HandOverForm(
                text.unitCode(),
                byHand ? text.receiverName() : "",
                byHand ? text.receiverEmail() : "",
                text.language().name(),
                text.told(),
                text.familyAgrees(),
                draft.version());
    }

    /** For another receiver: what is told stays, and the family is asked again whether it may be. */
    static HandOverForm after(String told) {
        return new HandOverForm("", "", "", Language.FI.name(), told, false, HandOvers.UNWRITTEN);
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    Problems check(Map<String, String> units) {
        Problems problems = new Problems()
                .tooLong("receiverName", "The name", receiverName, HandOverText.NAME_LENGTH)
                .tooLong("told", "What is told", told, HandOverText.TOLD_LENGTH);
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
        if (chosenLanguage().isEmpty()) {
            problems.add("language", "Choose the language of the letter.");
        }
        return problems;
    }

    HandOverText text(Optional<Unit> chosen) {
        String email = chosen.map(Unit::email).orElse(null);
        return new HandOverText(
                chosen.map(Unit::code).orElse(""),
                chosen.map(Unit::name).orElse(receiverName),
                chosen.isPresent() ? (email == null ? "" : email) : receiverEmail,
                chosenLanguage().orElse(Language.FI),
                told,
                familyAgrees);
    }

    private Optional<Language> chosenLanguage() {
        return Arrays.stream(Language.values())
                .filter(one -> one.name().equals(language))
                .findFirst();
    }
}
