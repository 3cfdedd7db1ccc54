package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in docs/who-may-see.md is the policy's. */
class WhoMaySeePageTest {

    @Test
    void saysWhatThePolicyDoes() throws IOException {
        String table = table();
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("who-may-see-table.md"), table);

        assertThat(Files.readString(Path.of("docs", "who-may-see.md")))
                .as("docs/who-may-see.md; what the policy does is in target/who-may-see-table.md")
                .contains(table);
    }

    private static String table() {
        String head = Arrays.stream(Role.values())
                .map(role -> words(role.code()))
                .collect(Collectors.joining(" | ", "| | ", " |\n|---|"));
        return head + "---|".repeat(Role.values().length) + "\n"
                + Arrays.stream(Action.values())
                        .filter(WhoMaySeePageTest::isGivenToSomebody)
                        .map(WhoMaySeePageTest::row)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static boolean isGivenToSomebody(Action action) {
        return Arrays.stream(Role.values())
                .anyMatch(role -> !AccessPolicy.relations(role, action).isEmpty());
    }

    private static String row(Action action) {
        return Arrays.stream(Role.values())
                .map(role -> cell(AccessPolicy.relations(role, action)))
                .collect(Collectors.joining(" | ", "| " + action.inWords() + " | ", " |"));
    }

    private static String cell(Set<Relation> relations) {
        return relations.stream().map(Relation::inWords).collect(Collectors.joining("; "));
    }

    private static String words(String code) {
        return code.startsWith("ngo") ? "NGO coordinator" : code.replace('-', ' ');
    }
}
