package org.spikebook.web.networklab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortIdTest {

    @Test
    void longName_losesItsMiddle_soThatNumberedOnesStayApart() {
        assertThat(shown("excitatory")).isEqualTo("excitatory");
        assertThat(shown("excitatory-cells-11")).isEqualTo("excitat\u2026s-11").hasSize(12);
        assertThat(shown("excitatory-cells-12")).isNotEqualTo(shown("excitatory-cells-11"));
    }

    private static String shown(String id) {
        return new ShortId(id).shown();
    }
}
