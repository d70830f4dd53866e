package org.spikebook.training.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleSource;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.encoding.RateEncoder;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class PlayedDataTest {

    private static final DatasetCatalog CATALOG = DatasetCatalog.standard();

    /** Few values, as many as there are, and values of a formula. */
    @ParameterizedTest
    @ValueSource(strings = {"digits8x8", "iris", "xor", "spokenDigits"})
    void set_readBack_isTheSame(String name) throws IOException {
        Dataset written = CATALOG.dataset(name).orElseThrow();

        Dataset read = again(PlayedData.of(List.of(written))).sets().getFirst().dataset();

        assertThat(read.name()).isEqualTo(name);
        assertThat(read.form()).isEqualTo(written.form());
        assertThat(read.shape()).isEqualTo(written.shape());
        assertThat(read.classNames()).isEqualTo(written.classNames());
        assertThat(read.hash()).isEqualTo(written.hash());
    }

    @Test
    void events_readBack_areTheSame() throws IOException {
        int[] timesUs = {0, 5, 5, 1_000_000};
        int[] lines = {3, 1, 2, 0};
        Dataset written =
                Dataset.of(
                        recordings(new SplitSizes(1, 1, 1)),
                        _ -> new Sample.Events(timesUs, lines, 1_000_001),
                        new byte[] {0, 1, 2});

        Dataset read = again(PlayedData.of(List.of(written))).sets().getFirst().dataset();

        assertThat(read.hash()).isEqualTo(written.hash());
    }

    @Test
    void samples_ofADataSet_giveTheSpikesOfTheServer() throws IOException {
        NetworkModel network = digits();
        PlayedData data = PlayedData.of(List.of(CATALOG.dataset("digits8x8").orElseThrow()));

        SpikeTrain here = source(data, network).spikes(7, 11);
        SpikeTrain there = source(again(data), network).spikes(7, 11);

        assertThat(here.spikeCount()).isPositive();
        assertThat(there.line()).isEqualTo(here.line());
        assertThat(there.stepStart()).isEqualTo(here.stepStart());
    }

    /** No stimulus has the settings of a training's encoder. */
    @Test
    void encoderOfATraining_takesThePlaceOfTheStimulus() throws IOException {
        NetworkModel network = digits();
        Dataset digits = CATALOG.dataset("digits8x8").orElseThrow();
        PlayedSet slow =
                new PlayedSet(
                        digits,
                        Optional.of(
                                Configured.of(
                                        new RateEncoder(), Map.of("maxRateHz", Value.of(20)))));

        PlayedData trained = again(new PlayedData(List.of(slow), WeightSet.EMPTY));

        int usual = source(PlayedData.of(List.of(digits)), network).spikes(0, 1).spikeCount();
        assertThat(source(trained, network).spikes(0, 1).spikeCount()).isLessThan(usual / 10);
    }

    @Test
    void weights_readBack_areTheSame() throws IOException {
        ProjectionWeights matrix =
                new ProjectionWeights(2, 3, new float[] {0, -0f, 1e-30f, 3.25f, -7, 0.1f});

        WeightSet read =
                again(new PlayedData(List.of(), new WeightSet(Map.of("in-out", matrix))))
                        .weights(digits());

        ProjectionWeights found = read.of("in-out").orElseThrow();
        assertThat(found.pre()).isEqualTo(2);
        assertThat(found.post()).isEqualTo(3);
        assertThat(Arrays.equals(found.values(), matrix.values())).isTrue();
    }

    @Test
    void tooMuchForAPage_isNotWritten() {
        ProjectionWeights large = new ProjectionWeights(4096, 1100, new float[4096 * 1100]);
        PlayedData data = new PlayedData(List.of(), new WeightSet(Map.of("in-out", large)));

        assertThat(PlayedDataWriter.write(data)).isEmpty();
    }

    /** Recordings of a formula take their time, and a page waits for the answer. */
    @Test
    void recordingsTooLargeForAPage_areMadeOnlyUntilThatIsKnown() {
        int[] numbers = new int[PlayedDataWriter.MOST_BYTES / (2 * Integer.BYTES)];
        AtomicInteger made = new AtomicInteger();
        SampleSource formula =
                _ -> {
                    made.incrementAndGet();
                    return new Sample.Events(numbers, numbers, 1);
                };
        Dataset recordings = Dataset.of(recordings(new SplitSizes(1, 1, 1)), formula, new byte[3]);
        made.set(0);

        assertThat(PlayedDataWriter.write(PlayedData.of(List.of(recordings)))).isEmpty();

        assertThat(made).hasValue(1);
    }

    @Test
    void otherBytes_areNoData() {
        byte[] written = PlayedDataWriter.write(PlayedData.NONE).orElseThrow();

        assertThatThrownBy(() -> PlayedDataReader.read(new byte[16]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not the data");
        assertThatThrownBy(() -> PlayedDataReader.read(Arrays.copyOf(written, written.length - 1)))
                .isInstanceOf(EOFException.class);
    }

    private static PlayedData again(PlayedData data) throws IOException {
        return PlayedDataReader.read(PlayedDataWriter.write(data).orElseThrow());
    }

    private static SpikeSource source(PlayedData data, NetworkModel network) {
        return data.sources(network)
                .resolve(network.stimuli().getFirst().model().values(), 50, 1)
                .orElseThrow();
    }

    private static DatasetInfo recordings(SplitSizes sizes) {
        DatasetInfo info = CATALOG.info("movingShapes").orElseThrow();
        return new DatasetInfo(
                "recordings",
                info.title(),
                info.summary(),
                info.shape(),
                info.classNames(),
                sizes,
                info.form());
    }

    private static NetworkModel digits() {
        return new NetworkReader(ModelRegistry.standard())
                .read(
                        """
                        {"format": "spikebook/network/1",
                         "stimuli": [{"id": "s", "shape": [8, 8, 1], "type": "dataset",
                           "data": "digits8x8"}],
                         "populations": [{"id": "n", "size": 4, "model": {"type": "lif"}}],
                         "run": {"dtMs": 1, "durationMs": 50}}
                        """)
                .valid()
                .orElseThrow();
    }
}
