package org.spikebook.hardware.quantization.integer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.hardware.quantization.integer.TrueNorthCell.Leak;
import org.spikebook.hardware.quantization.integer.TrueNorthCell.Reset;
import org.spikebook.hardware.quantization.integer.TrueNorthCell.ResetMode;
import org.spikebook.hardware.quantization.integer.TrueNorthCell.Threshold;

import java.util.List;

/** Each row of the equation of Cassidy et al. 2013, one tick at a time. */
class TrueNorthNeuronsTest {

    private static TrueNorthCell cell(Leak leak, Threshold threshold, Reset reset, int initial) {
        return new TrueNorthCell(
                List.of(1, 1, 1, 1), TrueNorthCell.EXACT, leak, threshold, reset, initial);
    }

    /** V after one tick; a spike adds 1,000,000. */
    private static int tick(TrueNorthCell cell, int arrival) {
        TrueNorthNeurons neurons = new TrueNorthNeurons(List.of(cell));
        int fired = neurons.step(new int[] {arrival}, new int[1]);
        return neurons.v(0) + 1_000_000 * fired;
    }

    @ParameterizedTest
    @CsvSource({
        "VALUE, 3, 10, 1000003",
        "VALUE, 3, 9, 9",
        "SUBTRACT, 3, 14, 1000004",
        "NONE, 3, 14, 1000014",
        "VALUE, -7, 10, 999993"
    })
    void threshold_isReached_andResets(ResetMode mode, int reset, int arrival, int after) {
        Threshold threshold = new Threshold(10, 0, 20, true);

        assertThat(tick(cell(Leak.NONE, threshold, new Reset(mode, reset), 0), arrival))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "VALUE, true, -25, -20",
        "VALUE, false, -25, -3",
        "VALUE, false, -20, -20",
        "SUBTRACT, false, -25, -5",
        "SUBTRACT, true, -25, -20",
        "NONE, false, -25, -25"
    })
    void negativeThreshold_saturatesOrMirrorsTheReset(
            ResetMode mode, boolean saturates, int arrival, int after) {
        Threshold threshold = new Threshold(10, 0, 20, saturates);

        assertThat(tick(cell(Leak.NONE, threshold, new Reset(mode, 3), 0), arrival))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "-2, false, -8, -10",
        "-2, false, 8, 6",
        "-2, true, -8, -6",
        "-2, true, 8, 6",
        "-2, true, 1, 0",
        "-2, true, -1, 0",
        "-2, true, 0, 0",
        "3, true, -8, -11"
    })
    void leak_isConstantOrFollowsTheSignWithoutRinging(
            int perTick, boolean followsSign, int initial, int after) {
        Threshold threshold = new Threshold(100, 0, 100, true);
        Leak leak = new Leak(perTick, followsSign, false);

        assertThat(tick(cell(leak, threshold, Reset.TO_ZERO, initial), 0)).isEqualTo(after);
    }

    @Test
    void potential_staysWithinTwentyBits() {
        Threshold never = new Threshold((1 << 19) + 1, 0, 1 << 20, true);
        TrueNorthCell cell = cell(Leak.NONE, never, Reset.TO_ZERO, 0);

        assertThat(tick(cell, 1 << 25)).isEqualTo((1 << 19) - 1);
        assertThat(tick(cell, -(1 << 25))).isEqualTo(-(1 << 19));
    }

    /** P(V >= 1 + r) with r from 0 to 15 and V = 8 is 8 in 16. */
    @Test
    void maskedThreshold_firesAsOftenAsTheMaskSays() {
        Threshold noisy = new Threshold(1, 15, 100, true);
        TrueNorthCell cell = cell(Leak.NONE, noisy, new Reset(ResetMode.NONE, 0), 8);
        TrueNorthNeurons neurons = new TrueNorthNeurons(List.of(cell), 5);
        int fired = 0;
        for (int t = 0; t < 4000; t++) {
            fired += neurons.step(new int[1], new int[1]);
        }

        // five standard deviations of a binomial count
        assertThat(fired).isBetween(2000 - 159, 2000 + 159);
        assertThat(cell.isStochastic()).isTrue();
    }
}
