package fi.luukku.meeting.web;

import fi.luukku.casefile.web.Labels;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.casefile.web.Typing;
import fi.luukku.meeting.MeetingText;
import fi.luukku.meeting.MeetingView;
import fi.luukku.meeting.Talk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The record of a meeting as typed. */
record MeetingForm(
        String homeStrengths,
        String homeWorries,
        String homeWishes,
        String homeHelp,
        String schoolStrengths,
        String schoolWorries,
        String schoolWishes,
        String schoolHelp,
        String leisureStrengths,
        String leisureWorries,
        String leisureWishes,
        String leisureHelp,
        String goal,
        @Nullable List<String> present,
        long version)
        implements Typing {

    private static final Map<String, String> LABELS = Labels.of(
            "goal", "Shared goal",
            "present", "Who was there",
            "homeStrengths", "At home: what works well",
            "homeWorries", "At home: what worries",
            "homeWishes", "At home: what is wished for",
            "homeHelp", "At home: who can help, and how",
            "schoolStrengths", "In day care or at school: what works well",
            "schoolWorries", "In day care or at school: what worries",
            "schoolWishes", "In day care or at school: what is wished for",
            "schoolHelp", "In day care or at school: who can help, and how",
            "leisureStrengths", "Hobbies and free time: what works well",
            "leisureWorries", "Hobbies and free time: what worries",
            "leisureWishes", "Hobbies and free time: which hobby or free time is wished for",
            "leisureHelp", "Hobbies and free time: who can help, and how");

    MeetingForm {
        homeStrengths = Typed.text(homeStrengths);
        homeWorries = Typed.text(homeWorries);
        homeWishes = Typed.text(homeWishes);
        homeHelp = Typed.text(homeHelp);
        schoolStrengths = Typed.text(schoolStrengths);
        schoolWorries = Typed.text(schoolWorries);
        schoolWishes = Typed.text(schoolWishes);
        schoolHelp = Typed.text(schoolHelp);
        leisureStrengths = Typed.text(leisureStrengths);
        leisureWorries = Typed.text(leisureWorries);
        leisureWishes = Typed.text(leisureWishes);
        leisureHelp = Typed.text(leisureHelp);
        goal = Typed.text(goal);
        present = present == null ? List.of() : List.copyOf(present);
    }

    static MeetingForm of(MeetingView view) {
        return of(view.text(), view.recordVersion());
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    public MeetingText text() {
        return new MeetingText(
                new Talk(homeStrengths, homeWorries, homeWishes, homeHelp),
                new Talk(schoolStrengths, schoolWorries, schoolWishes, schoolHelp),
                new Talk(leisureStrengths, leisureWorries, leisureWishes, leisureHelp),
                goal,
                present == null ? Set.of() : Set.copyOf(present));
    }

    Problems check() {
        Problems problems = new Problems();
        check(problems, "goal", goal);
        check(problems, "homeStrengths", homeStrengths);
        check(problems, "homeWorries", homeWorries);
        check(problems, "homeWishes", homeWishes);
        check(problems, "homeHelp", homeHelp);
        check(problems, "schoolStrengths", schoolStrengths);
        check(problems, "schoolWorries", schoolWorries);
        check(problems, "schoolWishes", schoolWishes);
        check(problems, "schoolHelp", schoolHelp);
        check(problems, "leisureStrengths", leisureStrengths);
        check(problems, "leisureWorries", leisureWorries);
        check(problems, "leisureWishes", leisureWishes);
        check(problems, "leisureHelp", leisureHelp);
        return problems;
    }

    static MeetingForm of(MeetingText text, long version) {
        return new MeetingForm(
                text.home().strengths(),
                text.home().worries(),
                text.home().wishes(),
                text.home().help(),
                text.school().strengths(),
                text.school().worries(),
                text.school().wishes(),
                text.school().help(),
                text.leisure().strengths(),
                text.leisure().worries(),
                text.leisure().wishes(),
                text.leisure().help(),
                text.goal(),
                List.copyOf(text.present()),
                version);
    }

    private static void check(Problems problems, String field, String text) {
        problems.tooLong(field, "The text", text, MeetingText.LONGEST);
    }
}
