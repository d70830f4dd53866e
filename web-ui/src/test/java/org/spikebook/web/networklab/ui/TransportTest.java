package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransportTest {

    @Test
    void leap_takesItsTime_butAtLeastAStep() {
        assertThat(Transport.steps(10, 0.1)).isEqualTo(100);
        assertThat(Transport.steps(-10, 3)).isEqualTo(-3);
        assertThat(Transport.steps(10, 25)).isEqualTo(1);
        assertThat(Transport.steps(-10, 25)).isEqualTo(-1);
    }
}
