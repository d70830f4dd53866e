package org.spikebook.training.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.Sample;

import java.util.Arrays;
import java.util.Map;

class RateEncoderTest {

    private static final int LINES = 500;
    private static final int STEPS = 200;

    private static SpikeTrain encode(double value, double maxRateHz, double dtMs, long stream) {
        Configured<SpikeEncoder> rate =
                Configured.of(new RateEncoder(), Map.of("maxRateHz", Value.of(maxRateHz)));
        float[] values = new float[LINES];
        Arrays.fill(values, (float) value);
        EncodingWindow window = new EncodingWindow(STEPS, dtMs);
        Sample sample = new Sample.Still(values);
        return rate.component().encode(sample, Shape.of(LINES), rate.values(), window, stream);
    }

    /** 100,000 draws; five standard deviations of the count. */
    @ParameterizedTest
    @CsvSource({"0.5, 1000, 1", "0.1, 1000, 1", "1, 200, 1", "0.7, 400, 0.5", "0.02, 50, 1"})
    void encode_constantValue_firesAtItsRate(double value, double maxRateHz, double dtMs) {
        double p = value * maxRateHz * dtMs / 1000;
        double draws = (double) LINES * STEPS;
        int count = encode(value, maxRateHz, dtMs, 17).spikeCount();
        assertThat((double) count).isCloseTo(p * draws, within(5 * Math.sqrt(p * (1 - p) * draws)));
    }

    @Test
    void encode_rateAboveOneSpikeAStep_firesInEveryStep() {
        assertThat(encode(1, 5000, 1, 17).spikeCount()).isEqualTo(LINES * STEPS);
    }

    /** Counts of lines are binomial: their variance is Np(1 - p), here 50 ± 5 sd of it. */
    @Test
    void encode_lines_areIndependent() {
        SpikeTrain train = encode(0.5, 1000, 1, 23);
        int[] counts = new int[LINES];
        for (int line : train.line()) {
            counts[line]++;
        }
        double mean = train.spikeCount() / (double) LINES;
        double variance =
                Arrays.stream(counts).mapToDouble(c -> (c - mean) * (c - mean)).sum() / (LINES - 1);
        assertThat(variance).isCloseTo(50, within(5 * 50 * Math.sqrt(2.0 / LINES)));
    }

    @Test
    void encode_otherStream_givesOtherSpikes() {
        assertThat(encode(0.5, 1000, 1, 1).line()).isNotEqualTo(encode(0.5, 1000, 1, 2).line());
    }
}
