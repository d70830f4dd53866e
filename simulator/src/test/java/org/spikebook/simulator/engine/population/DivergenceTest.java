package org.spikebook.simulator.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.testkit.Runs;

/** A neuron that diverges ends its run, and the problem says why. */
class DivergenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "type": "adaptiveExponential", "tauWMs": 0.3                 | 1 | ranAwayStepAndTau | tauWMs = 0.3 ms
                    "type": "hodgkinHuxley", "cMemPf": 0.01                      | 1 | notANumberModel   | signs and magnitudes
                    "type": "equations", "equations": "dv/dt = -v/tau : 1\\nv(0) = 1\\ntauF = 0.1*ms : ms\\ntau = tauF : ms" | 1 | ranAwayStepAndTau | tauF = 0.1 ms: with 0.1 ms
                    "type": "equations", "equations": "dv/dt = -9*v/ms : 1\\nv(0) = 1" | 1 | ranAwayStep | The time step of 1 ms is too long: with 0.1 ms
                    "type": "equations", "equations": "dv/dt = log(v)/ms : 1\\nv(0) = 0.5" | 0.1 | notANumberModel | equations
                    "type": "equations", "equations": "dv/dt = -v/ms : 1\\ndw/dt = w*w/ms : 1\\nw(0) = 2" | 0.1 | notANumberModel | equations
                    """)
    void withoutInput_theCauseIsTheStepOrTheModel(
            String model, double dtMs, String code, String hint) {
        String integrator = model.contains("equations") ? ", \"integrator\": \"euler\"" : "";
        Recording recording = run(model + integrator, "", dtMs);

        assertThat(recording.end()).isEqualTo(Recording.End.DIVERGED);
        Problem problem = recording.problems().getFirst();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).startsWith("p, neuron 0:").endsWith(" ms");
        assertThat(problem.hint()).contains(hint);
        assertThat(recording.steps()).isPositive();
        assertThat(recording.traces().get("v").values()[0]).hasSize(recording.steps());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "type": "izhikevich"        | "type": "stepCurrent", "amplitudePa": -1e6 | | notANumberStepForInput | s-p (-1000000 pA): with 0.1 ms
                    "type": "lif", "tRefMs": 0  | "type": "poisson", "rateHz": 900 | , "weightMv": -1e6 | ranAwayInput | s-p (-1000000 mV)
                    "type": "leakyReadout"      | "type": "poisson", "rateHz": 900 | , "weightMv": 1e6  | ranAwayInput | s-p (1000000 mV)
                    """)
    void withInput_theCauseNamesTheStrongest(
            String model, String stimulus, String weight, String code, String hint) {
        String receptors = weight == null ? "input" : "delta";
        String input =
                """
                "stimuli": [{"id": "s", "size": 3, %s}],
                "projections": [{"id": "s-p", "from": "s", "to": "p", "connector": {"type": "oneToOne"}%s}],\
                """
                        .formatted(stimulus, weight == null ? "" : weight);
        Recording recording =
                run(model + "}, \"receptors\": {\"type\": \"" + receptors + "\"", input, 1);

        assertThat(recording.end()).isEqualTo(Recording.End.DIVERGED);
        assertThat(recording.problems().getFirst().code()).isEqualTo(code);
        assertThat(recording.problems().getFirst().hint()).contains(hint);
    }

    /** By itself, no weight is too strong: the value doubles in each step. */
    @ParameterizedTest
    @CsvSource({"a, b, a", "b, b, b"})
    void valuesThatComeBack_areTheCause(String to, String from, String largest) {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "a", "model": {"type": "relu", "bias": 1}}, {"id": "b", "model": {"type": "relu"}}],
                 "projections": [{"id": "on", "from": "a", "to": "%s", "weight": 2, "delayMs": 1},
                   {"id": "back", "from": "%s", "to": "a", "weight": 2, "delayMs": 1}],
                 "run": {"dtMs": 1, "durationMs": 100}}\
                """
                        .formatted(to, from);
        Recording recording = Runs.diverged(document);

        Problem problem = recording.problems().getFirst();
        assertThat(problem.code()).isEqualTo("valueRanAwayFeedback");
        assertThat(problem.message()).startsWith(largest).contains("the value has diverged");
        assertThat(problem.hint()).contains("returns to it by on");
    }

    /** Values that only pass through are driven by their input. */
    @Test
    void valuesThatDoNotComeBack_areDrivenByTheirInput() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "a", "model": {"type": "relu", "bias": 100}}, {"id": "b", "model": {"type": "relu"}}],
                 "projections": [{"id": "on", "from": "a", "to": "b", "weight": 1e6, "delayMs": 1}],
                 "run": {"dtMs": 1, "durationMs": 100}}\
                """;
        Problem problem = Runs.diverged(document).problems().getFirst();

        assertThat(problem.code()).isEqualTo("valueRanAwayInput");
        assertThat(problem.hint()).contains("on (1000000)");
    }

    /** One weight and so many pairs: the synapses are kept as a matrix. */
    @Test
    void inADenseNetwork_theCauseNamesTheProjection() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "p", "size": 1024, "model": {"type": "lif", "biasPa": 1e5, "tRefMs": 0},
                   "receptors": {"type": "delta"}}],
                 "projections": [{"id": "p-p", "from": "p", "to": "p", "weightMv": -1e6}],
                 "run": {"durationMs": 10}}\
                """;

        Recording recording = Runs.diverged(document);

        assertThat(recording.problems().getFirst().hint()).contains("p-p (-1000000 mV)");
    }

    /** A value that a user writes into a run has no cause in the document. */
    @Test
    void aStateSetInMidRun_endsTheRunToo() {
        Simulation simulation = new Simulation(Runs.compiled(document("\"type\": \"lif\"", "", 1)));
        simulation.step();
        simulation.state("p").variable("vMv")[2] = Double.NaN;

        simulation.step();

        assertThat(simulation.isOver()).isTrue();
        assertThat(simulation.divergence().map(Problem::code)).contains("notANumberUnknown");
    }

    private static Recording run(String model, String input, double dtMs) {
        return Simulator.run(
                Runs.network(document(model, input, dtMs)),
                WeightSet.EMPTY,
                SpikeSources.NONE,
                RunControl.NONE);
    }

    private static String document(String model, String input, double dtMs) {
        return """
        {"format": "spikebook/network/1", "populations": [{"id": "p", "size": 3, "model": {%s}}],
         %s "recorders": [{"id": "v", "of": "p", "record": "%s"}], "run": {"dtMs": %s, "durationMs": %s}}\
        """
                .formatted(
                        model, input, model.contains("equations") ? "v" : "vMv", dtMs, 1000 * dtMs);
    }
}
