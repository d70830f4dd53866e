package org.spikebook.web.networklab.ui.live;

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

    @Test
    void clock_showsAsManyDecimalsAsATimeHas_toTheMicrosecond() {
        assertThat(Transport.decimals(1000)).isZero();
        assertThat(Transport.decimals(0.5)).isEqualTo(1);
        assertThat(Transport.decimals(12.25)).isEqualTo(2);
        assertThat(Transport.decimals(3 * 0.1)).isEqualTo(1);
        assertThat(Transport.decimals(0.005)).isEqualTo(3);
    }
}
