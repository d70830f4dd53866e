package org.spikebook.training.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.Sample;

import java.util.Map;
import java.util.OptionalDouble;

class RegularAndDirectEncoderTest {

    private static SpikeTrain encode(Configured<SpikeEncoder> encoder, int steps, float... values) {
        Sample sample = new Sample.Still(values);
        Shape shape = Shape.of(values.length);
        return encoder.component()
                .encode(sample, shape, encoder.values(), new EncodingWindow(steps, 1), 1);
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.03f, 0.25f, 0.5f, 0.7f, 1})
    void regular_afterAnyNumberOfSteps_hasFiredTheNearestCount(float value) {
        Configured<SpikeEncoder> regular = Configured.defaults(new RegularEncoder());
        for (int steps = 1; steps <= 40; steps++) {
            int spikes = encode(regular, steps, value).spikeCount();
            assertThat(spikes).isEqualTo((int) Math.floor((double) value * steps + 0.5));
        }
    }

    @Test
    void direct_isTheValueInEveryStep_andNothingWhereItIs0() {
        SpikeTrain train =
                encode(
                        Configured.of(new DirectEncoder(), Map.of("gain", Value.of(2))),
                        2,
                        0,
                        0.25f,
                        0,
                        1);

        assertThat(train.stepStart()).containsExactly(0, 2, 4);
        assertThat(train.line()).containsExactly(1, 3, 1, 3);
        assertThat(train.amplitude()).containsExactly(0.5f, 2, 0.5f, 2);
    }

    @Test
    void inputPerStep_isKnownWhereValuesComeInProportion() {
        Configured<SpikeEncoder> fast =
                Configured.of(new RegularEncoder(), Map.of("maxRateHz", Value.of(2000)));
        assertThat(perStep(fast, 0.5)).hasValue(1);
        assertThat(perStep(fast, 1)).isEmpty();
        assertThat(perStep(Configured.defaults(new DirectEncoder()), 1)).hasValue(1);
        assertThat(perStep(Configured.defaults(new LatencyEncoder()), 1)).isEmpty();
    }

    private static OptionalDouble perStep(Configured<SpikeEncoder> encoder, double dtMs) {
        return encoder.component().inputPerStep(encoder.values(), dtMs);
    }
}
