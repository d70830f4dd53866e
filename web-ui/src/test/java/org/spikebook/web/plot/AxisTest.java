package org.spikebook.web.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class AxisTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 5",
        "0, 97.3, 4",
        "0.41, 2.29, 5",
        "-3, 12, 6",
        "0, 0, 4",
        "5, 5, 4",
        "0, 360, 3",
        "1e-9, 3e-9, 5",
        "0, 20, 4",
        "19.9, 20.1, 2"
    })
    void linearAxis_anyRange_holdsItWithRoundTicks(double low, double high, int most) {
        LinearAxis axis = LinearAxis.holding(low, high, most);

        assertThat(axis.min()).isLessThanOrEqualTo(low + axis.step() * 1e-6);
        assertThat(axis.max()).isGreaterThanOrEqualTo(high - axis.step() * 1e-6);
        assertThat(axis.ticks()).hasSizeBetween(2, most + 1);
        assertThat(axis.ticks().getFirst()).isEqualTo(axis.min());
        assertThat(axis.ticks().getLast()).isCloseTo(axis.max(), within(axis.step() * 1e-6));
    }

    @Test
    void linearFraction_outside_isClamped() {
        LinearAxis axis = LinearAxis.holding(0, 100, 5);

        assertThat(axis.fraction(25)).isEqualTo(0.25);
        assertThat(axis.fraction(-1)).isZero();
        assertThat(axis.fraction(500)).isOne();
    }

    @Test
    void logAxis_range_endsAtWholeDecades() {
        LogAxis axis = LogAxis.holding(2.3e-7, 0.0298);

        assertThat(axis).isEqualTo(new LogAxis(-7, -1));
        assertThat(axis.fraction(1e-4)).isCloseTo(0.5, within(1e-12));
        assertThat(axis.fraction(0)).isZero();
        assertThat(axis.ticks(10)).containsExactly(1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1);
        assertThat(axis.ticks(4)).isEqualTo(List.of(1e-7, 1e-5, 1e-3, 1e-1));
    }

    @Test
    void logAxis_onePowerOfTen_stillHasADecade() {
        assertThat(LogAxis.holding(1e-6, 1e-6)).isEqualTo(new LogAxis(-6, -5));
    }

    @Test
    void logAxis_zero_throws() {
        assertThatThrownBy(() -> LogAxis.holding(0, 1)).hasMessageContaining("0.0 to 1.0");
    }
}
