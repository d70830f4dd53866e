package org.spikebook.simulator.interchange.brian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.simulator.interchange.ScriptContract.ALL;
import static org.spikebook.simulator.interchange.ScriptContract.DELTA;
import static org.spikebook.simulator.interchange.ScriptContract.LIF;
import static org.spikebook.simulator.interchange.ScriptContract.ONE;
import static org.spikebook.simulator.interchange.ScriptContract.POISSON;
import static org.spikebook.simulator.interchange.ScriptContract.pair;
import static org.spikebook.simulator.interchange.ScriptContract.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.ScriptContract;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

class BrianExporterTest {

    private static final ScriptContract BRIAN = new ScriptContract(BrianExporter::write);

    private static final String CONDUCTANCE = "{ \"type\": \"exponentialConductance\" }";

    @TempDir private Path folder;

    @Test
    void script_ofADrivenLearningNetwork_isTheReviewedText() throws IOException {
        String document = ScriptContract.resource(BrianExporterTest.class, "learning.json");

        assertThat(BRIAN.script(document))
                .isEqualTo(ScriptContract.resource(BrianExporterTest.class, "learning.py"));
    }

    @Test
    void script_everyMemberOfEveryFamily_isPythonOrRefusedByName()
            throws IOException, InterruptedException {
        BRIAN.assertPythonOrRefusedByName(folder, 42);
    }

    @Test
    void script_ofTrainedWeights_listsThem() {
        float[] weights = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        ProjectionWeights matrix = new ProjectionWeights(4, 4, weights);
        WeightSet trained = new WeightSet(Map.of("in-a", matrix, "a-a", matrix));

        ExportResult made =
                BrianExporter.write(
                        ScriptContract.network(pair(POISSON, ALL)), trained, SpikeSources.NONE);

        assertThat(text(made))
                .contains(
                        "syn_a_a.w = np.array(",
                        "syn_in_a.w = np.array([1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15, 4, 8, 12,"
                                + " 16])*mV");
    }

    @Test
    void script_hostileName_staysAText() throws IOException, InterruptedException {
        BRIAN.assertNameStaysAText(folder);
    }

    @Test
    void script_idsThatDifferByAHyphenOnly_areRefused() {
        BRIAN.assertNamesAreTold();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    tRefMs;1.5;refractory=4*defaultclock.dt
                    refractoryFrom;"stepStart";refractory=4*defaultclock.dt
                    threshold;"exceeded";threshold='v > v_threshold'
                    reset;"subtract";reset='v -= v_threshold - v_rest'
                    biasPa;100;I = I_bias : amp
                    """,
            delimiter = ';')
    void script_choiceOfALeakyNeuron_isWritten(String parameter, String value, String expected) {
        String model = "{ \"type\": \"lif\", \"" + parameter + "\": " + value + " }";

        assertThat(BRIAN.script(ScriptContract.pair(model, DELTA, POISSON, ALL)))
                .contains(expected);
    }

    /** Brian's own order needs no words; beside a population with another, one does. */
    @Test
    void script_thresholdsBeforeInput_areBriansOwnOrder() {
        String before = "{ \"type\": \"lif\", \"thresholdTest\": \"beforeInput\" }";
        String document =
                ScriptContract.pair(
                        before, DELTA, POISSON, ALL + ", \"plasticity\": " + type("pairStdp"));
        String mixed =
                document.replace(
                        "\"populations\": [",
                        "\"populations\": [ { \"id\": \"b\", \"model\": " + LIF + " },");

        assertThat(BRIAN.script(document))
                .doesNotContain("schedule", "thresholder", "post.when")
                .contains("syn_a_a.delay = 4*defaultclock.dt");
        assertThat(BRIAN.script(mixed))
                .contains(
                        "net.schedule = ",
                        "pop_a.thresholder['spike'].when = 'before_synapses'",
                        "syn_in_a.post.when = 'after_thresholds'");
    }

    /** Brian knows {@code lastspike} only of neurons with a refractory period. */
    @Test
    void script_ofAnAdaptiveNeuronThatHoldsNothing_asksForNoLastSpike() {
        String model = "{ \"type\": \"adaptiveThreshold\", \"tHoldMs\": 0, \"tRefMs\": 10 }";

        assertThat(BRIAN.script(ScriptContract.pair(model, CONDUCTANCE, POISSON, ALL)))
                .contains("refractory=21*defaultclock.dt")
                .doesNotContain("lastspike", "unless refractory");
    }

    @Test
    void script_fastPoissonLines_arePooled() {
        String document =
                pair(
                        "\"type\": \"poisson\", \"rateHz\": 20000",
                        "\"connector\": { \"type\": \"oneToOne\" }, \"weightMv\": -0.1");

        assertThat(BRIAN.script(document))
                .contains("syn_in_a = PoissonInput(pop_a, 'v', N=1000, rate=20*Hz, weight=-0.1*mV)")
                .doesNotContain("PoissonGroup");
    }

    @Test
    void script_shortTermPlasticity_keepsUsedResourcesActive() {
        String projection = "\"plasticity\": {\"type\": \"tsodyksMarkram\", \"tauPscMs\": 3}";
        String script =
                BRIAN.script(
                        ScriptContract.pair(
                                "{\"type\": \"lif\"}",
                                "{\"type\": \"exponentialCurrent\"}",
                                "\"type\": \"poisson\"",
                                projection));

        assertThat(script).contains("dx/dt = (1 - x - y)/tau_rec", "dy/dt = -y/tau_y", "y += u*x");
    }

    /** Solving both equations, Brian divides by the difference of their time constants. */
    @Test
    void script_resourcesThatRecoverAsFastAsTheyFade_haveOneTimeConstant() {
        String projection =
                "\"plasticity\": {\"type\": \"tsodyksMarkram\", \"tauPscMs\": 3, \"tauRecMs\": 3}";
        String script =
                BRIAN.script(
                        ScriptContract.pair(
                                "{\"type\": \"lif\"}",
                                "{\"type\": \"exponentialCurrent\"}",
                                "\"type\": \"poisson\"",
                                projection));

        assertThat(script)
                .contains("dx/dt = (1 - x - y)/tau_rec", "dy/dt = -y/tau_rec", "tau_rec=3*ms")
                .doesNotContain("tau_y");
    }

    /** Start and stop are rounded to the nearest step, from where a ramp rises. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    "stepCurrent", "amplitudePa": 7, "startMs": 2.2, "stopMs": 4.3;7*pA*int(timestep(t, dt) >= 4)*int(timestep(t, dt) < 9)
                    "rampCurrent", "toPa": 7, "startMs": 2.2, "stopMs": 4.3;(0 + 7*(timestep(t, dt) - 4)/5)*pA*int(timestep(t, dt) >= 4)
                    """,
            delimiter = ';')
    void script_currentBetweenSteps_isThatOfTheNearest(String stimulus, String expected) {
        String document = pair("\"type\": " + stimulus, ALL);

        assertThat(BRIAN.script(document)).contains(expected);
    }

    /** A summed variable has no delay in Brian: synapses read what the current was. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    "stepCurrent", "amplitudePa": 7;7*pA*int((timestep(t, dt) - 2) >= 0)
                    "stepCurrent", "amplitudePa": 7, "startMs": 5, "stopMs": 8;7*pA*int((timestep(t, dt) - 2) >= 10)*int((timestep(t, dt) - 2) < 16)
                    "rampCurrent", "toPa": 7, "startMs": 2, "stopMs": 4;(0 + 7*((timestep(t, dt) - 2) - 4)/4)*pA*int((timestep(t, dt) - 2) >= 4)
                    "sineCurrent", "amplitudePa": 7, "frequencyHz": 40;(0 + 7*sin(2*pi*40*Hz*(t - 2*dt) + 0))*pA*int((timestep(t, dt) - 2) >= 0)
                    "sampledCurrent", "samplesPa": [7, 8], "sampleMs": 2;samples_in(t - 2*dt)*int((timestep(t, dt) - 2) >= 0)
                    """,
            delimiter = ';')
    void script_delayedCurrent_isReadAsManyStepsBefore(String stimulus, String expected) {
        String document = pair("\"type\": " + stimulus, ONE + ", \"delayMs\": 1");

        assertThat(BRIAN.warnings(document)).isEmpty();
        assertThat(BRIAN.script(document))
                .contains("'I_in_a_post = " + expected, "syn_in_a.connect(j='i')");
    }

    @Test
    void script_currentWithADelayForEach_listsThem() {
        String document =
                pair(
                        "\"type\": \"stepCurrent\", \"amplitudePa\": 7",
                        ALL
                                + ", \"delayMs\": [0.5, 1, 1.5, 2, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]");

        assertThat(BRIAN.warnings(document)).isEmpty();
        assertThat(BRIAN.script(document))
                .contains(
                        "    late : integer (constant)\n"
                                + "    I_in_a_post = 7*pA*int((timestep(t, dt) - late) >= 0)",
                        "syn_in_a.late = np.array([1, 2, 4, 6, 2, 2, 4, 6, 3, 2, 4, 6, 4, 2, 4, 6])");
    }

    @Test
    void script_delayedNoise_saysThatItIsNotLate() {
        String document = pair("\"type\": \"noiseCurrent\"", ONE + ", \"delayMs\": 1");

        assertThat(BRIAN.warnings(document)).containsExactly("brian.currentDelay");
        assertThat(BRIAN.script(document)).contains("'I_in_a_post = I_pre : amp (summed)'");
    }

    /** Brian's exact method gives no numbers where two constants with names of their own agree. */
    @Test
    void script_synapticTimesOfTheMembrane_areOneConstantWithItUnlessHeld() {
        String document =
                ScriptContract.pair(
                        "{ \"type\": \"lif\", \"tauMemMs\": 5, \"tRefMs\": 0 }",
                        "{ \"type\": \"exponentialCurrent\", \"tauInhMs\": 5 }",
                        POISSON,
                        ALL);
        String script = BRIAN.script(document);

        assertThat(BRIAN.script(document.replace("\"tRefMs\": 0", "\"tRefMs\": 1")))
                .contains("method='rk4'", "by exact here and by rk4 in Brian", "-I_inh/tau_inh");
        assertThat(BRIAN.script(document.replace("exponentialCurrent", "exponentialConductance")))
                .contains("-g_inh/tau_inh", "method='exponential_euler'");
        assertThat(script)
                .contains(
                        "dI_exc/dt = -I_exc/tau_exc : amp",
                        "dI_inh/dt = -I_inh/tau_m : amp",
                        "tau_m=5*ms, v_rest=-65*mV, c_m=250*pF, tau_exc=2*ms, v_threshold",
                        "method='exact'");
    }

    /** Brian cannot solve a steady fall exactly. */
    @Test
    void script_thresholdThatFallsSteadily_isCodeOfEachStep() {
        String model = "{ \"type\": \"adaptiveThreshold\", \"adaptation\": \"targetRate\" }";

        assertThat(BRIAN.script(ScriptContract.pair(model, DELTA, POISSON, ALL)))
                .contains(
                        "theta : volt",
                        "pop_a.run_regularly('theta -= theta_plus*target_rate*dt',"
                                + " when='before_thresholds')")
                .doesNotContain("dtheta/dt");
    }

    /** Brian refuses a synapse with names of its neurons. */
    @Test
    void script_namesOfNeuronsAndTheirSynapses_areKeptApart() {
        String model =
                "{\"type\": \"equations\", \"equations\": \"dv/dt = (w + r - v)/(5*ms) : mV\\ndw/dt"
                        + " = -w/ms : mV\\ndr/dt = -r/ms : mV\", \"threshold\": \"\", \"reset\": \"\"}";
        String projection = "\"plasticity\": {\"type\": \"pairStdp\"}";
        String script =
                BRIAN.script(
                        ScriptContract.pair(
                                model,
                                "{\"type\": \"delta\"}",
                                "\"type\": \"poisson\"",
                                projection));

        assertThat(script)
                .contains(
                        "w_syn : volt",
                        "dr_syn/dt = -r_syn/tau_r : 1 (event-driven)",
                        "do/dt = -o/tau_o : 1 (event-driven)",
                        "v_post += w_syn",
                        "r_syn += 1",
                        "syn_in_a.w_syn = ");
    }

    /** Statements, constants and what variables start from name them alike. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pairStdp | 'w_syn + rate_syn*w_max_syn*' | ', 0*w_max_syn, w_max_syn)'"
                        + " | 'alpha=' | 'rate_syn=' | 'w_max_syn='",
                "tsodyksMarkram | 'dx_syn/dt = (1 - x_syn)/tau_rec : 1 (event-driven)'"
                        + " | 'u_syn = utilisation + u_syn*(1 - utilisation)'"
                        + " | 'v_post += w_syn*u_syn*x_syn' | 'x_syn -= u_syn*x_syn'"
                        + " | '.x_syn = 1'"
            })
    void script_namesOfALearningSynapse_areTheSameWhereverTheyStand(
            String rule, String one, String two, String three, String four, String five) {
        String model =
                "{\"type\": \"equations\", \"equations\": \"dv/dt = -v/(5*ms) : mV\\nw = v : mV\\n"
                        + "w_max = v : mV\\nrate = v/(1*mV) : 1\\nx = v/(1*mV) : 1\\nu = x : 1\","
                        + " \"threshold\": \"\", \"reset\": \"\"}";
        String projection =
                "\"plasticity\": {\"type\": \"%s\"%s}"
                        .formatted(rule, rule.equals("pairStdp") ? "" : ", \"tauFacMs\": 100");

        assertThat(BRIAN.script(ScriptContract.pair(model, DELTA, POISSON, projection)))
                .contains(one, two, three, four, five);
    }

    /** A run moves weights that learn into the range of their rule before its first step. */
    @Test
    void script_learningWeights_beginInTheRangeOfTheirRule() {
        String rule = ALL + ", \"weightMv\": %s, \"plasticity\": { \"type\": \"pairStdp\" }";
        String normal = "{ \"normal\": { \"mean\": 1, \"sd\": 2 } }";
        String uniform = "{ \"uniform\": [1, 3] }";

        assertThat(BRIAN.script(pair(POISSON, rule.formatted(normal))))
                .contains("syn_in_a.w = 'clip((1 + 2*randn())*mV, 0*w_max, w_max)'");
        assertThat(BRIAN.script(pair(POISSON, rule.formatted(uniform))))
                .contains("syn_in_a.w = '(1 + 2*rand())*mV'");
        assertThat(BRIAN.script(pair(POISSON, rule.formatted("-3")))).contains("syn_in_a.w = 0*mV");
    }

    @ParameterizedTest
    @CsvSource({
        "allToAll, r += 1, o += 1",
        "nearest, r = 1, o = 1",
        "nearestRestricted, 'r = 1\n    o = 0', 'o = 1\n    r = 0'",
        "nearestPreCentered, r += 1, 'o = 1\n    r = 0'"
    })
    void script_pairsOfSpikes_areThoseOfTheScheme(String pairing, String after, String post) {
        String projection =
                "\"plasticity\": {\"type\": \"pairStdp\", \"pairing\": \"%s\"}".formatted(pairing);

        String script =
                BRIAN.script(
                        ScriptContract.pair(
                                "{\"type\": \"lif\"}",
                                "{\"type\": \"delta\"}",
                                "\"type\": \"poisson\"",
                                projection));

        assertThat(script).contains(after, post);
    }

    @Test
    void script_typedEquations_keepTheirTextButForNamesAndUnits() {
        String model =
                """
                { "type": "equations", "threshold": "x > 1", "reset": "x = 0; s += 1",
                  "equations": "dx/dt = (V*i/(1*pA) - x)/tau : 1 # the first\\nds/dt = -s/(3*s_unit) : 1\\n\
                tau = 0.01 : s; V = 2 : 1; s_unit = 5 : ms; N = 3 : 1" }\
                """;

        assertThat(BRIAN.script(ScriptContract.pair(model, DELTA, POISSON, ALL)))
                .contains(
                        "dx/dt = (V*I_in/(1*pA) - x)/tau : 1",
                        "ds/dt = -s/(3*s_unit) : 1",
                        "namespace=dict(tau=0.01*second, V=2, s_unit=5*ms, N_=3)",
                        "x = 0",
                        "s += 1",
                        "on_pre='x_post += 1'");
    }

    private static String text(ExportResult made) {
        return new String(((ExportResult.Ready) made).file(), StandardCharsets.UTF_8);
    }
}
