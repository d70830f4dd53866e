package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.recorder.RecentRecording;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.Runs;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

class SnapshotTest {

    /**
     * Everything that changes: delays under way, refractoriness, noise, plastic weights,
     * efficacies.
     */
    private static final String BUSY =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 30, "model": {"type": "lif"}},
               {"id": "x", "size": 10, "model": {"type": "adaptiveExponential"}, "receptors": {"type": "exponentialConductance"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 30, "rateHz": 300},
               {"id": "hiss", "type": "noiseCurrent", "size": 30, "sdPa": 300},
               {"id": "drift", "type": "ornsteinUhlenbeckCurrent", "size": 30, "sdPa": 100, "tauMs": 20},
               {"id": "swing", "type": "sinePoisson", "size": 30, "meanHz": 100}],
             "projections": [
               {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 300,
                "plasticity": {"type": "pairStdp", "weightMax": 600}},
               {"id": "hiss-n", "from": "hiss", "to": "n", "connector": {"type": "oneToOne"}, "delayMs": 2},
               {"id": "drift-n", "from": "drift", "to": "n", "connector": {"type": "oneToOne"}, "delayMs": 0.3},
               {"id": "swing-n", "from": "swing", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 100},
               {"id": "n-n", "from": "n", "to": "n", "connector": {"type": "fixedProbability"}, "weightPa": 40,
                "delayMs": {"uniform": [1, 5]}},
               {"id": "n-x", "from": "n", "to": "x", "weightNs": 4, "plasticity": {"type": "tsodyksMarkram"}}],
             "recorders": [{"id": "n", "of": "n"}, {"id": "x", "of": "x"}, {"id": "v", "of": "x", "record": "vMv"},
               {"id": "w", "of": "in-n", "record": "weight", "neurons": [0, 5], "everyMs": 7},
               {"id": "r", "of": "n", "record": "rateHz", "everyMs": 3}],
             "run": {"durationMs": 200}}\
            """;

    private final CompiledNetwork network = compile(BUSY);

    @Test
    void restore_inTheSameRun_repeatsWhatFollowed() {
        Simulation simulation = new Simulation(network);
        advance(simulation, 800);
        Snapshot snapshot = simulation.snapshot();
        String whole = finish(simulation);

        simulation.restore(snapshot);

        assertThat(simulation.stepsDone()).isEqualTo(800);
        assertThat(finish(simulation)).isEqualTo(whole);
    }

    @Test
    void restore_inAnotherRun_continuesAsTheFirst() {
        Simulation first = new Simulation(network);
        advance(first, 1234);
        Simulation second = new Simulation(network);
        advance(second, 17);

        second.restore(first.snapshot());

        assertThat(finish(second)).isEqualTo(finish(first));
        assertThat(Runs.run(BUSY).spikes().get("n").spikeCount()).isGreaterThan(50);
    }

    /** A run that is played keeps a snapshot every so often. */
    @Test
    void snapshot_ofARecordedRun_keepsWhatWasRecordedUntilThen() throws IOException {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": 10, "model": {"type": "lif"}}],
                 "recorders": [{"id": "v", "of": "n", "record": "vMv", "everyMs": 0.2}], "run": {"durationMs": 100}}\
                """;
        Simulation simulation = new Simulation(compile(document));
        advance(simulation, 1);
        int atFirst = bytes(simulation.snapshot());

        advance(simulation, 20);

        assertThat(bytes(simulation.snapshot()) - atFirst).isEqualTo(10 * 10 * Double.BYTES);
    }

    private static int bytes(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        snapshot.write(new DataOutputStream(out));
        return out.size();
    }

    /** Also in a run of which only the method differs. */
    @Test
    void restore_ofNeuronsWithSubsteps_continuesWithThese() {
        String type = "\"type\": \"adaptiveExponential\"";
        CompiledNetwork divided = compile(BUSY.replace(type, type + ", \"integrator\": \"rkf45\""));
        Simulation first = new Simulation(divided);
        advance(first, 1234);
        Simulation second = new Simulation(divided);
        Simulation other = new Simulation(network);

        second.restore(first.snapshot());
        other.restore(first.snapshot());
        first.restore(other.snapshot());
        advance(other, 1);

        assertThat(first.state("x").substeps().lengthsMs())
                .isEqualTo(second.state("x").substeps().lengthsMs());
        assertThat(finish(second)).isEqualTo(finish(first));
    }

    @Test
    void restore_ofAnotherNetwork_throws() {
        Snapshot snapshot =
                new Simulation(compile(BUSY.replace("\"size\": 10", "\"size\": 9"))).snapshot();

        assertThatThrownBy(() -> new Simulation(network).restore(snapshot))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What rules keep is kept by block; without any, it does not matter. */
    @Test
    void restore_ofANetworkCutOtherwise_throwsWhereItLearns() {
        Snapshot snapshot = new Simulation(network).snapshot();
        String plain =
                BUSY.replaceAll(",\\s*\"plasticity\": \\{[^}]*}", "")
                        .replaceAll("\\{\"id\": \"w\"[^}]*},", "");
        Snapshot withoutRules = new Simulation(compile(plain)).snapshot();

        assertThatThrownBy(() -> new Simulation(Runs.compiled(BUSY, 2)).restore(snapshot))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatNoException()
                .isThrownBy(() -> new Simulation(Runs.compiled(plain, 2)).restore(withoutRules));
    }

    /** From step 800 on with another drive, other neurons and another weight. */
    @Test
    void restore_ofANetworkWithOtherValues_steersTheRun() {
        CompiledNetwork changed =
                compile(
                        BUSY.replace("\"rateHz\": 300", "\"rateHz\": 900")
                                .replace("\"weightPa\": 40", "\"weightPa\": 80")
                                .replace(
                                        "{\"type\": \"lif\"}",
                                        "{\"type\": \"lif\", \"tauMemMs\": 12}"));
        Simulation before = new Simulation(network);
        advance(before, 800);
        Simulation after = new Simulation(changed);

        after.restore(before.snapshot());

        assertThat(recordingOf(after)).isEqualTo(recordingOf(before));
        assertThat(spikesFrom(after, 800)).isGreaterThan(2 * spikesFrom(before, 800));
    }

    /** Powers of what is left up to the greatest weight are not numbers beyond it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": \"pairStdp\", \"muPlus\": 0.5, \"muMinus\": 0.5",
                "\"type\": \"tripletStdp\"",
                "\"type\": \"rewardStdp\"",
                "\"type\": \"diehlCookStdp\""
            })
    void restore_ofANetworkWithALowerGreatestWeight_bringsWeightsIntoItsRange(String rule) {
        String learning = BUSY.replace("\"type\": \"pairStdp\"", rule);
        Simulation before = new Simulation(compile(learning));
        advance(before, 800);
        Simulation after =
                new Simulation(
                        compile(learning.replace("\"weightMax\": 600", "\"weightMax\": 90")));

        after.restore(before.snapshot());

        assertThat(before.weights("in-n").getFirst()[0]).isGreaterThan(90);
        for (int k = 0; k < 300; k++) {
            assertThat(Arrays.stream(after.weights("in-n").getFirst()))
                    .allMatch(w -> w >= 0 && w <= 90);
            after.step();
        }
    }

    @Test
    void recent_isWhatWasRecordedFromAStepOn() {
        Simulation simulation = new Simulation(network);
        advance(simulation, 1500);

        RecentRecording recent = simulation.recent(900);

        SpikeRaster whole = simulation.recording(Recording.End.CANCELLED).spikes().get("n");
        assertThat(recent.spikes().get("n").steps())
                .isNotEmpty()
                .containsExactly(Arrays.stream(whole.steps()).filter(s -> s >= 900).toArray());
        assertThat(recent.traces().get("v").values()[3])
                .containsExactly(
                        Arrays.copyOfRange(
                                simulation
                                        .recording(Recording.End.CANCELLED)
                                        .traces()
                                        .get("v")
                                        .values()[3],
                                900,
                                1500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "size": 10               | "size": 11
                    "fixedProbability"       | "allToAll"
                    "uniform": [1, 5]        | "uniform": [1, 6]
                    "weightNs": 4            | "weightNs": {"uniform": [3, 5]}
                    "type": "tsodyksMarkram" | "type": "pairStdp"
                    "id": "v", "of": "x"     | "id": "v", "of": "n"
                    "durationMs": 200        | "durationMs": 300
                    """)
    void aChangeOfStructure_cannotBeSteered(String part, String other) {
        NetworkModel before = network.model();
        NetworkModel after = Runs.network(BUSY.replace(part, other));

        assertThat(new Steering(before, after).isPossible()).isFalse();
        assertThat(new Steering(before, before).isPossible()).isTrue();
    }

    /** The spikes of one have amplitudes and those of the other have not. */
    @Test
    void anotherEncoder_cannotBeSteered() {
        String shown =
                """
                {"format": "spikebook/network/1",
                 "stimuli": [{"id": "s", "shape": [8, 8, 1], "type": "dataset", "data": "digits8x8",
                   "encoder": "direct"}]}\
                """;

        assertThat(
                        new Steering(
                                        Runs.network(shown),
                                        Runs.network(shown.replace("direct", "rate")))
                                .isPossible())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dv/dt = -v/ms : 1",
                "dv/dt = -v/ms : 1; dw/dt = -w/ms : 1; dx/dt = 1/ms : 1",
                "dv/dt = -v/ms : 1; dx/dt = -x/ms : 1"
            })
    void otherVariables_cannotBeSteered(String equations) {
        assertThat(
                        new Steering(
                                        typed("dv/dt = -v/ms : 1; dw/dt = -w/ms : 1"),
                                        typed(equations))
                                .isPossible())
                .isFalse();
    }

    private static NetworkModel typed(String equations) {
        return Runs.network(
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "model": {"type": "equations", "equations": "%s",
                   "threshold": "", "reset": ""}}]}\
                """
                        .formatted(equations));
    }

    @Test
    void homeostasis_canBeTurnedOnAndOff() {
        String off = "\"weightMax\": 600";
        CompiledNetwork with =
                compile(BUSY.replace(off, off + ", \"targetRateHz\": 1, \"scalingTauMs\": 500"));
        Simulation before = new Simulation(network);
        advance(before, 600);
        Simulation between = new Simulation(with);
        between.restore(before.snapshot());
        advance(between, 600);
        Simulation after = new Simulation(network);
        after.restore(between.snapshot());

        advance(after, 100);

        assertThat(after.stepsDone()).isEqualTo(1300);
    }

    private static String recordingOf(Simulation simulation) {
        return simulation.recording(Recording.End.CANCELLED).spikes().values().stream()
                .map(r -> Arrays.toString(r.steps()) + Arrays.toString(r.neurons()))
                .collect(Collectors.joining());
    }

    private static long spikesFrom(Simulation simulation, int step) {
        while (!simulation.isOver()) {
            simulation.step();
        }
        return simulation.recent(step).spikes().get("n").spikeCount();
    }

    private static void advance(Simulation simulation, int steps) {
        for (int k = 0; k < steps; k++) {
            simulation.step();
        }
    }

    private static String finish(Simulation simulation) {
        while (!simulation.isOver()) {
            simulation.step();
        }
        return RecordingWriter.write(simulation.recording(Recording.End.COMPLETED));
    }

    private static CompiledNetwork compile(String document) {
        Compilation compilation =
                NetworkCompiler.compile(Runs.network(document), WeightSet.EMPTY, SpikeSources.NONE);
        return ((Compilation.Compiled) compilation).network();
    }
}
