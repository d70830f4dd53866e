package org.spikebook.simulator.interchange.pynn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.simulator.interchange.ScriptContract.ALL;
import static org.spikebook.simulator.interchange.ScriptContract.CURRENT;
import static org.spikebook.simulator.interchange.ScriptContract.DELTA;
import static org.spikebook.simulator.interchange.ScriptContract.LIF;
import static org.spikebook.simulator.interchange.ScriptContract.POISSON;
import static org.spikebook.simulator.interchange.ScriptContract.pair;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.interchange.ScriptContract;

import java.io.IOException;
import java.nio.file.Path;

class PynnExporterTest {

    private static final ScriptContract PYNN = new ScriptContract(PynnExporter::write);

    private static final String CONDUCTANCE = "{ \"type\": \"exponentialConductance\" }";

    @TempDir private Path folder;

    @Test
    void script_ofADrivenLearningNetwork_isTheReviewedText() throws IOException {
        String document = ScriptContract.resource(PynnExporterTest.class, "learning.json");

        assertThat(PYNN.script(document))
                .isEqualTo(ScriptContract.resource(PynnExporterTest.class, "learning.py"));
    }

    @Test
    void script_everyMemberOfEveryFamily_isPythonOrRefusedByName()
            throws IOException, InterruptedException {
        PYNN.assertPythonOrRefusedByName(folder, 30);
    }

    @Test
    void script_hostileName_staysAText() throws IOException, InterruptedException {
        PYNN.assertNameStaysAText(folder);
    }

    @Test
    void script_idsThatDifferByAHyphenOnly_areRefused() {
        PYNN.assertNamesAreTold();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lif;exponentialCurrent;sim.IF_curr_exp(tau_m=20, cm=0.25, v_rest=-65, i_offset=0, tau_syn_E=2, tau_syn_I=5, v_reset=-65, v_thresh=-50, tau_refrac=2)
                    lif;alphaCurrent;sim.IF_curr_alpha(
                    lif;delta;sim.IF_curr_delta(
                    lif;exponentialConductance;e_rev_E=0, e_rev_I=-80
                    lif;alphaConductance;sim.IF_cond_alpha(
                    leakyReadout;delta;v_thresh=1000000
                    izhikevich;delta;sim.Izhikevich(a=0.02, b=0.2, c=-65, d=8, i_offset=0)
                    adaptiveExponential;exponentialConductance;a=4, b=0.0805
                    """,
            delimiter = ';')
    void population_isAStandardCell_inUnitsOfPynn(String model, String receptors, String expected) {
        String document =
                ScriptContract.pair(
                        "{ \"type\": \"" + model + "\" }",
                        "{ \"type\": \"" + receptors + "\" }",
                        POISSON,
                        ALL);

        assertThat(PYNN.script(document)).contains(expected);
    }

    /** Conductances are above 0 there, inhibitory currents below. */
    @Test
    void weight_isInNanoampereOrMicrosiemens_withTheSignOfPynn() {
        String excites = ALL + ", \"weightPa\": 40, \"delayMs\": 1.5";

        assertThat(PYNN.script(ScriptContract.pair(LIF, CURRENT, POISSON, excites)))
                .contains(
                        "synapse_type=sim.StaticSynapse(weight=0.04, delay=1.5)",
                        "receptor_type='excitatory'");
        assertThat(
                        PYNN.script(
                                ScriptContract.pair(
                                        LIF, CURRENT, POISSON, excites.replace("40", "-40"))))
                .contains("weight=-0.04", "receptor_type='inhibitory'");
        assertThat(
                        PYNN.script(
                                ScriptContract.pair(
                                        LIF,
                                        CONDUCTANCE,
                                        POISSON,
                                        excites.replace("Pa\": 40", "Ns\": -40"))))
                .contains("weight=0.04", "receptor_type='inhibitory'");
        assertThat(PYNN.script(pair(POISSON, excites.replace("Pa", "Mv"))))
                .contains("weight=40, delay=1.5");
    }

    @Test
    void drawnWeights_ofOneSign_areDrawnThere_andOthersListedByTheirSign() {
        String uniform = ALL + ", \"weightPa\": { \"uniform\": [-50, -30] }";
        String both = ALL + ", \"weightPa\": { \"uniform\": [-50, 50] }";

        assertThat(PYNN.script(ScriptContract.pair(LIF, CURRENT, POISSON, uniform)))
                .contains("weight=RandomDistribution('uniform', low=-0.05, high=-0.03, rng=rng)");
        assertThat(
                        PYNN.script(
                                ScriptContract.pair(
                                        LIF, CONDUCTANCE, POISSON, uniform.replace("Pa", "Ns"))))
                .contains("weight=RandomDistribution('uniform', low=0.03, high=0.05, rng=rng)");
        assertThat(PYNN.script(ScriptContract.pair(LIF, CURRENT, POISSON, both)))
                .contains(
                        "pairs = np.column_stack((",
                        "syn_in_a = sim.Projection(",
                        "syn_in_a_inhibitory = sim.Projection(",
                        "sim.FromListConnector(pairs),");
    }

    /** No rule lets inhibition learn: such weights begin at 0. */
    @Test
    void learningWeights_belowZero_beginAtZero_andExcite() {
        String rule =
                ALL
                        + ", \"weightPa\": { \"uniform\": [-50, -30] },"
                        + " \"plasticity\": { \"type\": \"pairStdp\" }";

        assertThat(PYNN.script(ScriptContract.pair(LIF, CURRENT, POISSON, rule)))
                .contains("sim.FromListConnector(pairs),")
                .doesNotContain("receptor_type='inhibitory'", "RandomDistribution('uniform'");
    }

    /** What PyNN draws as lognormal is above 0. */
    @Test
    void lognormalValues_belowZero_areListedOrNegated() {
        String below =
                ALL + ", \"weightPa\": { \"lognormal\": { \"median\": -40, \"sigma\": 0.5 } }";
        String reset =
                "{ \"type\": \"izhikevich\","
                        + " \"c\": { \"lognormal\": { \"median\": -65, \"sigma\": 0.1 } } }";

        assertThat(PYNN.script(ScriptContract.pair(LIF, CURRENT, POISSON, below)))
                .contains("sim.FromListConnector(pairs),", "receptor_type='inhibitory'")
                .doesNotContain("lognormal");
        assertThat(
                        PYNN.script(
                                ScriptContract.pair(
                                        LIF, CONDUCTANCE, POISSON, below.replace("Pa", "Ns"))))
                .containsPattern(
                        "weight=RandomDistribution\\('lognormal', mu=-3\\.2188\\d+,"
                                + " sigma=0\\.5, rng=rng\\)");
        assertThat(PYNN.script(ScriptContract.pair(reset, DELTA, POISSON, ALL)))
                .containsPattern(
                        "c=-RandomDistribution\\('lognormal', mu=4\\.1743\\d+,"
                                + " sigma=0\\.1, rng=rng\\)\\.next\\(4\\)");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    "fixedInDegree", "inDegree": 2;sim.FixedNumberPreConnector(2, with_replacement=False, rng=rng)
                    "fixedOutDegree", "outDegree": 2;sim.FixedNumberPostConnector(2, with_replacement=False, rng=rng)
                    "fixedProbability", "probability": 0.2;sim.FixedProbabilityConnector(0.2, rng=rng)
                    "fixedTotalNumber", "synapses": 5;sim.FixedTotalNumberConnector(5, with_replacement=True, rng=rng)
                    "oneToOne";sim.OneToOneConnector()
                    "allToAll";sim.AllToAllConnector()
                    """,
            delimiter = ';',
            quoteCharacter = '`')
    void connector_isThatOfPynn(String connector, String expected) {
        assertThat(PYNN.script(pair(POISSON, "\"connector\": { \"type\": " + connector + " }")))
                .contains("    " + expected + ",");
    }

    @Test
    void learning_isAMechanism_withAmplitudesOfTheMaximum() {
        String plasticity =
                ", \"weightPa\": 40, \"plasticity\": { \"type\": \"pairStdp\", \"muMinus\": 1,"
                        + " \"weightMax\": 400, \"alpha\": 2, \"delaySide\": \"dendritic\" }";

        assertThat(PYNN.script(ScriptContract.pair(LIF, CURRENT, POISSON, ALL + plasticity)))
                .contains(
                        "sim.SpikePairRule(tau_plus=20, tau_minus=20, A_plus=0.01, A_minus=0.02)",
                        "sim.AdditivePotentiationMultiplicativeDepression(w_min=0, w_max=0.4)",
                        "weight=0.04, delay=1,");
    }

    /** PyNN scales weights onto NEST's delta cells, whose bound it leaves as it is. */
    @Test
    void boundOfLearning_ontoDeltaCells_isScaledAsTheirWeights() {
        String plasticity =
                ", \"weightMv\": 1, \"plasticity\": { \"type\": \"pairStdp\", \"weightMax\": 5 }";
        String scale = "return getattr(cells.celltype, 'receptor_scale', 1.0) if nest else 1.0";

        assertThat(PYNN.script(ScriptContract.pair(LIF, DELTA, POISSON, ALL + plasticity)))
                .containsSubsequence(scale, "w_max=5 * bound_scale(pop_a)", "weight=1, delay=");
        assertThat(
                        PYNN.script(
                                ScriptContract.pair(
                                        LIF,
                                        CURRENT,
                                        POISSON,
                                        ALL + plasticity.replace("Mv", "Pa"))))
                .contains("w_max=0.005)")
                .doesNotContain("bound_scale");
    }

    /** NEST refuses axonal delays of learning synapses, Brian 2 dendritic ones. */
    @Test
    void delayOfLearning_isWhatTheSimulatorHas() {
        String axonal = ", \"weightPa\": 40, \"plasticity\": { \"type\": \"pairStdp\" }";
        String dendritic = axonal.replace(" }", ", \"delaySide\": \"dendritic\" }");
        String choice = "dendritic = 1.0 if sim.__name__ == 'pyNN.nest' else 0.0";

        assertThat(PYNN.script(ScriptContract.pair(LIF, CURRENT, POISSON, ALL + axonal)))
                .containsSubsequence(choice, "dendritic_delay_fraction=dendritic,");
        assertThat(PYNN.script(ScriptContract.pair(LIF, CURRENT, POISSON, ALL + dendritic)))
                .contains("dendritic_delay_fraction=1.0,")
                .doesNotContain(choice);
    }

    @ParameterizedTest
    @CsvSource({
        "axonal, script.axonal, pynn.dendritic",
        "dendritic, pynn.dendritic, script.axonal"
    })
    void delayOfLearning_thatASimulatorDoesNotHave_isSaid(String side, String code, String other) {
        String rule = "{ \"type\": \"pairStdp\", \"delaySide\": \"%s\" }".formatted(side);
        String plasticity = ", \"weightPa\": 40, \"plasticity\": " + rule;

        assertThat(PYNN.warnings(ScriptContract.pair(LIF, CURRENT, POISSON, ALL + plasticity)))
                .contains(code)
                .doesNotContain(other);
    }

    /** PyNN looks for the time constant of the synaptic current. */
    @Test
    void shortTermPlasticity_withoutSynapticCurrents_isRefused() {
        String rule = ", \"plasticity\": { \"type\": \"tsodyksMarkram\" }";
        String izhikevich = "{ \"type\": \"izhikevich\" }";
        String refusal =
                "Short-term plasticity of in-a needs a synaptic time constant in PyNN, which the"
                        + " delta receptors of a do not have";

        assertThat(PYNN.refusals(pair(POISSON, ALL + rule))).containsExactly(refusal);
        assertThat(PYNN.refusals(ScriptContract.pair(izhikevich, DELTA, POISSON, ALL + rule)))
                .containsExactly(refusal);
        assertThat(PYNN.script(ScriptContract.pair(LIF, CURRENT, POISSON, ALL + rule)))
                .contains("sim.TsodyksMarkramSynapse(U=0.5, tau_rec=800, tau_facil=0, ");
    }

    @Test
    void current_entersThePopulation_afterItsDelay() {
        String one = "\"connector\": { \"type\": \"oneToOne\" }, \"delayMs\": 1";
        String step = "\"type\": \"stepCurrent\", \"startMs\": 5, \"stopMs\": 8";

        assertThat(PYNN.script(pair(step, one)))
                .contains(
                        "current = sim.DCSource(amplitude=0.4, start=6, stop=9)",
                        "current.inject_into(pop_a)");
        assertThat(PYNN.script(pair(step, ALL))).contains("sim.DCSource(amplitude=1.6, start=5");
        assertThat(PYNN.script(pair("\"type\": \"noiseCurrent\"", one)))
                .contains(
                        "for cell in pop_a:",
                        "    sim.NoisyCurrentSource(mean=0, stdev=0.1, start=1, dt=dt)"
                                + ".inject_into([cell])");
        assertThat(PYNN.refusals(pair("\"type\": \"noiseCurrent\"", ALL)))
                .singleElement()
                .asString()
                .startsWith("The current of in-a enters a population neither one to one");
    }

    @Test
    void meaning_thatPynnDoesNotHave_isRefused() {
        String subtracts = "{ \"type\": \"lif\", \"reset\": \"subtract\" }";
        String peak = "{ \"type\": \"izhikevich\", \"vThresholdMv\": 35 }";
        String channels = "{ \"type\": \"hodgkinHuxley\" }";

        assertThat(PYNN.refusals(ScriptContract.pair(subtracts, DELTA, POISSON, ALL)))
                .containsExactly(
                        "a subtracts the threshold at a spike; PyNN resets to a potential");
        assertThat(PYNN.refusals(ScriptContract.pair(peak, DELTA, POISSON, ALL)))
                .containsExactly("a has another peak than 30 mV, which PyNN does not have");
        assertThat(PYNN.refusals(ScriptContract.pair(channels, DELTA, POISSON, ALL)))
                .containsExactly(
                        "Population a has the model hodgkinHuxley, which PyNN does not have in"
                                + " this form");
    }

    @Test
    void seed_isOneThatTheSimulatorsTake() {
        assertThat(PYNN.script(pair(POISSON, ALL).replace("\"seed\": 3", "\"seed\": 0")))
                .contains("seed = 1\n", "rng_seed=seed, native_rng_baseseed=seed");
    }

    /** PyNN refuses different intervals within a population. */
    @Test
    void recorders_ofOnePopulation_sampleAlike() {
        String recorders =
                """
                { "id": "spikes", "of": "a" },
                { "id": "often", "of": "a", "record": "vMv", "everyMs": 1 },
                { "id": "seldom", "of": "a", "record": "vMv", "everyMs": 2, "neurons": [0, 2] }\
                """;
        String document =
                pair(POISSON, ALL).replace("{ \"id\": \"spikes\", \"of\": \"a\" }", recorders);

        assertThat(PYNN.script(document))
                .contains(
                        "rec_spikes.record('spikes', sampling_interval=2 * dt)",
                        "rec_often.record('v', sampling_interval=2 * dt)",
                        "rec_seldom = pop_a[np.array([0, 2])]",
                        "rec_seldom.record('v', sampling_interval=2 * dt)");
        assertThat(PYNN.warnings(document)).containsExactly("pynn.sampling");
    }
}
