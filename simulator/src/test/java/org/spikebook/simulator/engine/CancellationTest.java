package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.threads.ThreadTeam;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A run is asked often enough whether it is still wanted, also where one step or the build is long.
 */
class CancellationTest {

    @Test
    void build_asksWhileItDraws() {
        Questions questions = new Questions(Integer.MAX_VALUE);

        build(questions);

        assertThat(questions.asked().get())
                .isGreaterThanOrEqualTo(
                        DenseNetwork.SIZE * DenseNetwork.SIZE / Questions.SYNAPSES_BETWEEN);
    }

    /** A matrix of 8,000 by 8,000 bits: two million words with the least work of drawing. */
    @Test
    void build_asksWhileAMatrixIsLaidOutAndCounted() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": 8000, "receptors": {"type": "delta"}, "model": {"type": "lif"}}],
                 "projections": [{"id": "p", "from": "n", "to": "n", "weightMv": 1,
                   "connector": {"type": "fixedProbability", "probability": 0.0625}}],
                 "run": {"durationMs": 10}}\
                """;
        Questions questions = new Questions(Integer.MAX_VALUE);

        NetworkCompiler.compile(
                Runs.network(document), WeightSet.EMPTY, SpikeSources.NONE, 1, questions);

        int drawn = (int) (0.0625 * 8000 * 8000 / Questions.SYNAPSES_BETWEEN);
        assertThat(questions.asked().get())
                .isGreaterThanOrEqualTo(drawn + 2 * 1_000_000 / Questions.SYNAPSES_BETWEEN);
    }

    @Test
    void build_cancelled_givesUpImmediately() {
        Questions questions = new Questions(3);

        assertThatThrownBy(() -> build(questions)).isInstanceOf(CancellationException.class);
        assertThat(questions.asked()).hasValue(3);
    }

    @Test
    void run_cancelledWhileBuilding_isARecordingWithoutSteps() {
        Questions questions = new Questions(2);

        Recording recording =
                Simulator.run(
                        Runs.network(DenseNetwork.firing("0.001")),
                        WeightSet.EMPTY,
                        SpikeSources.NONE,
                        new RunControl(_ -> {}, questions));

        assertThat(recording.end()).isEqualTo(Recording.End.CANCELLED);
        assertThat(recording.steps()).isZero();
        assertThat(questions.asked()).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "{\"uniform\": [0, 0.001]}"})
    void step_ofManySpikes_asksInBetween(String weight) {
        Simulation simulation = new Simulation(Runs.compiled(DenseNetwork.firing(weight)));
        for (int k = 0; k < 20; k++) {
            simulation.step();
        }
        Questions questions = new Questions(Integer.MAX_VALUE);

        simulation.step(questions);

        assertThat(questions.asked().get())
                .isGreaterThan(
                        DenseNetwork.SIZE * DenseNetwork.SIZE / Questions.SYNAPSES_BETWEEN / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void step_cancelledInItsMidst_endsWithTheStepBefore(int threads) {
        try (ThreadTeam team = ThreadTeam.of(threads)) {
            Simulation simulation =
                    new Simulation(Runs.compiled(DenseNetwork.firing("0.001"), threads), team);
            for (int k = 0; k < 20; k++) {
                simulation.step();
            }
            Snapshot snapshot = simulation.snapshot();

            // the first question: a running thread that comes late to the work asks no second one
            assertThat(simulation.step(new Questions(1))).isFalse();

            assertThat(simulation.isOver()).isTrue();
            Recording recording = simulation.recording(Recording.End.CANCELLED);
            assertThat(recording.steps()).isEqualTo(20);
            assertThat(recording.spikes().get("r").spikeCount()).isEqualTo(20);
            simulation.restore(snapshot);
            assertThat(simulation.step(() -> false)).isTrue();
            assertThat(simulation.stepsDone()).isEqualTo(21);
        }
    }

    /** Spikes are counted or summed when the step is given up. */
    @ParameterizedTest
    @ValueSource(strings = {"3", "{\"uniform\": [1, 3]}"})
    void restore_afterAStepThatWasGivenUp_continuesAsIfNothingHadBeen(String weight) {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": %d,
                   "model": {"type": "lif", "biasPa": 100000, "tRefMs": 0, "vThresholdMv": -64}}],
                 "projections": [{"id": "p", "from": "n", "to": "n", "weightPa": %s,
                   "delayMs": {"uniform": [0.1, 0.4]}}],
                 "recorders": [{"id": "i", "of": "n", "record": "iExcPa"}],
                 "run": {"durationMs": 1}}\
                """
                        .formatted(DenseNetwork.SIZE, weight);
        Simulation whole = new Simulation(Runs.compiled(document));
        Simulation interrupted = new Simulation(Runs.compiled(document));
        for (int k = 0; k < 8; k++) {
            whole.step();
            interrupted.step();
            Snapshot snapshot = interrupted.snapshot();
            if (k > 4) {
                assertThat(interrupted.step(() -> true)).isFalse();
                interrupted.restore(snapshot);
            }
        }

        assertThat(interrupted.recording(Recording.End.COMPLETED).traces())
                .usingRecursiveComparison()
                .isEqualTo(whole.recording(Recording.End.COMPLETED).traces());
    }

    /** Tables by target are made, and weights and recorders take their memory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"plasticity\": {\"type\": \"pairStdp\"}",
                "\"plasticity\": {\"type\": \"rewardStdp\"}",
                "\"delayMs\": {\"uniform\": [1, 2]}"
            })
    void start_asksWhileTablesAreLookedThrough(String kind) {
        CompiledNetwork network =
                Runs.compiled(
                        DenseNetwork.firing("0.001")
                                .replace("\"weightMv\"", kind + ", \"weightMv\""));
        Questions questions = new Questions(Integer.MAX_VALUE);

        new Simulation(network, ThreadTeam.alone(), questions);

        assertThat(questions.asked().get())
                .isGreaterThanOrEqualTo(
                        DenseNetwork.SIZE * DenseNetwork.SIZE / Questions.SYNAPSES_BETWEEN);
    }

    /** Where weights are of one sign, sums of the other one are not looked at. */
    @Test
    void start_asksWhileSignsOfWeightsAreLookedAt() {
        String document =
                DenseNetwork.firing("{\"uniform\": [0, 0.001]}")
                        .replace("delta", "exponentialCurrent")
                        .replace("weightMv", "weightPa");
        CompiledNetwork network = Runs.compiled(document);
        Questions questions = new Questions(Integer.MAX_VALUE);

        new Simulation(network, ThreadTeam.alone(), questions);

        assertThat(questions.asked().get())
                .isGreaterThanOrEqualTo(
                        DenseNetwork.SIZE * DenseNetwork.SIZE / Questions.SYNAPSES_BETWEEN);
    }

    @Test
    void start_ofLongTraces_asksInBetween() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": 40, "model": {"type": "lif"}}],
                 "recorders": [{"id": "v", "of": "n", "record": "vMv"}], "run": {"durationMs": 5000}}\
                """;
        Questions questions = new Questions(2);

        assertThatThrownBy(() ->
                        new Simulation(Runs.compiled(document), ThreadTeam.alone(), questions))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void run_cancelledWhileItIsLaidOut_isARecordingWithoutSteps() {
        Recording recording =
                Simulator.run(
                        Runs.compiled(DenseNetwork.learning("pairStdp")),
                        new RunControl(_ -> {}, new Questions(2)));

        assertThat(recording.end()).isEqualTo(Recording.End.CANCELLED);
        assertThat(recording.steps()).isZero();
    }

    /** All neurons fire in every step, so that each of their synapses is seen from both sides. */
    @ParameterizedTest
    @ValueSource(strings = {"pairStdp", "rewardStdp"})
    void step_thatLearns_asksInBetween(String rule) {
        Simulation simulation = new Simulation(Runs.compiled(DenseNetwork.learning(rule)));
        for (int k = 0; k < 20; k++) {
            simulation.step();
        }
        Questions questions = new Questions(Integer.MAX_VALUE);

        simulation.step(questions);

        // a spike of a source is worth two of its synapses, one of a target four
        assertThat(questions.asked().get())
                .isGreaterThan(
                        6 * DenseNetwork.SIZE * DenseNetwork.SIZE / Questions.SYNAPSES_BETWEEN);
    }

    /** Nothing but recorders asks here. */
    @Test
    void step_ofManySamples_asksAndKeepsNoSpikesOfAStepGivenUp() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": 100000, "receptors": {"type": "delta"},
                   "model": {"type": "lif", "biasPa": 100000, "tRefMs": 0, "vThresholdMv": -64}}],
                 "recorders": [{"id": "r", "of": "n"}, {"id": "v", "of": "n", "record": "vMv"}],
                 "run": {"durationMs": 1}}\
                """;
        Simulation simulation = new Simulation(Runs.compiled(document));
        simulation.step();
        simulation.step();
        Questions questions = new Questions(1);

        assertThat(simulation.step(questions)).isFalse();

        Recording recording = simulation.recording(Recording.End.CANCELLED);
        assertThat(recording.spikes().get("r").spikeCount()).isEqualTo(2 * 100_000);
        assertThat(recording.traces().get("v").values()[0]).hasSize(2);
    }

    @Test
    void step_ofEquationsInSubsteps_asksInBetween() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "size": 20000, "model": {"type": "equations", "integrator": "rkf45",
                   "equations": "dv/dt = (u - v)/(5*ms) : 1\\ndu/dt = -u/(5*ms) : 1"}}]}\
                """;
        Simulation simulation = new Simulation(Runs.compiled(document));
        Questions questions = new Questions(Integer.MAX_VALUE);

        simulation.step(questions);

        assertThat(questions.asked().get()).isGreaterThanOrEqualTo(10);
    }

    /** Only all inputs together are too strong: none of them is found to be the cause. */
    @Test
    void divergence_asksWhileCausesAreTriedOut() {
        String inputs =
                IntStream.range(0, 1000)
                        .mapToObj(k ->
                                """
                                {"id": "p%d", "from": "kick", "to": "n", "weightMv": -11000}\
                                """
                                        .formatted(k))
                        .collect(Collectors.joining(", "));
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "receptors": {"type": "delta"}, "model": {"type": "lif"}}],
                 "stimuli": [{"id": "kick", "type": "spikeTimes", "timesMs": [2000], "lines": [0]}],
                 "projections": [%s], "run": {"durationMs": 2010}}\
                """
                        .formatted(inputs);
        CompiledNetwork network = Runs.compiled(document);
        Simulation simulation = new Simulation(network);
        Questions never = new Questions(Integer.MAX_VALUE);
        while (simulation.stepsDone() < 19_990) {
            simulation.step(never);
        }
        Snapshot beforeTheKick = simulation.snapshot();
        while (!simulation.isOver()) {
            simulation.step(never);
        }
        Simulation again = new Simulation(network);
        again.restore(beforeTheKick);
        while (again.stepsDone() < simulation.stepsDone() - 1) {
            again.step();
        }

        assertThat(simulation.divergence()).isPresent();
        assertThat(never.asked()).hasValueBetween(10, 100);
        assertThat(again.step(new Questions(2))).isFalse();
        assertThat(again.divergence()).isEmpty();
    }

    private static void build(Questions questions) {
        NetworkCompiler.compile(
                Runs.network(DenseNetwork.firing("0.001")),
                WeightSet.EMPTY,
                SpikeSources.NONE,
                1,
                questions);
    }
}
