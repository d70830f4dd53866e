package org.spikebook.simulator.interchange.nest;

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
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.ScriptContract;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

class NestExporterTest {

    private static final ScriptContract NEST = new ScriptContract(NestExporter::write);

    @TempDir private Path folder;

    @Test
    void script_ofADrivenLearningNetwork_isTheReviewedText() throws IOException {
        String document = ScriptContract.resource(NestExporterTest.class, "learning.json");

        assertThat(NEST.script(document))
                .isEqualTo(ScriptContract.resource(NestExporterTest.class, "learning.py"));
    }

    @Test
    void script_everyMemberOfEveryFamily_isPythonOrRefusedByName()
            throws IOException, InterruptedException {
        NEST.assertPythonOrRefusedByName(folder, 35);
    }

    @Test
    void script_hostileName_staysAText() throws IOException, InterruptedException {
        NEST.assertNameStaysAText(folder);
    }

    @Test
    void script_idsThatDifferByAHyphenOnly_areRefused() {
        NEST.assertNamesAreTold();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lif;exponentialCurrent;iaf_psc_exp;'tau_syn_in': 5.0
                    lif;alphaCurrent;iaf_psc_alpha;'tau_syn_in': 2.0
                    lif;delta;iaf_psc_delta;'tau_m': 20.0
                    lif;exponentialConductance;iaf_cond_exp;'g_L': 12.5
                    lif;alphaConductance;iaf_cond_alpha;'E_in': -80.0
                    leakyReadout;delta;iaf_psc_delta;'V_th': 1000000000.0
                    izhikevich;delta;izhikevich;'consistent_integration': True
                    izhikevich;input;izhikevich;'consistent_integration': False
                    adaptiveExponential;exponentialConductance;aeif_cond_exp;'gsl_error_tol': 1.0e-6
                    adaptiveExponential;delta;aeif_psc_delta;'b': 80.5
                    hodgkinHuxley;alphaCurrent;hh_psc_alpha;'E_L': -54.387
                    """,
            delimiter = ';',
            quoteCharacter = '"')
    void population_isTheModelOfNest_inItsUnits(
            String model, String receptors, String expected, String parameter) {
        String document =
                ScriptContract.pair(
                        "{ \"type\": \"" + model + "\" }",
                        "{ \"type\": \"" + receptors + "\" }",
                        POISSON,
                        ALL);

        assertThat(NEST.script(document))
                .contains("pop_a = nest.Create('" + expected + "', 4, params={", parameter);
    }

    /** What NEST draws as lognormal is above 0, and it refuses a deviation of 0. */
    @Test
    void distribution_belowZeroOrWithoutSpread_isWhatNestTakes() {
        String below =
                ALL + ", \"weightMv\": { \"lognormal\": { \"median\": -40, \"sigma\": 0.5 } }";
        String constant =
                ALL
                        + ", \"weightMv\": { \"normal\": { \"mean\": 40, \"sd\": 0 } },"
                        + " \"delayMs\": { \"uniform\": [1, 1] }";

        assertThat(NEST.script(pair(POISSON, below)))
                .containsPattern(
                        "'weight': nest\\.random\\.lognormal\\(mean=3\\.6888\\d+, std=0\\.5\\)"
                                + " \\* -1\\.0");
        assertThat(NEST.script(pair(POISSON, constant))).contains("'weight': 40.0, 'delay': 1.0");
    }

    /** NEST counts refractory periods up to whole steps, here they are rounded. */
    @Test
    void refractoryPeriod_isThatOfTheStepsHere() {
        String model = "{ \"type\": \"lif\", \"tRefMs\": 2.2, \"refractoryFrom\": \"stepStart\" }";

        assertThat(NEST.script(ScriptContract.pair(model, DELTA, POISSON, ALL)))
                .contains("'t_ref': 1.5,");
    }

    @Test
    void izhikevich_startsFromItsOwnRest_whereNestHasAFixedOne() {
        String fixed = "{ \"type\": \"izhikevich\", \"b\": 0.25 }";
        String drawn = "{ \"type\": \"izhikevich\", \"b\": { \"uniform\": [0.2, 0.3] } }";

        assertThat(NEST.script(ScriptContract.pair(fixed, DELTA, POISSON, ALL)))
                .contains("'U_m': -16.25,");
        assertThat(NEST.script(ScriptContract.pair(drawn, DELTA, POISSON, ALL)))
                .contains(
                        "'b': nest.random.uniform(min=0.2, max=0.3),",
                        "pop_a.U_m = (np.atleast_1d(pop_a.b) * np.atleast_1d(pop_a.V_m)).tolist()");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    "lif", "threshold": "exceeded";delta;script.exceeded
                    "lif", "thresholdTest": "beforeInput";delta;script.beforeInput
                    "lif", "whileRefractory": "integrate";delta;script.integrates
                    "lif";exponentialConductance;script.integrator
                    "izhikevich";delta;script.integrator
                    "izhikevich", "integrator": "euler";input;script.integrator
                    "adaptiveExponential", "threshold": "reached";delta;script.integrator
                    "hodgkinHuxley", "integrator": "rkf45";alphaCurrent;nest.peak
                    """,
            delimiter = ';',
            quoteCharacter = '\'')
    void difference_ofAStep_isSaid(String model, String receptors, String code) {
        String document =
                ScriptContract.pair(
                        "{ \"type\": " + model + " }",
                        "{ \"type\": \"" + receptors + "\" }",
                        POISSON,
                        ALL);

        assertThat(NEST.warnings(document)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    "lif", "whileRefractory": "keep", "tRefMs": 2;delta
                    "izhikevich", "integrator": "fusedEuler";delta
                    "izhikevich", "integrator": "halfSteps";input
                    "adaptiveExponential", "threshold": "reached", "integrator": "rkf45";alphaConductance
                    "hodgkinHuxley", "integrator": "rkf45", "spikeAt": "peak", "tRefMs": 2;alphaCurrent
                    """,
            delimiter = ';',
            quoteCharacter = '\'')
    void neuron_thatBothIntegrateAlike_hasNoDifference(String model, String receptors) {
        String document =
                ScriptContract.pair(
                        "{ \"type\": " + model + " }",
                        "{ \"type\": \"" + receptors + "\" }",
                        POISSON,
                        ALL);

        assertThat(NEST.warnings(document)).isEmpty();
        assertThat(NEST.script(document)).doesNotContain("Different from Spikebook");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    "lif", "reset": "subtract";a subtracts the threshold at a spike; NEST resets to a potential
                    "lif", "vResetMv": -40;The reset of a is not below its threshold, or its threshold not below its peak; NEST refuses that
                    "izhikevich", "quadratic": 0.05;a has other coefficients than Izhikevich published in 2003; NEST has those only
                    "adaptiveThreshold";Population a has the model adaptiveThreshold, which NEST does not have in this form
                    """,
            delimiter = '|',
            quoteCharacter = '\'')
    void meaning_thatNestDoesNotHave_isRefused(String line) {
        String model = line.substring(0, line.indexOf(';'));
        String expected = line.substring(line.indexOf(';') + 1);

        assertThat(
                        NEST.refusals(
                                ScriptContract.pair(
                                        "{ \"type\": " + model + " }", DELTA, POISSON, ALL)))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    "fixedInDegree", "inDegree": 2, "allowMultiple": true;{'rule': 'fixed_indegree', 'indegree': 2, 'allow_multapses': True}
                    "fixedOutDegree", "outDegree": 2;{'rule': 'fixed_outdegree', 'outdegree': 2, 'allow_multapses': False}
                    "fixedProbability", "probability": 0.2;{'rule': 'pairwise_bernoulli', 'p': 0.2}
                    "fixedTotalNumber", "synapses": 5;{'rule': 'fixed_total_number', 'N': 5}
                    "oneToOne";{'rule': 'one_to_one'}
                    """,
            delimiter = ';',
            quoteCharacter = '`')
    void connector_isTheRuleOfNest(String connector, String rule) {
        assertThat(NEST.script(pair(POISSON, "\"connector\": { \"type\": " + connector + " }")))
                .contains("    in_in,\n    pop_a,\n    " + rule + ",");
    }

    @Test
    void loop_saysWhetherNeuronsReachThemselves_andOthersAreListed() {
        String loop =
                pair(POISSON, ALL)
                        .replace(
                                "\"to\": \"a\", \"delayMs\": 2",
                                "\"to\": \"a\", \"delayMs\": 2, \"connector\": "
                                        + "{ \"type\": \"allToAll\", \"allowSelf\": false }");
        String apart =
                pair(
                        POISSON,
                        "\"connector\": { \"type\": \"allToAll\", \"sameIndex\": false },"
                                + " \"delayMs\": 1");

        assertThat(NEST.script(loop))
                .contains("{'rule': 'all_to_all', 'allow_autapses': False}", "'delay': 2.0}");
        assertThat(NEST.script(apart))
                .contains(
                        "np.array(in_in.tolist())[np.array([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3])]",
                        "'delay': np.array([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2])"
                                + " * nest.resolution}");
    }

    @Test
    void trainedWeights_areListedWithTheirPairs() {
        float[] weights = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        WeightSet trained = new WeightSet(Map.of("in-a", new ProjectionWeights(4, 4, weights)));

        ExportResult made =
                NestExporter.write(
                        ScriptContract.network(pair(POISSON, ALL)), trained, SpikeSources.NONE);

        assertThat(new String(((ExportResult.Ready) made).file(), StandardCharsets.UTF_8))
                .contains(
                        "'weight': np.array([1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15, 4, 8, 12,"
                                + " 16]).astype(float)");
    }

    /** Without a delay here, NEST's step of delay is taken off the times. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    "stepCurrent", "startMs": 5, "stopMs": 8;0;'start': 4.5, 'stop': 7.5;'delay': 0.5}
                    "stepCurrent", "startMs": 5, "stopMs": 8;1.5;'start': 5.0, 'stop': 8.0;'delay': 1.5}
                    "sineCurrent", "startMs": 5, "frequencyHz": 10;0;'phase': 1.8, 'start': 4.5;'delay': 0.5}
                    "sampledCurrent", "samplesPa": [1, 2], "sampleMs": 2;1;(np.array([1, 4, 8]) * nest.resolution);'delay': 1.0}
                    "rampCurrent", "startMs": 5, "stopMs": 7;1;np.arange(10, 14);'delay': 1.0}
                    """,
            delimiter = ';',
            quoteCharacter = '`')
    void current_changesWhenItDoesHere(
            String stimulus, String delayMs, String expected, String delay) {
        String document =
                pair(
                        "\"type\": " + stimulus,
                        "\"connector\": { \"type\": \"oneToOne\" }, \"delayMs\": " + delayMs);

        assertThat(NEST.script(document)).contains(expected, delay);
    }

    @Test
    void current_thatStartsBeforeNestCan_isWarnedOf() {
        String early = pair("\"type\": \"stepCurrent\"", ALL);
        String late = pair("\"type\": \"stepCurrent\", \"startMs\": 1", ALL);

        assertThat(NEST.warnings(early)).containsExactly("nest.currentStart");
        assertThat(NEST.script(early)).contains("The current of in starts 1 ms later in NEST");
        assertThat(NEST.warnings(late)).isEmpty();
    }

    @Test
    void listedSpikes_comeFromGenerators_orThroughRepeatersWhereTheyLearn() {
        String stimulus = "\"type\": \"spikeTimes\", \"timesMs\": [2, 3], \"lines\": [0, 1]";
        String plain = pair(stimulus, ALL);
        String learning =
                pair(
                        stimulus,
                        ALL
                                + ", \"plasticity\": { \"type\": \"pairStdp\","
                                + " \"delaySide\": \"dendritic\", \"tauMinusMs\": 30 }");

        assertThat(NEST.script(plain))
                .contains(
                        "in_in = nest.Create('spike_generator', 4)",
                        "give_spikes(in_in, np.array([0, 1]), np.array([4, 6]))")
                .doesNotContain("parrot");
        assertThat(NEST.script(learning))
                .contains(
                        "give_spikes(gen_in, np.array([0, 1]), np.array([3, 5]))",
                        "in_in = nest.Create('parrot_neuron', 4)",
                        "pop_a.tau_minus = 30.0",
                        "'synapse_model': 'stdp_synapse', 'tau_plus': 20.0, 'lambda': 0.01,"
                                + " 'alpha': 1.05, 'mu_plus': 0.0, 'mu_minus': 0.0, 'Wmax': 100.0");
    }

    @ParameterizedTest
    @CsvSource({
        "pairStdp, 'nearest', stdp_nn_symm_synapse",
        "pairStdp, 'nearestRestricted', stdp_nn_restr_synapse",
        "pairStdp, 'nearestPreCentered', stdp_nn_pre_centered_synapse",
        "tripletStdp, 'allToAll', stdp_triplet_synapse"
    })
    void pairing_isASynapseModel(String rule, String pairing, String model) {
        String plasticity =
                ", \"plasticity\": { \"type\": \"%s\", \"pairing\": \"%s\" }"
                        .formatted(rule, pairing);

        assertThat(NEST.script(pair(POISSON, ALL + plasticity)))
                .contains("'synapse_model': '" + model + "'");
        assertThat(NEST.warnings(pair(POISSON, ALL + plasticity))).containsExactly("script.axonal");
    }

    /** NEST refuses a weight of another sign than the greatest; here it is moved to the bound. */
    @Test
    void learningWeights_beginInTheRangeOfTheirRule() {
        String rule = ", \"weightMv\": %s, \"plasticity\": { \"type\": \"pairStdp\" }";

        assertThat(
                        NEST.script(
                                pair(
                                        POISSON,
                                        ALL
                                                + rule.formatted(
                                                        "{ \"normal\": { \"mean\": 1, \"sd\": 2 } }"))))
                .contains(
                        "'weight': nest.math.min(nest.math.max("
                                + "nest.random.normal(mean=1.0, std=2.0), 0.0), 100.0)");
        assertThat(NEST.script(pair(POISSON, ALL + rule.formatted("-3"))))
                .contains("'weight': 0.0");
        assertThat(NEST.script(pair(POISSON, ALL + rule.formatted("3")))).contains("'weight': 3.0");
    }

    @Test
    void shortTermPlasticity_isThatOfTsodyks() {
        String plasticity = ", \"plasticity\": { \"type\": \"tsodyksMarkram\"%s }";
        String document = ScriptContract.pair(LIF, CURRENT, POISSON, ALL + plasticity);

        assertThat(NEST.script(document.formatted("")))
                .contains(
                        "# NEST 3.9 or later",
                        "'synapse_model': 'tsodyks2_synapse', 'U': 0.5, 'u': 0.5, 'x': 1.0,"
                                + " 'tau_rec': 800.0, 'tau_fac': 0.0");
        assertThat(NEST.script(document.formatted(", \"tauPscMs\": 3")))
                .contains("'synapse_model': 'tsodyks_synapse'", "'tau_psc': 3.0");
    }

    @Test
    void timeConstantsOfOneNeuron_thatDiffer_areRefused() {
        String plasticity =
                ", \"delayMs\": 1, \"plasticity\": { \"type\": \"pairStdp\", \"tauMinusMs\": %d }";
        String document =
                pair(POISSON, ALL + plasticity.formatted(20))
                        .replace(
                                "\"delayMs\": 2",
                                "\"delayMs\": 2"
                                        + plasticity.formatted(30).replace(", \"delayMs\": 1", ""));

        assertThat(NEST.refusals(document))
                .containsExactly(
                        "Projection a-a has another tau_minus than one before to the same neurons;"
                                + " NEST keeps one per neuron");
    }

    @Test
    void step_thatIsNotAMultipleOfNestsUnit_isRefused() {
        String document = pair(POISSON, ALL).replace("\"dtMs\": 0.5", "\"dtMs\": 0.0625");

        assertThat(NEST.refusals(document))
                .containsExactly(
                        "The time step is 0.0625 ms; steps of NEST are multiples of 0.001 ms");
    }

    @Test
    void seed_isOneThatNestTakes() {
        assertThat(NEST.script(pair(POISSON, ALL).replace("\"seed\": 3", "\"seed\": 0")))
                .contains("nest.rng_seed = 1\n");
    }
}
