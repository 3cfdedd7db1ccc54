package fi.luukku.casefile.web;

import fi.luukku.casefile.Summaries;
import fi.luukku.casefile.SummaryView;
import java.util.Map;

/** The family's situation in short, as typed. */
record SummaryForm(String text, int version) implements Typing {

    private static final Map<String, String> LABELS = Labels.of("text", "The family’s situation");

    SummaryForm {
        text = Typed.text(text);
    }

    static SummaryForm of(SummaryView summary) {
        return new SummaryForm(summary.text(), summary.version());
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    Problems check() {
        return new Problems().tooLong("text", "The summary", text, Summaries.LONGEST);
    }
}
