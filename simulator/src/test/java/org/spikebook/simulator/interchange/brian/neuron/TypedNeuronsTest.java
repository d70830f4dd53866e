package org.spikebook.simulator.interchange.brian.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.ScriptContract;
import org.spikebook.simulator.interchange.brian.BrianExporter;
import org.spikebook.simulator.problem.Problem;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Typed equations in scripts: what spikes move, in which units, and by which method. */
class TypedNeuronsTest {

    private static final ScriptContract BRIAN = new ScriptContract(BrianExporter::write);

    private static final String SPIKES = "\"type\": \"spikeTimes\", \"timesMs\": [1]";

    @Test
    void jump_ofAVariableInNanosiemens_hasThatUnit() {
        assertThat(jumping("dv/dt = -v/ms : mV\\ndg/dt = -g/ms : nS", "g", "g", "signed", "3"))
                .contains("on_pre='g_post += 3*nS'");
    }

    @Test
    void jump_bySize_addsWhatNegativeWeightsTakeAway() {
        String equations = "dv/dt = -v/ms : mV\\ndg/dt = -g/ms : nS";

        assertThat(jumping(equations, "g", "g", "size", "-3")).contains("on_pre='g_post += 3*nS'");
        assertThat(jumping(equations, "g", "g", "size", "{ \"uniform\": [-1, 1] }"))
                .contains("g_post += w*int(w > 0*nS)", "g_post -= w*int(w < 0*nS)");
    }

    @Test
    void jumps_ofVariablesWithOtherUnits_havePureWeights() {
        String weights = "{ \"uniform\": [-1, 1] }";

        assertThat(jumping("dv/dt = -v/ms : mV\\ndw/dt = -w/ms : pA", "v", "w", "signed", weights))
                .contains(
                        "w_syn : 1",
                        "v_post += w_syn*int(w_syn > 0)*mV",
                        "w_post += w_syn*int(w_syn < 0)*pA",
                        "syn_in_a.w_syn = '(-1 + 2*rand())'");
    }

    @Test
    void jump_ofNoVariableByName_movesThePotential() {
        assertThat(jumping("dg/dt = -g/ms : nS\\ndv/dt = -v/ms : mV", "", "", "signed", "3"))
                .contains("on_pre='v_post += 3*mV'");
    }

    @Test
    void jump_ofAVariableWithAnotherNameInBrian_movesThat() {
        assertThat(jumping("dv/dt = -v/ms : 1\\ndN/dt = -N/ms : 1", "N", "N", "signed", "3"))
                .contains("on_pre='N__post += 3'");
    }

    @Test
    void initialValue_besideAPurePotential_keepsItsUnit() {
        String document =
                document("dv/dt = -v/ms : 1\\ndg/dt = -g/ms : mV", "g", "g", "signed", "3")
                        .replace(
                                "\"receptors\"",
                                "\"initial\": { \"g\": 7, \"v\": 2 }, \"receptors\"");

        assertThat(BRIAN.script(document)).contains("pop_a.g = 7*mV", "pop_a.v = 2\n");
    }

    /** What starts from others is set after them, those that the document gives first. */
    @Test
    void initialValues_comeAfterThoseThatTheyLookAt() {
        String equations =
                """
                dv/dt = -v/ms : 1\\ndu/dt = -u/ms : 1\\ndx/dt = -x/ms : 1\\nu(0) = twice + b\\n\
                x(0) = 3*b\\ntwice = 2*x + v : 1\\nb = 2 : 1\
                """;
        String document =
                document(equations, "v", "v", "signed", "3")
                        .replace("\"threshold\": \"\"", "\"threshold\": \"\", \"b\": [1, 2, 3, 4]")
                        .replace("\"receptors\"", "\"initial\": { \"v\": 2 }, \"receptors\"");

        assertThat(BRIAN.script(document))
                .contains(
                        """
                        pop_a.b = np.array([1, 2, 3, 4])
                        pop_a.v = 2
                        pop_a.x = '3*b'
                        pop_a.u = 'twice + b'
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lambda;lambda_
                    x_pre;x_pre_
                    order;order_
                    ms;ms_
                    g;g
                    """,
            delimiter = ';')
    void name_thatPythonOrBrianKeeps_hasAnEnd(String name, String expected) {
        String equations = "d%1$s/dt = -%1$s/(5*us) : 1".formatted(name);

        assertThat(jumping(equations, name, name, "signed", "3"))
                .contains(
                        "d%1$s/dt = -%1$s/(5*us) : 1".formatted(expected), expected + "_post += 3");
    }

    /** Brian's unit of a concentration is a mole in a cubic meter. */
    @Test
    void concentration_hasTheUnitThatBrianKnows() {
        assertThat(jumping("dv/dt = -v/ms : 1\\ndc/dt = -c/ms : mM", "c", "c", "signed", "3"))
                .contains("dc/dt = -c/ms : mmolar", "c_post += 3*mM");
    }

    @Test
    void input_thatNoEquationNames_isNotWritten() {
        assertThat(jumping("dv/dt = -v/ms : 1", "v", "v", "signed", "3")).doesNotContain("I_in");
    }

    /** Brian solves exactly only what it can invert. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    dv/dt = -v/(5*ms) : 1;exact;
                    dv/dt = (g - v)/(5*ms) : 1\\ndg/dt = -g/ms : 1;exact;
                    dv/dt = 1/ms : 1;exponential_euler;
                    dv/dt = -v/(5*ms) : 1\\ndn/dt = 0/ms : 1;exact;
                    dv/dt = -v/ms : 1\\ndn/dt = 0*Hz : 1 (unless refractory);exponential_euler;
                    dv/dt = x : 1\\nx = -v/ms : Hz;exact;
                    dv/dt = (g - v)/(5*ms) : 1\\ndg/dt = 1/ms : 1;rk4;brian.integrator
                    dv/dt = (g - v)/t1 : 1\\ndg/dt = -g/t2 : 1\\nt1 = 5 : ms\\nt2 = 4 : ms;exact;
                    dv/dt = (g - v)/t1 : 1\\ndg/dt = -g/t2 : 1\\nt1 = 5 : ms\\nt2 = 5 : ms;rk4;brian.integrator
                    """,
            delimiter = ';')
    void exact_isWrittenAsTheMethodThatBrianHasForIt(
            String equations, String method, String warned) {
        String model =
                """
                { "type": "equations", "integrator": "exact", "equations": "%s", "threshold": "v > 1", "tRefMs": 1 }\
                """
                        .formatted(equations);

        ExportResult.Ready made = export(model, "{ \"type\": \"delta\" }");

        assertThat(text(made)).contains("method='" + method + "'");
        assertThat(codes(made)).isEqualTo(warned == null ? List.of() : List.of(warned));
    }

    @Test
    void variableThatStandsStill_isAParameter() {
        assertThat(jumping("dv/dt = -v/ms : 1\\ndn/dt = 0/ms : 1", "v", "n", "signed", "3"))
                .contains("\n    n : 1\n")
                .doesNotContain("dn/dt");
    }

    /** One that does so while refractory only takes nothing then, as no parameter can. */
    @Test
    void variableThatStandsStillAndIsHeld_keepsItsSlope() {
        String document =
                document("dv/dt = 0/ms : 1 (unless refractory)", "v", "v", "signed", "3")
                        .replace("\"threshold\": \"\"", "\"threshold\": \"v > 1\", \"tRefMs\": 1");

        assertThat(BRIAN.script(document)).contains("dv/dt = 0/ms : 1 (unless refractory)");
    }

    /** Deltas are lost to refractory neurons here, whether their potential is held or not. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    dv/dt = -v/ms : mV; v_post += 3*mV*int(not_refractory_post)
                    dv/dt = -v/ms : mV (unless refractory); v_post += 3*mV'
                    """,
            delimiter = ';')
    void delta_whileRefractory_isLost(String equations, String expected) {
        String model =
                """
                { "type": "equations", "equations": "%s", "threshold": "v > 1*mV", "tRefMs": 1 }\
                """
                        .formatted(equations);
        String script =
                BRIAN.script(
                        ScriptContract.pair(
                                model, "{ \"type\": \"delta\" }", SPIKES, "\"weightMv\": 3"));

        assertThat(script).contains(expected);
    }

    /** Here the current of synapses is held over a step; there it is solved along. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    dv/dt = (5*GOhm*i - v)/(5*ms) : mV;exponential_euler;
                    dv/dt = (5*GOhm*(i - w) - v)/(5*ms) : mV\\ndw/dt = (v/GOhm - w)/ms : pA;exact;brian.heldCurrent
                    """,
            delimiter = ';')
    void exact_withSynapticCurrents_isHeldOrSaid(String equations, String method, String warned) {
        String model =
                """
                { "type": "equations", "integrator": "exact", "equations": "%s" }\
                """
                        .formatted(equations);

        ExportResult.Ready made = export(model, "{ \"type\": \"exponentialCurrent\" }");

        assertThat(text(made)).contains("method='" + method + "'");
        assertThat(codes(made)).contains(warned == null ? new String[0] : new String[] {warned});
        assertThat(codes(made)).doesNotContain("brian.synapsesByMethod");
    }

    private static String jumping(
            String equations, String excited, String inhibited, String inhibition, String weight) {
        return BRIAN.script(document(equations, excited, inhibited, inhibition, weight));
    }

    private static String document(
            String equations, String excited, String inhibited, String inhibition, String weight) {
        String model =
                """
                { "type": "equations", "equations": "%s", "threshold": "", "reset": "" }\
                """
                        .formatted(equations);
        String receptors =
                """
                { "type": "variableJump", "excVariable": "%s", "inhVariable": "%s", "inhibition": "%s" }\
                """
                        .formatted(excited, inhibited, inhibition);
        return ScriptContract.pair(model, receptors, SPIKES, "\"weight\": " + weight);
    }

    private static ExportResult.Ready export(String model, String receptors) {
        return (ExportResult.Ready)
                BRIAN.export(ScriptContract.pair(model, receptors, SPIKES, "\"delayMs\": 1"));
    }

    private static List<String> codes(ExportResult.Ready made) {
        return made.warnings().stream()
                .map(Problem::code)
                .filter(code -> !code.equals("brian.neverFires"))
                .toList();
    }

    private static String text(ExportResult.Ready made) {
        return new String(made.file(), StandardCharsets.UTF_8);
    }
}
