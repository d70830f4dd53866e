package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.Runs;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/** The same document and seed give the same run, whatever is done beside it. */
class ReproducibilityTest {

    /** Excitation and inhibition with drawn weights and delays, driven by noise. */
    private static final String BALANCED =
            """
            {"format": "spikebook/network/1",
             "populations": [
               {"id": "exc", "size": 80, "model": {"type": "lif"}, "initial": {"vMv": {"uniform": [-65, -50]}}},
               {"id": "inh", "size": 21, "model": {"type": "lif", "tauMemMs": 10}}],
             "stimuli": [{"id": "noise", "type": "poisson", "size": 80, "rateHz": 600},
                         {"id": "hiss", "type": "noiseCurrent", "size": 80, "sdPa": 200},
                         {"id": "drift", "type": "ornsteinUhlenbeckCurrent", "size": 21, "sdPa": 50},
                         {"id": "step", "type": "stepCurrent", "startMs": 50, "stopMs": 150}],
             "projections": [
               {"id": "n-e", "from": "noise", "to": "exc", "connector": {"type": "oneToOne"}, "weightPa": 220},
               {"id": "h-e", "from": "hiss", "to": "exc", "connector": {"type": "oneToOne"}},
               {"id": "d-i", "from": "drift", "to": "inh", "connector": {"type": "oneToOne"}, "delayMs": 0.3},
               {"id": "s-i", "from": "step", "to": "inh"},
               {"id": "e-e", "from": "exc", "to": "exc", "connector": {"type": "fixedProbability"},
                "weightPa": {"normal": {"mean": 40, "sd": 30}}, "delayMs": {"uniform": [0.5, 3]}},
               {"id": "e-i", "from": "exc", "to": "inh", "connector": {"type": "fixedInDegree", "inDegree": 20},
                "weightPa": {"uniform": [20, 60]}, "delayMs": 1.5},
               {"id": "i-e", "from": "inh", "to": "exc", "connector": {"type": "fixedInDegree", "inDegree": 9},
                "weightPa": -150, "delayMs": {"normal": {"mean": 1, "sd": 0.5}}}],
             "recorders": [{"id": "exc", "of": "exc"}, {"id": "inh", "of": "inh"}%s],
             "run": {"dtMs": 0.1, "durationMs": 300, "seed": %d}}\
            """;

    private static final String MORE_RECORDERS =
            """
            , {"id": "noise", "of": "noise"}, {"id": "v", "of": "exc", "record": "vMv", "neurons": [3, 7]},
            {"id": "i", "of": "inh", "record": "iExcPa"}\
            """;

    @Test
    void run_twice_givesTheSameBytes() {
        NetworkModel network = network(1);

        String first = RecordingWriter.write(Runs.run(network));

        assertThat(RecordingWriter.write(Runs.run(network))).isEqualTo(first);
        assertThat(Runs.run(network).spikes().get("exc").spikeCount()).isGreaterThan(500);
        assertThat(RecordingWriter.write(Runs.run(network(2)))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void run_cutIntoBlocks_givesTheSameSpikes(int blocks) {
        SpikeRaster whole = Runs.run(network(1)).spikes().get("exc");

        Compilation compilation =
                NetworkCompiler.compile(network(1), WeightSet.EMPTY, SpikeSources.NONE, blocks);
        Recording cut =
                Simulator.run(((Compilation.Compiled) compilation).network(), RunControl.NONE);

        assertSame(cut.spikes().get("exc"), whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void run_onSeveralThreads_givesTheSameBytes(int threads) {
        Compilation compilation =
                NetworkCompiler.compile(network(1), WeightSet.EMPTY, SpikeSources.NONE, threads);
        Recording together =
                Simulator.run(
                        ((Compilation.Compiled) compilation).network(), RunControl.NONE, threads);

        assertThat(RecordingWriter.write(together))
                .isEqualTo(RecordingWriter.write(Runs.run(network(1))));
    }

    /** So many noisy lines that workers draw them together. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void run_ofManyNoisyLines_onSeveralThreads_givesTheSameBytes(int threads) {
        NetworkModel network =
                Runs.network(
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "n", "size": 2503, "model": {"type": "lif"}}],
                         "stimuli": [{"id": "hiss", "type": "noiseCurrent", "size": 2503, "meanPa": 400, "sdPa": 900},
                           {"id": "drift", "type": "ornsteinUhlenbeckCurrent", "size": 2503, "sdPa": 100},
                           {"id": "kicks", "type": "poisson", "size": 2503, "rateHz": 100}],
                         "projections": [
                           {"id": "h", "from": "hiss", "to": "n", "connector": {"type": "oneToOne"}},
                           {"id": "d", "from": "drift", "to": "n", "connector": {"type": "oneToOne"}, "delayMs": 0.2},
                           {"id": "k", "from": "kicks", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 100}],
                         "recorders": [{"id": "n", "of": "n"}, {"id": "kicks", "of": "kicks"}],
                         "run": {"durationMs": 40}}\
                        """);
        Compilation compilation =
                NetworkCompiler.compile(network, WeightSet.EMPTY, SpikeSources.NONE, threads);

        Recording together =
                Simulator.run(
                        ((Compilation.Compiled) compilation).network(), RunControl.NONE, threads);

        assertThat(together.spikes().get("n").spikeCount()).isGreaterThan(500);
        assertThat(RecordingWriter.write(together))
                .isEqualTo(RecordingWriter.write(Runs.run(network)));
    }

    @Test
    void run_withMoreRecorders_givesTheSameSpikes() {
        Recording plain = Runs.run(network(1));
        Recording watched = Runs.run(BALANCED.formatted(MORE_RECORDERS, 1));

        assertSame(watched.spikes().get("exc"), plain.spikes().get("exc"));
        assertSame(watched.spikes().get("inh"), plain.spikes().get("inh"));
    }

    @Test
    void run_cancelled_keepsWhatWasRecorded() {
        AtomicBoolean enough = new AtomicBoolean();
        RunControl control = new RunControl(part -> enough.set(part >= 0.5), enough::get);

        Recording whole = Runs.run(network(1));
        Recording part = Simulator.run(network(1), WeightSet.EMPTY, SpikeSources.NONE, control);

        assertThat(part.end()).isEqualTo(Recording.End.CANCELLED);
        int half = whole.steps() / 2;
        assertThat(part.steps()).isEqualTo(half);
        int[] early =
                Arrays.stream(whole.spikes().get("exc").steps()).filter(n -> n < half).toArray();
        assertThat(part.spikes().get("exc").steps()).isEqualTo(early).isNotEmpty();
    }

    @Test
    void run_divergence_stopsWithThePlaceTimeAndCause() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "wild", "size": 2, "receptors": {"type": "input"},
                   "model": {"type": "izhikevich", "integrator": "euler", "vThresholdMv": 1000}}],
                 "stimuli": [{"id": "kick", "type": "spikeTimes", "timesMs": [20, 21, 22, 23], "lines": [1, 1, 1, 1], "size": 2}],
                 "projections": [{"id": "p", "from": "kick", "to": "wild", "connector": {"type": "oneToOne"}, "weight": -900000}],
                 "recorders": [{"id": "v", "of": "wild", "record": "vMv"}],
                 "run": {"dtMs": 5, "durationMs": 200}}\
                """;

        Recording recording = Runs.diverged(document);

        assertThat(recording.problems().get(0).message())
                .contains("wild, neuron 1")
                .contains("25 ms");
        assertThat(recording.problems().get(0).hint()).contains("p (-900000)");
        assertThat(recording.traces().get("v").values()[0]).hasSize(recording.steps());
        assertThat(RecordingWriter.write(recording)).contains("\"end\" : \"diverged\"");
    }

    private static NetworkModel network(long seed) {
        return Runs.network(BALANCED.formatted("", seed));
    }

    private static void assertSame(SpikeRaster actual, SpikeRaster expected) {
        assertThat(actual.steps()).isEqualTo(expected.steps());
        assertThat(actual.neurons()).isEqualTo(expected.neurons());
    }
}
