package org.spikebook.simulator.model.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.Snapshot;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

/** Values pass through layers, delays and weights as they are. */
class ReluTest {

    /** Two lines in; hidden values 2 x and -x + 1 of line 0; a membrane that adds them up. */
    private static final String HYBRID =
            """
            {"format": "spikebook/network/1",
             "populations": [
               {"id": "hidden", "size": 2, "model": {"type": "relu", "bias": [0, 1]}},
               {"id": "out", "model": {"type": "relu", "gain": 0.5}},
               {"id": "cell", "model": {"type": "lif", "tauMemMs": 20, "vRestMv": 0, "vThresholdMv": 100},
                "receptors": {"type": "delta"}, "initial": {"vMv": 0}}],
             "stimuli": [{"id": "in", "type": "spikeTimes", "timesMs": [2]}],
             "projections": [
               {"id": "a", "from": "in", "to": "hidden", "weight": [2, -3], "delayMs": 0},
               {"id": "b", "from": "hidden", "to": "out", "weight": [5, -1], "delayMs": 0},
               {"id": "c", "from": "out", "to": "cell", "weightMv": 4, "delayMs": 2}],
             "recorders": [{"id": "h", "of": "hidden", "record": "value"},
                           {"id": "o", "of": "out", "record": "value"},
                           {"id": "v", "of": "cell", "record": "vMv"}],
             "run": {"dtMs": 1, "durationMs": 6}}\
            """;

    @Test
    void layers_withoutDelay_passValuesOnInOneStep() {
        Recording recording = Runs.run(HYBRID);

        assertThat(recording.traces().get("h").values()[0]).containsExactly(0, 2, 0, 0, 0, 0);
        assertThat(recording.traces().get("h").values()[1]).containsExactly(1, 0, 1, 1, 1, 1);
        assertThat(recording.traces().get("o").values()[0]).containsExactly(0, 5, 0, 0, 0, 0);
    }

    @Test
    void membrane_isMovedByWeightTimesValue() {
        double[] v = Runs.run(HYBRID).traces().get("v").values()[0];

        double leak = StrictMath.exp(-1.0 / 20);
        assertThat(v).startsWith(0, 0, 0, 20, 20 * leak, 20 * leak * leak);
    }

    @Test
    void snapshot_keepsValuesUnderWay() {
        CompiledNetwork compiled = compiled(Runs.network(HYBRID));
        Simulation simulation = new Simulation(compiled);
        for (int step = 0; step < 3; step++) {
            simulation.step();
        }
        Snapshot before = simulation.snapshot();
        Simulation other = new Simulation(compiled);
        other.restore(before);
        other.step();

        assertThat(other.state("cell").neuron(0)).containsExactly(20);
    }

    @Test
    void loop_thatGrows_endsWithProblemAndKeepsWhatWasRecorded() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "cell", "model": {"type": "relu", "bias": 1}}],
                 "projections": [{"id": "p", "from": "cell", "to": "cell", "weight": 10,
                                  "connector": {"type": "allToAll", "allowSelf": true}, "delayMs": 1}],
                 "recorders": [{"id": "y", "of": "cell", "record": "value"}],
                 "run": {"dtMs": 1, "durationMs": 20}}\
                """;

        Recording recording = Runs.diverged(document);

        assertThat(recording.problems().get(0).message()).contains("cell, neuron 0", "8 ms");
        assertThat(recording.traces().get("y").values()[0]).startsWith(1, 11, 111, 1111);
    }

    @Test
    void plasticity_onValues_isRefused() {
        String document =
                HYBRID.replace("\"weight\": [5, -1]", "\"plasticity\": {\"type\": \"pairStdp\"}");

        Validation validation =
                new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(1L << 30))
                        .read(document);

        assertThat(((Validation.Invalid) validation).problems())
                .extracting(Problem::code)
                .containsExactly("plasticValues", "plasticOntoValues");
    }

    @Test
    void plasticity_thatWaitsForValues_isRefused() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "values", "model": {"type": "relu"}}, {"id": "cell", "model": {"type": "lif"}}],
                 "stimuli": [{"id": "in", "type": "poisson"}],
                 "projections": [
                   {"id": "p", "from": "in", "to": "values", "plasticity": {"type": "pairStdp"}},
                   {"id": "q", "from": "in", "to": "cell",
                    "plasticity": {"type": "rewardStdp", "rewardFrom": "values"}}]}\
                """;

        assertThat(Runs.problems(document))
                .extracting(Problem::code, Problem::path)
                .containsExactlyInAnyOrder(
                        tuple("plasticOntoValues", "/projections/0/plasticity"),
                        tuple("noSuchReward", "/projections/1/plasticity"));
    }

    private static CompiledNetwork compiled(NetworkModel network) {
        return ((Compilation.Compiled)
                        NetworkCompiler.compile(network, WeightSet.EMPTY, SpikeSources.NONE))
                .network();
    }
}
