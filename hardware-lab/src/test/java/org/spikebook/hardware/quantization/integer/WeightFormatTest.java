package org.spikebook.hardware.quantization.integer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightFormatTest {

    @Test
    void stored_inMixedFormat_roundsDownToTheStep() {
        WeightFormat four = new WeightFormat(4, 0, SignMode.MIXED);

        assertThat(four.step()).isEqualTo(32);
        assertThat(four.stored(101)).isEqualTo(96);
        assertThat(four.stored(-51)).isEqualTo(-64);
        assertThat(four.stored(300)).isEqualTo(224);
        assertThat(four.stored(-300)).isEqualTo(-256);
    }

    @Test
    void stored_inInhibitoryFormat_roundsTowardsZero() {
        WeightFormat seven = new WeightFormat(6, 0, SignMode.INHIBITORY);

        assertThat(seven.stored(-35)).isEqualTo(-32);
        assertThat(seven.stored(12)).isZero();
        assertThat(seven.minMantissa()).isEqualTo(-252);
    }

    @Test
    void effective_withNegativeExponent_roundsEachWeightDown() {
        WeightFormat quarter = new WeightFormat(8, -2, SignMode.MIXED);

        assertThat(quarter.effective(-6)).isEqualTo(-2 * 64);
        assertThat(quarter.effective(6)).isEqualTo(64);
        // the sum of two such weights is scaled once by Lava: -12 / 4, not twice -6 / 4
        assertThat(quarter.scaled(-12)).isEqualTo(-3 * 64);
    }

    @Test
    void effective_ofGreatestWeights_isClipped() {
        WeightFormat strong = new WeightFormat(8, 7, SignMode.MIXED);

        assertThat(strong.effective(-256)).isEqualTo(-(1 << 21) + 64);
        assertThat(strong.effective(254)).isEqualTo(254 << 13);
    }

    @Test
    void nearest_roundsAndClips() {
        WeightFormat mixed = new WeightFormat(8, 0, SignMode.MIXED);

        assertThat(mixed.nearest(100.9)).isEqualTo(100);
        assertThat(mixed.nearest(101.1)).isEqualTo(102);
        assertThat(mixed.nearest(1e9)).isEqualTo(254);
        assertThat(mixed.nearest(-1e9)).isEqualTo(-256);
    }
}
