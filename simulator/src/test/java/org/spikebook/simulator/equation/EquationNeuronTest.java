package org.spikebook.simulator.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.equation.check.EquationReader;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.EquationTexts;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.Runs;

import java.util.ArrayList;

/** Typed neurons do what their equations say. */
class EquationNeuronTest {

    private static final String IZHIKEVICH =
            "dv/dt = (0.04*v*v + 5*v + 140 - u + input)/ms : 1\\n"
                    + "du/dt = a*(b*v - u)/ms : 1\\n"
                    + "v(0) = -65\\nu(0) = b*v\\n"
                    + "a = 0.02 : 1\\nb = 0.2 : 1\\nc = -65 : 1\\nd = 8 : 1";

    /** Random synapses and noise between 200 neurons whose parameters differ. */
    private static String network(String type, String more) {
        String model =
                "{\"type\": \"%s\", %s \"a\": {\"uniform\": [0.02, 0.1]}, \"b\": 0.2,"
                        + " \"c\": {\"uniform\": [-65, -50]}, \"d\": {\"uniform\": [2, 8]}}";
        return """
        {"format": "spikebook/network/1",
         "populations": [{"id": "n", "size": 200, "model": %s, "receptors": {"type": "input"}}],
         "stimuli": [{"id": "noise", "type": "noiseCurrent", "size": 200, "sdPa": 5}],
         "projections": [{"id": "d", "from": "noise", "to": "n", "connector": {"type": "oneToOne"}},
           {"id": "r", "from": "n", "to": "n", "weight": {"uniform": [0, 0.5]}, "delayMs": 1}],
         "recorders": [{"id": "s", "of": "n"}],
         "run": {"dtMs": 1, "durationMs": 400}}\
        """
                .formatted(model.formatted(type, more));
    }

    /** Brian2 2.8: rk4 with a TimedArray, whose next value the last stage already sees. */
    @Test
    void rk4Sampled_currentThatChangesEveryStep_isReadAsInBrian2() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "receptors": {"type": "input"}, "initial": {"v": -60},
                   "model": {"type": "equations", "equations": "dv/dt = (-60*mV - v + input*mV)/(2*ms) : mV",
                     "threshold": "v > -50*mV", "reset": "v = -60*mV", "integrator": "rk4Sampled"}}],
                 "stimuli": [{"id": "c", "type": "sampledCurrent", "sampleMs": 0.1, "samplesPa": [%s12]}],
                 "projections": [{"id": "p", "from": "c", "to": "n"}],
                 "recorders": [{"id": "s", "of": "n"}, {"id": "v", "of": "n", "record": "v"}],
                 "run": {"dtMs": 0.1, "durationMs": 8}}\
                """
                        .formatted("12, 30, 8, 25, 14, 9, 31, 2, ".repeat(10));

        Recording recording = Runs.run(document.replace(", 12]", ", 2]"));

        assertThat(recording.spikes().get("s").steps()).containsExactly(17, 36, 54, 73);
        double[] v = recording.traces().get("v").values()[0];
        assertThat(v[79]).isCloseTo(-56.24192759862912, within(1e-12));
    }

    /** v rises by 0.1 a step up to 5.1 in step 50, then falls. */
    @ParameterizedTest
    @CsvSource({"v >= 2.05 and vBefore < 2.05, 20", "v >= 2.05 and vBefore > v, 51"})
    void threshold_thatLooksBack_firesAtCrossingOrPeak(String threshold, int step) {
        String document =
                EquationDocuments.document(model -> {
                    model.put(
                            "equations",
                            "dv/dt = sign(5.05*ms - clock)/ms : 1; dclock/dt = 1 : ms");
                    model.put("threshold", threshold);
                    model.put("tRefMs", 50);
                });

        assertThat(Runs.run(document).spikes().get("raster").steps()).containsExactly(step);
    }

    /** Whichever stands first in the text. */
    @Test
    void initialValue_thatNeedsAnother_isComputedAfterIt() {
        String document =
                EquationDocuments.cell(
                        "dv/dt = 0*mV/ms : mV; dw/dt = 0*mV/ms : mV; v(0) = 2*w; w(0) = half; half"
                                + " = 3*b/2 : mV; b = 2 : mV",
                        "",
                        "",
                        "euler");

        Recording recording = Runs.run(document);

        assertThat(recording.traces().get("v").values()[0]).startsWith(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"euler", "sequentialEuler", "halfSteps", "rk4"})
    void izhikevichAsEquations_firesLikeTheBuiltIn(String integrator) {
        String choice = "\"integrator\": \"" + integrator + "\",";
        String typed =
                "\"equations\": \""
                        + IZHIKEVICH
                        + "\", \"threshold\": \"v >= 30\","
                        + " \"reset\": \"v = c; u += d\", ";

        Recording builtIn = Runs.run(network("izhikevich", choice));
        Recording own = Runs.run(network("equations", typed + choice));

        assertThat(builtIn.spikes().get("s").spikeCount()).isGreaterThan(500);
        assertThat(own.spikes().get("s").steps()).isEqualTo(builtIn.spikes().get("s").steps());
        assertThat(own.spikes().get("s").neurons()).isEqualTo(builtIn.spikes().get("s").neurons());
    }

    @Test
    void run_withTwoThreads_isTheSame() {
        String typed =
                "\"equations\": \""
                        + IZHIKEVICH
                        + "\", \"threshold\": \"v >= 30\","
                        + " \"reset\": \"v = c; u += d\", \"tRefMs\": 2,";
        NetworkModel network = Runs.network(network("equations", typed));

        String alone = RecordingWriter.write(Runs.run(network));
        var compiled =
                (Compilation.Compiled)
                        NetworkCompiler.compile(network, WeightSet.EMPTY, SpikeSources.NONE, 3);

        assertThat(RecordingWriter.write(Simulator.run(compiled.network(), RunControl.NONE, 2)))
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({
        "euler, 2, 1.9, 2.1",
        "rk2, 4, 3.8, 4.2",
        "rk4, 16, 14, 18",
        "exponentialEuler, 2, 1.9, 2.1"
    })
    void halfTheStep_dividesTheErrorByTheOrder(
            String integrator, double ratio, double least, double most) {
        double coarse = errorAtTheEnd(integrator, 1);
        double fine = errorAtTheEnd(integrator, 0.5);

        assertThat(coarse / fine).isBetween(least, most).isCloseTo(ratio, within(ratio / 5));
    }

    /** A logistic curve: dv/dt = v (1 - v) / τ from 0.1 has the solution 1 / (1 + 9 e^(-t/τ)). */
    private static double errorAtTheEnd(String integrator, double dtMs) {
        String equations = "dw/dt = -w/(8*ms) : 1\ndv/dt = (w - v)/(5*ms) : 1\nv(0)=0.1\nw(0)=1";
        String logistic = "dv/dt = v*(1 - v)/(8*ms) : 1\nv(0) = 0.1";
        boolean linear = integrator.equals("exponentialEuler");
        String document =
                EquationDocuments.cell(linear ? equations : logistic, "", "", integrator)
                        .replace("\"dtMs\":0.1", "\"dtMs\":" + dtMs);
        double[] v = Runs.run(document).traces().get("v").values()[0];
        double exact =
                linear
                        ? 8.0 / 3 * Math.exp(-100.0 / 8) + (0.1 - 8.0 / 3) * Math.exp(-20)
                        : 1 / (1 + 9 * Math.exp(-100.0 / 8));
        int at = (int) Math.round(20 / dtMs) - 1;
        double early =
                linear
                        ? 8.0 / 3 * Math.exp(-20.0 / 8) + (0.1 - 8.0 / 3) * Math.exp(-4)
                        : 1 / (1 + 9 * Math.exp(-20.0 / 8));
        assertThat(v[v.length - 1]).isCloseTo(exact, within(0.05));
        return Math.abs(v[at] - early);
    }

    @Test
    void exact_followsTheSolutionOfLinearEquations() {
        String equations =
                "dv/dt = (w - v)/tau : mV\ndw/dt = -w/(8*ms) : mV\nv(0) = 1*mV\nw(0) = 10*mV\n"
                        + "tau = 5 : ms";

        double[] v =
                Runs.run(EquationDocuments.cell(equations, "", "", "exact"))
                        .traces()
                        .get("v")
                        .values()[0];

        for (int step = 0; step < v.length; step++) {
            double t = (step + 1) * 0.1;
            double solution = 80.0 / 3 * Math.exp(-t / 8) + (1 - 80.0 / 3) * Math.exp(-t / 5);
            assertThat(v[step]).isCloseTo(solution, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "exponentialEuler"})
    void lifAsEquations_isTheBuiltInLif(String integrator) {
        String typed =
                EquationDocuments.document(
                        model -> model.put("integrator", integrator).put("tRefMs", 2));
        String builtIn =
                typed.replace("\"record\":\"v\"", "\"record\":\"vMv\"")
                        .replaceFirst(
                                "\\{\"type\":\"equations\".*?}", "{\"type\":\"lif\",\"tRefMs\":2}");

        Recording own = Runs.run(driven(typed));
        Recording lif = Runs.run(driven(builtIn));

        assertThat(own.spikes().get("raster").steps())
                .hasSizeGreaterThan(2)
                .isEqualTo(lif.spikes().get("raster").steps());
        double[] expected = lif.traces().get("v").values()[0];
        double[] actual = own.traces().get("v").values()[0];
        for (int step = 0; step < actual.length; step++) {
            assertThat(actual[step]).isCloseTo(expected[step], within(1e-10));
        }
    }

    private static String driven(String document) {
        return document.replaceFirst(
                "\"recorders\"",
                "\"stimuli\":[{\"id\":\"in\",\"type\":\"stepCurrent\",\"amplitudePa\":400,\"stopMs\":90}],"
                        + "\"projections\":[{\"id\":\"p\",\"from\":\"in\",\"to\":\"cell\"}],\"recorders\"");
    }

    @Test
    void heldVariable_standsStillWhileRefractory_othersContinue() {
        String document =
                EquationDocuments.document(model -> {
                    model.put(
                            "equations",
                            "dv/dt = 1*mV/ms : mV (unless refractory)\ndx/dt = 1/ms : 1");
                    model.put("threshold", "v >= 10*mV");
                    model.put("reset", "v = 0*mV");
                    model.put("tRefMs", 3);
                });

        Recording run = Runs.run(document.replace("\"record\":\"v\"", "\"record\":\"x\""));
        int[] spikes = run.spikes().get("raster").steps();

        assertThat(spikes[1] - spikes[0]).isBetween(129, 131);
        double[] x = run.traces().get("v").values()[0];
        assertThat(x[x.length - 1]).isCloseTo(100, within(1e-9));
    }

    @Test
    void parameters_areInDeclaredUnitsAndDrawable() {
        String document =
                EquationDocuments.document(model -> {
                    model.put("equations", "dv/dt = (e - v)/dt : mV\ne = -0.05 : volt");
                    model.putObject("e").putArray("uniform").add(-0.07).add(-0.06);
                });

        double[] v = Runs.run(document).traces().get("v").values()[0];

        assertThat(v[0]).isBetween(-70.0, -60.0);
        assertThat(
                        Runs.run(document.replaceAll("\"e\":\\{.*?}", "\"e\":-0.055"))
                                .traces()
                                .get("v")
                                .values()[0][0])
                .isEqualTo(-55.0);
    }

    @Test
    void document_writtenAndRead_isTheSameNetwork() {
        String document =
                EquationDocuments.cell("dv/dt = k*v/ms : 1\nk = -3 : 1", "v > 3", "v = 0", "rk4");
        NetworkModel network = Runs.network(document);

        assertThat(Runs.network(NetworkWriter.write(network))).isEqualTo(network);
    }

    @Test
    void runawayEquation_stopsTheRunWithItsCause() {
        String document = EquationDocuments.cell("dv/dt = v*v/ms : 1\nv(0) = 5", "", "", "euler");

        Recording run =
                Simulator.run(
                        Runs.network(document),
                        WeightSet.EMPTY,
                        SpikeSources.NONE,
                        RunControl.NONE);

        assertThat(run.end()).isEqualTo(Recording.End.DIVERGED);
        assertThat(run.problems()).hasSize(1);
    }

    /** What the text calls V or s is meant, not volt or second, wherever it is declared. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dV/dt = (y - V)/(10*ms) : mV; y = 2*V : mV",
                "dv/dt = (y - v)/(10*ms) : mV; y = -2*V : mV; V = 3 : mV"
            })
    void numberTimesANameThatIsAlsoAUnit_followsTheName(String equations) {
        EquationSystem system =
                EquationReader.read(new EquationTexts(equations, "", ""), "", new ArrayList<>())
                        .orElseThrow();

        assertThat(system.subexpressions()).hasSize(1);
        assertThat(system.parameters()).extracting(p -> p.name()).doesNotContain("y");
    }

    /** Checker, compiler and exporters read one tree. */
    @Test
    void system_ofAPopulation_hasTheTreeOfItsText() {
        String typed =
                "\"equations\": \""
                        + IZHIKEVICH
                        + "\", \"threshold\": \"v >= 30\","
                        + " \"reset\": \"v = c; u += d\", ";
        NetworkModel network = Runs.network(network("equations", typed));

        var neuron = (EquationNeuron) network.population("n").orElseThrow().model().component();

        assertThat(neuron.system().tree().declared())
                .containsExactlyInAnyOrder("v", "u", "a", "b", "c", "d");
        assertThat(neuron.system().tree().threshold()).isPresent();
        assertThat(neuron.system().tree().reset()).hasSize(2);
    }
}
