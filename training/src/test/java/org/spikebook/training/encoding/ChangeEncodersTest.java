package org.spikebook.training.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.Sample;

import java.util.Map;
import java.util.stream.IntStream;

/** The codes of changes, of populations and of events, by hand. */
class ChangeEncodersTest {

    private static SpikeTrain encode(
            Configured<SpikeEncoder> encoder, Sample sample, Shape shape, int steps) {
        return encoder.component()
                .encode(sample, shape, encoder.values(), new EncodingWindow(steps, 1), 1);
    }

    @Test
    void delta_series_firesOnceForEveryThresholdRisenOrFallen() {
        Configured<SpikeEncoder> delta =
                Configured.of(new DeltaEncoder(), Map.of("threshold", Value.of(0.25)));
        float[] values = {0, 0.2f, /**/ 0.5f, 0.2f, /**/ 0.5f, 0.3f, /**/ 0.1f, 0.3f};
        Sample series = new Sample.Series(values, 4, 1);

        SpikeTrain train = encode(delta, series, Shape.of(2), 8);

        assertThat(train.lines()).isEqualTo(4);
        assertThat(train.stepStart()).containsExactly(0, 0, 0, 1, 2, 3, 3, 4, 4);
        assertThat(train.line()).containsExactly(0, 0, 2, 1);
    }

    @Test
    void delta_stillValue_isToldByAsManySpikesAsThresholdsFit() {
        Configured<SpikeEncoder> delta = Configured.defaults(new DeltaEncoder());
        SpikeTrain train = encode(delta, new Sample.Still(new float[] {1, 0.55f}), Shape.of(2), 25);
        assertThat(train.line()).hasSize(15).containsOnly(0, 2);
        assertThat(train.stepStart()[10]).isEqualTo(15);
    }

    /** Centers -1/4, 1/4, 3/4, 5/4; sigma 1/3: a value of 1/4 is at 0, 3/2, 3 sigma. */
    @Test
    void population_value_firesItsOwnNeuronFirst() {
        Configured<SpikeEncoder> population =
                Configured.of(new PopulationEncoder(), Map.of("neurons", Value.of(4)));
        assertThat(PopulationEncoder.activation(0.25, 2, 4, 1.5))
                .isCloseTo(Math.exp(-1.125), within(1e-12));

        SpikeTrain train =
                encode(population, new Sample.Still(new float[] {0.25f}), Shape.of(1), 100);

        assertThat(train.line()).containsExactly(1, 0, 2);
        assertThat(train.stepStart()[1]).isEqualTo(1);
        assertThat(train.stepStart()[67]).isEqualTo(1);
        assertThat(train.stepStart()[68]).isEqualTo(3);
    }

    @Test
    void events_binsAndSquares_meet() {
        Configured<SpikeEncoder> halved =
                Configured.of(new EventEncoder(), Map.of("downsampling", Value.of(2)));
        int[] timesUs = {0, 10, 499, 500, 999};
        int[] lines = {at(0, 0, 1), at(1, 1, 1), at(2, 2, 0), at(2, 2, 0), at(0, 2, 1)};
        Sample events = new Sample.Events(timesUs, lines, 1000);

        SpikeTrain train = encode(halved, events, Shape.of(3, 3, 2), 2);

        assertThat(train.lines()).isEqualTo(8);
        assertThat(train.stepStart()).containsExactly(0, 2, 4);
        assertThat(train.line()).containsExactly(1, 6, 5, 6);
    }

    private static int at(int x, int y, int polarity) {
        return (y * 3 + x) * 2 + polarity;
    }

    @Test
    void events_fewerThanAsked_areNoise() {
        Configured<SpikeEncoder> two =
                Configured.of(new EventEncoder(), Map.of("leastEvents", Value.of(2)));
        Sample events = new Sample.Events(new int[] {0, 1, 2}, new int[] {3, 3, 1}, 10);
        assertThat(encode(two, events, Shape.of(5), 1).line()).containsExactly(3);
    }

    @Test
    void shuffledEvents_areAsManyInEachStepAndOfEachLine_inAnotherOrder() {
        int[] lines = IntStream.range(0, 40).toArray();
        int[] timesUs = IntStream.range(0, 40).map(k -> 25 * k).toArray();
        Sample events = new Sample.Events(timesUs, lines, 1000);
        Configured<SpikeEncoder> recorded = Configured.defaults(new EventEncoder());
        Configured<SpikeEncoder> shuffled = Configured.defaults(new ShuffledEventEncoder());

        SpikeTrain train = encode(shuffled, events, Shape.of(40), 4);

        assertThat(encode(recorded, events, Shape.of(40), 4).line()).isEqualTo(lines);
        assertThat(train.line()).isNotEqualTo(lines).containsExactlyInAnyOrder(lines);
        assertThat(train.stepStart()).containsExactly(0, 10, 20, 30, 40);
    }

    @Test
    void series_moreFramesThanSteps_areAveraged_fewer_areHeld() {
        Sample series = new Sample.Series(new float[] {0.25f, 0.75f, 1, 0}, 4, 1);
        Configured<SpikeEncoder> direct = Configured.defaults(new DirectEncoder());
        assertThat(encode(direct, series, Shape.of(1), 2).amplitude()).containsExactly(0.5f, 0.5f);
        assertThat(encode(direct, series, Shape.of(1), 8).amplitude())
                .containsExactly(0.25f, 0.25f, 0.75f, 0.75f, 1, 1);
    }

    @Test
    void regular_series_keepsTheCountOfTheSum() {
        Sample series = new Sample.Series(new float[] {0.3f, 1, 0, 0.5f}, 4, 1);
        Configured<SpikeEncoder> regular = Configured.defaults(new RegularEncoder());
        assertThat(encode(regular, series, Shape.of(1), 40).spikeCount()).isEqualTo(18);
    }

    @Test
    void encode_anotherForm_isRefused() {
        Sample events = new Sample.Events(new int[0], new int[0], 10);
        Configured<SpikeEncoder> rate = Configured.defaults(new RateEncoder());
        assertThatThrownBy(() -> encode(rate, events, Shape.of(5), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
