package org.spikebook.training.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.Sample;

import java.util.Map;

class LatencyEncoderTest {

    private static SpikeTrain encode(float... values) {
        Configured<SpikeEncoder> latency =
                Configured.of(
                        new LatencyEncoder(),
                        Map.of("tauMs", Value.of(20), "threshold", Value.of(0.2)));
        EncodingWindow window = new EncodingWindow(40, 1);
        Shape shape = Shape.of(values.length);
        return latency.component()
                .encode(new Sample.Still(values), shape, latency.values(), window, 0);
    }

    /**
     * 20 ms · ln(1 / 0.8) = 4.46 ms, 20 ms · ln(0.5 / 0.3) = 10.2 ms, 20 ms · ln(0.25 / 0.05) =
     * 32.2 ms.
     */
    @Test
    void encode_values_fireAtTheTimeOfALeakyIntegrator() {
        SpikeTrain train = encode(0.5f, 1, 0.2f, 0.25f, 0.21f);
        assertThat(train.line()).containsExactly(1, 0, 3);
        assertThat(train.stepStart()[4]).isZero();
        assertThat(train.stepStart()[5]).isEqualTo(1);
        assertThat(train.stepStart()[11]).isEqualTo(2);
        assertThat(train.stepStart()[32]).isEqualTo(2);
        assertThat(train.stepStart()[33]).isEqualTo(3);
    }
}
