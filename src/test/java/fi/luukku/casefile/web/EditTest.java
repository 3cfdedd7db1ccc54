package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditTest {

    record Form(String name, String phone, Boolean tick, List<String> many, String hidden, int version)
            implements Typing {

        @Override
        public Map<String, String> labels() {
            return Labels.of("name", "Name", "phone", "Phone", "tick", "Ticked", "many", "Many");
        }
    }

    private final Form opened = new Form("Anna", "1", false, List.of("a"), "page", 3);
    private final String seen = Edit.of(opened).seen();

    @Test
    void whatTheWriterLeftAloneIsTakenFromTheOther() {
        Form typed = new Form("Anna E", "1", false, List.of("a"), "mine", 3);
        Form present = new Form("Anna", "2", true, List.of("a", "b"), "theirs", 4);

        Edit<Form> edit = Edit.overtaken(typed, present, seen, "this", Edit::asItIs);

        assertThat(edit.form()).isEqualTo(new Form("Anna E", "2", true, List.of("a", "b"), "mine", 4));
        assertThat(edit.seen()).isEqualTo(Edit.of(present).seen());
        assertThat(edit.problems().none()).isFalse();
    }

    @Test
    void everyFieldThatDiffersIsToldWithWhoChangedIt() {
        Form typed = new Form("Anna E", "9", false, List.of("a"), "", 3);
        Form present = new Form("Anna", "2", true, List.of("a"), "", 4);

        assertThat(Edit.overtaken(typed, present, seen, "this", Edit::asItIs).differences())
                .extracting(Difference::field, Difference::who, Difference::before, Difference::now, Difference::typed)
                .containsExactly(
                        tuple("Name", "changed by you", "Anna", "Anna", "Anna E"),
                        tuple("Phone", "changed by you both", "1", "2", "9"),
                        tuple("Ticked", "changed by the other, kept", "No", "Yes", "No"));
    }

    @Test
    void withoutWhatWasSeenNothingTypedIsGivenUp() {
        Form typed = new Form("Anna E", "1", false, List.of(), "", 3);
        Form present = new Form("Anna", "2", false, List.of(), "", 4);

        for (String unreadable : List.of("", "{", "[1]", "\"x\"")) {
            Edit<Form> edit = Edit.overtaken(typed, present, unreadable, "this", Edit::asItIs);
            assertThat(edit.form()).isEqualTo(new Form("Anna E", "1", false, List.of(), "", 4));
            assertThat(edit.differences()).extracting(Difference::before).containsOnlyNulls();
        }
    }
}
