package fi.luukku.model;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** As much of FEEL as it takes to see which variables an expression reads. */
final class Feel {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern FUNCTION = Pattern.compile("(?:list contains|distinct values)(?=\\()");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[a-z]\\w*");
    private static final Set<String> WORDS = Set.of("if", "then", "else", "null", "true", "false", "and", "or");

    /** What only lives between the decisions of one file. */
    private static final Set<String> INSIDE_DECISIONS = Set.of("suggestions");

    private Feel() {}

    static Stream<String> variables(String expression) {
        String plain = FUNCTION.matcher(TEXT.matcher(expression).replaceAll("")).replaceAll("");
        return NAME.matcher(plain)
                .results()
                .map((MatchResult match) -> match.group())
                .filter(name -> !WORDS.contains(name) && !INSIDE_DECISIONS.contains(name));
    }
}
