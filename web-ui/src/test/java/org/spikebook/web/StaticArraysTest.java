package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Static arrays are constants, although a compiler lets their class write into them: they are
 * filled where they are declared. {@link CodeRulesTest} holds collections to the same.
 */
class StaticArraysTest {

    private static final Pattern DECLARED =
            Pattern.compile("\\bstatic final [\\w.]+(?:\\[\\])+ (\\w+)\\s*=");

    /** Indices, among which may be elements of other arrays. */
    private static final String INDICES = "(?:\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*+\\])+";

    private static final String CHANGED = "\\s*(?:(?:[-+*/%&|^]|<<|>>>?)?=(?!=)|\\+\\+|--)";

    private static final String OVERWRITTEN = "\\b(?:fill|sort|setAll|parallelPrefix)\\(\\s*";

    @Test
    void staticArrays_areFilledWhereTheyAreDeclared() {
        List<String> sources =
                SourceText.shipped(name -> name.endsWith(".java")).stream()
                        .map(SourceText::read)
                        .toList();

        assertThat(sources.stream().flatMap(StaticArraysTest::declared)).hasSizeGreaterThan(30);
        assertThat(sources.stream().flatMap(StaticArraysTest::writes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TABLE[i] = 2;",
                "TABLE[i][3] = 2;",
                "TABLE[at[i]] += 2;",
                "TABLE[i] >>>= 1;",
                "TABLE[i]++;",
                "++TABLE[i];",
                "Arrays.fill(TABLE, 0);"
            })
    void writing_isFound(String statement) {
        assertThat(writes(with(statement))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int one = TABLE[i];",
                "counts[TABLE[i]] = 2;",
                "boolean same = TABLE[i] == 2 || TABLE[k] <= 1 || TABLE[l] != 3;",
                "int[] TABLES = {};",
                "Arrays.fill(sums, TABLE[0]);"
            })
    void reading_isNotFound(String statement) {
        assertThat(writes(with(statement))).isEmpty();
    }

    private static String with(String statement) {
        return "private static final int[] TABLE = table();\n" + statement + "\n";
    }

    private static Stream<String> declared(String source) {
        return DECLARED.matcher(source).results().map(found -> found.group(1));
    }

    private static Stream<String> writes(String source) {
        return declared(source)
                .flatMap(name ->
                        Pattern.compile(writing(name))
                                .matcher(source)
                                .results()
                                .map(MatchResult::group));
    }

    private static String writing(String array) {
        String element = "\\b" + array + INDICES;
        return element
                + CHANGED
                + "|(?:\\+\\+|--)"
                + element
                + "|"
                + OVERWRITTEN
                + array
                + "\\b(?!\\[)";
    }
}
