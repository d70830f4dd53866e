package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    private static final char NEXT_LINE = 0x85;
    private static final char LINE_SEPARATOR = 0x2028;

    @Test
    void text_isOneLine_withoutControlCharacters() {
        assertThat(OneLine.of("boom\r\n12:00:00 INFO Signed in: x"))
                .isEqualTo("boom 12:00:00 INFO Signed in: x");
        assertThat(OneLine.of("a\033[2Jb")).isEqualTo("a [2Jb");
        assertThat(OneLine.of("a" + NEXT_LINE + "b" + LINE_SEPARATOR + "c")).isEqualTo("a b c");
        assertThat(OneLine.of(" plain ")).isEqualTo("plain");
    }

    @Test
    void text_isCut_butNoPairOfSurrogates() {
        assertThat(OneLine.of("ab\uD83D\uDE00", 3)).isEqualTo("ab");
        assertThat(OneLine.of("x".repeat(400))).hasSize(300);
        assertThat(OneLine.of(null)).isEmpty();
    }
}
