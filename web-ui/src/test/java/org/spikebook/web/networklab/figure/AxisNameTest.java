package org.spikebook.web.networklab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisNameTest {

    @Test
    void longName_losesItsMiddle_soThatNumberedOnesStayApart() {
        assertThat(AxisName.of("excitatory")).isEqualTo("excitatory");
        assertThat(AxisName.of("excitatory-cells-11")).isEqualTo("excitat\u2026s-11").hasSize(12);
        assertThat(AxisName.of("excitatory-cells-12"))
                .isNotEqualTo(AxisName.of("excitatory-cells-11"));
    }
}
