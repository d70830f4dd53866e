package org.spikebook.lesson.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

class CanonicalJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Hashes that are kept depend on it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain ~",
                "a \"quoted\" \\ text",
                "\t\n\u0001",
                "\u007f",
                "µΔ ü",
                "\ud83e\udde0",
                "</script>"
            })
    void text_isSpelledAsAMapperSpellsIt(String text) {
        String spelled = JSON.writeValueAsString(text);

        assertThat(CanonicalJson.of(spelled)).contains(spelled);
        assertThat(CanonicalJson.of(JSON.writeValueAsString(Map.of(text, text))))
                .contains("{" + spelled + ":" + spelled + "}");
    }

    /** Hashes that are kept depend on it. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0, 0",
        "7, 7",
        "-7, -7",
        "20, 2E+1",
        "20.0, 2E+1",
        "-1000, -1E+3",
        "1001, 1001",
        "2147483647, 2147483647",
        "-2147483648, -2147483648",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, 9223372036854775808",
        "10000000000000000000, 1E+19",
        "0.120, 0.12",
        "1e-9, 1E-9"
    })
    void number_isSpelledInItsShortestForm(String number, String spelled) {
        assertThat(CanonicalJson.of(number)).contains(spelled);
        assertThat(CanonicalJson.of("[" + number + "]")).contains("[" + spelled + "]");
    }
}
