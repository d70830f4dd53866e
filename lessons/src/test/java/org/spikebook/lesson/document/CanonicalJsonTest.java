package org.spikebook.lesson.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
}
