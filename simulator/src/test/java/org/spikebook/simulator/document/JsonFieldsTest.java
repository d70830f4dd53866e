package org.spikebook.simulator.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What all documents of all modules say in the same words and with the same paths. */
class JsonFieldsTest {

    private final List<Problem> problems = new ArrayList<>();

    /** {@code a} as each type that it is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    text   | 7         | 'a' must be a string, was 7
                    text   | null      | 'a' must not be null
                    word   | " "       | 'a' must not be empty
                    whole  | 1.5       | 'a' must be a whole number from 1 to 9, was 1.5
                    whole  | "2"       | 'a' must be a whole number from 1 to 9, was "2"
                    whole  | 1e99      | 'a' must be a whole number from 1 to 9, was 1.0E99
                    whole  | 10        | 'a' must be a whole number from 1 to 9, was 10
                    number | [2]       | 'a' must be a number from 0.5 to 9, was […]
                    number | null      | 'a' must not be null
                    flag   | "true"    | 'a' must be true or false, was "true"
                    list   | {}        | 'a' must be a list, was {…}
                    list   | [1, 2, 3] | 'a' has 3 entries; at most 2 are allowed
                    texts  | ["b", 3]  | 'a/1' must be a string, was 3
                    object | []        | 'a' must be an object, was […]
                    members| [{}, 4]   | 'a/1' must be an object, was 4
                    """)
    void read_anotherType_saysWhichAndWhatStandsThere(String type, String json, String message) {
        JsonFields fields = fields("{\"a\": " + json + "}");
        switch (type) {
            case "text" -> assertThat(fields.text("a", 20)).isEmpty();
            case "word" -> assertThat(fields.word("a")).isEmpty();
            case "whole" -> assertThat(fields.whole("a", 1, 9)).isEmpty();
            case "number" -> assertThat(fields.number("a", 0.5, 9)).isEmpty();
            case "flag" -> assertThat(fields.optionalFlag("a")).isFalse();
            case "list" -> assertThat(fields.list("a", 2)).isEmpty();
            case "texts" -> assertThat(fields.texts("a", 2, 20)).containsExactly("b", "");
            case "object" -> assertThat(fields.object("a")).isEmpty();
            default -> assertThat(fields.objects("a", 2)).hasSize(1);
        }

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).isEqualTo(message);
                    assertThat(problem.hint()).isNotBlank();
                    assertThat(problem.path()).startsWith("/a");
                });
    }

    @Test
    void read_whatIsMissing_isAProblemOnlyWhereItIsRequired() {
        JsonFields fields = fields("{}");

        assertThat(fields.text("a", "otherwise")).isEqualTo("otherwise");
        assertThat(fields.whole("a", 1, 9, 5)).isEqualTo(5);
        assertThat(fields.optionalList("a", 2)).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(fields.text("a")).isEmpty();
        assertThat(problems).extracting(Problem::message).containsExactly("'a' is missing");
    }

    @Test
    void read_keysWithSlashes_haveEscapedPaths() {
        fields("{\"/x/0/~\": 1}").noOthers();

        assertThat(problems).extracting(Problem::path).containsExactly("/~1x~10~1~0");
        assertThat(problems).extracting(Problem::message).containsExactly("Unknown key '/x/0/~'");
    }

    @Test
    void read_membersOfAMissingObject_reportOnlyTheObject() {
        JsonFields inner = fields("{}").objectOrEmpty("a");

        assertThat(inner.whole("b", 1, 9)).isEmpty();
        inner.noOthers();
        assertThat(problems).extracting(Problem::path).containsExactly("/a");
    }

    @Test
    void read_aMillionMistakes_keepsAHundred() {
        String wrong =
                IntStream.range(0, 100_000)
                        .mapToObj(k -> "\"k" + k + "\": 0")
                        .collect(Collectors.joining(", ", "{", "}"));

        fields(wrong).noOthers();

        assertThat(problems).hasSize(JsonFields.MOST_PROBLEMS);
    }

    @Test
    void read_longKeysAndValues_areCut() {
        JsonFields fields =
                fields("{\"a\": \"" + "x\\n".repeat(40) + "\", \"" + "k".repeat(9000) + "\": 1}");
        fields.whole("a", 1, 9);
        fields.noOthers();

        assertThat(problems)
                .hasSize(2)
                .allSatisfy(problem -> {
                    assertThat(problem.message()).hasSizeLessThan(150).doesNotContain("\n");
                    assertThat(problem.path()).hasSizeLessThan(100);
                });
    }

    private JsonFields fields(String json) {
        return new JsonFields(JsonMapper.shared().readTree(json), "", problems);
    }
}
