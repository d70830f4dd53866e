package org.spikebook.web.networklab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortIdTest {

    @Test
    void longName_losesItsMiddle_soThatNumberedOnesStayApart() {
        assertThat(ShortId.of("excitatory")).isEqualTo("excitatory");
        assertThat(ShortId.of("excitatory-cells-11")).isEqualTo("excitat\u2026s-11").hasSize(12);
        assertThat(ShortId.of("excitatory-cells-12"))
                .isNotEqualTo(ShortId.of("excitatory-cells-11"));
    }
}
