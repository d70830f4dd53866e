package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.validation.MemoryEstimate;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.simulator.testkit.Runs;

import java.util.Arrays;
import java.util.Map;

/** Sampled states, weights and rates against the same run recorded in every step. */
class RecorderTest {

    private static final String DOCUMENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 40, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 40, "rateHz": 800}],
             "projections": [{"id": "p", "from": "in", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 300,
               "plasticity": {"type": "pairStdp", "weightMax": 600}}],
             "recorders": [{"id": "s", "of": "n"},
               {"id": "v", "of": "n", "record": "vMv", "neurons": [3, 7]},
               {"id": "w", "of": "p", "record": "weight", "neurons": [1]},
               {"id": "v2", "of": "n", "record": "vMv", "neurons": [3, 7], "everyMs": 2.5},
               {"id": "w7", "of": "p", "record": "weight", "neurons": [1], "everyMs": 7},
               {"id": "r", "of": "n", "record": "rateHz"},
               {"id": "r30", "of": "n", "record": "rateHz", "neurons": [0, 3, 7], "everyMs": 30}],
             "run": {"durationMs": 200}}\
            """;

    private final Recording recording = Runs.run(DOCUMENT);

    @ParameterizedTest
    @CsvSource({"v2, v, 25, 80", "w7, w, 70, 28"})
    void sampled_isEveryNthOfTheWhole(String sampled, String whole, int every, int samples) {
        StateTrace rare = recording.traces().get(sampled);
        StateTrace all = recording.traces().get(whole);

        assertThat(rare.everySteps()).isEqualTo(every);
        for (int k = 0; k < rare.neurons().length; k++) {
            assertThat(rare.values()[k]).hasSize(samples);
            for (int m = 0; m < samples; m++) {
                assertThat(rare.values()[k][m]).isEqualTo(all.values()[k][rare.step(m)]);
            }
        }
        assertThat(Arrays.stream(rare.values()[0]).distinct().count()).isGreaterThan(10);
    }

    /** Spikes by bin, member and second; the 20 ms that fill no bin of 30 ms are left out. */
    @ParameterizedTest
    @CsvSource({"r, 10, 200, 40", "r30, 300, 6, 3"})
    void rate_isTheSpikesOfEachBin(String id, int every, int bins, int members) {
        double[] expected = new double[bins];
        int[] steps = recording.spikes().get("s").steps();
        int[] neurons = recording.spikes().get("s").neurons();
        for (int k = 0; k < steps.length; k++) {
            boolean counts = members == 40 || neurons[k] == 0 || neurons[k] == 3 || neurons[k] == 7;
            if (counts && steps[k] / every < bins) {
                expected[steps[k] / every] += 1000 / (members * every * 0.1);
            }
        }

        StateTrace rate = recording.traces().get(id);

        assertThat(rate.neurons()).isEmpty();
        assertThat(rate.values()).hasNumberOfRows(1);
        assertThat(rate.values()[0]).containsExactly(expected, within(1e-9));
        assertThat(Arrays.stream(expected).max().orElse(0)).isPositive();
    }

    @Test
    void recording_saysWhichNumericsWereChosen() {
        assertThat(recording.numerics().get("n"))
                .containsAllEntriesOf(
                        Map.of(
                                "model", "lif",
                                "receptors", "exponentialCurrent",
                                "reset", "hard",
                                "whileRefractory", "discard"));
    }

    /** It does not ask its receptors, which name an integrator of their own. */
    @Test
    void recording_namesTheIntegratorOfAModelThatIntegratesByItself() {
        Recording squid =
                Runs.run(
                        """
                        {"format": "spikebook/network/1",
                         "populations": [{"id": "n", "model": {"type": "hodgkinHuxley"}}],
                         "run": {"dtMs": 0.1, "durationMs": 1}}\
                        """);

        assertThat(squid.numerics().get("n"))
                .containsAllEntriesOf(
                        Map.of("receptors", "exponentialConductance", "integrator", "rk4"));
    }

    /** Listed weights and delays by target, then source; at first the weights are as listed. */
    @Test
    void weights_ofSynapsesWithManyDelays_areCountedBySourceThenTarget() {
        StateTrace weights =
                Runs.run(
                                """
                                {"format": "spikebook/network/1",
                                 "populations": [{"id": "n", "size": 3, "model": {"type": "lif"}}],
                                 "stimuli": [{"id": "in", "type": "poisson", "size": 2, "rateHz": 0}],
                                 "projections": [{"id": "p", "from": "in", "to": "n",
                                   "weightPa": [0, 10, 1, 11, 2, 12], "delayMs": [3, 1, 2, 1.5, 1, 7],
                                   "plasticity": {"type": "pairStdp"}}],
                                 "recorders": [{"id": "w", "of": "p", "record": "weight", "neurons": [0, 1, 2, 4, 5]}],
                                 "run": {"durationMs": 1}}\
                                """)
                        .traces()
                        .get("w");

        assertThat(Arrays.stream(weights.values()).mapToDouble(line -> line[0]).toArray())
                .containsExactly(0, 1, 2, 11, 12);
    }

    /** A sample is in the recorder, in the recording and in its text; members are found again. */
    @Test
    void memory_isWhatSamplesAndMembersNeed() {
        String states = "{\"id\": \"a\", \"of\": \"n\", \"record\": \"vMv\", \"everyMs\": 10}";
        String rate = "{\"id\": \"a\", \"of\": \"n\", \"record\": \"rateHz\", \"everyMs\": 10}";

        String never = "{\"id\": \"a\", \"of\": \"n\", \"record\": \"vMv\", \"everyMs\": 1000}";

        assertThat(bytes(states) - bytes("")).isEqualTo(40 * 20 * 48 + 40 * 20);
        assertThat(bytes(rate) - bytes("")).isEqualTo(20 * 48 + 40 * 20);
        assertThat(bytes(never) - bytes("")).isEqualTo(40 * 20);
    }

    /** Of 40 neurons no more than one spike each in 2,000 steps; of Poisson lines, a million. */
    @Test
    void memory_isWhatSpikesMayNeed() {
        String ofNeurons = "{\"id\": \"a\", \"of\": \"n\"}";
        String ofLines = "{\"id\": \"a\", \"of\": \"in\"}";

        assertThat(bytes(ofNeurons) - bytes("")).isEqualTo(40 * 2_000 * 32);
        assertThat(bytes(ofLines) - bytes("")).isEqualTo(1_000_000 * 32);
    }

    @Test
    void moreSpikesThanARecorderKeeps_areLeftOutAndReported() {
        String document = DOCUMENT.replace("\"rateHz\": 800", "\"rateHz\": 200000");
        String crowded =
                document.replace(
                        "{\"id\": \"s\", \"of\": \"n\"}", "{\"id\": \"s\", \"of\": \"in\"}");

        Recording full =
                Simulator.run(
                        Runs.network(crowded), WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);

        assertThat(full.spikes().get("s").spikeCount()).isEqualTo(1_000_000);
        assertThat(full.problems()).extracting(Problem::code).containsExactly("recorderFull");
        assertThat(full.end()).isEqualTo(Recording.End.COMPLETED);
    }

    private static double bytes(String recorder) {
        int from = DOCUMENT.indexOf("\"recorders\": [") + 14;
        int to = DOCUMENT.indexOf("],\n \"run\"");
        String document = DOCUMENT.substring(0, from) + recorder + DOCUMENT.substring(to);
        return MemoryEstimate.of(Runs.network(document)).bytes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"everyMs\": 2.5 | \"everyMs\": 2.55 | /recorders/3/everyMs | notWholeSteps",
                "\"everyMs\": 2.5 | \"everyMs\": 0 | /recorders/3/everyMs | outOfRange",
                "\"everyMs\": 2.5 | \"everyMs\": {\"uniform\": [1, 2]} | /recorders/3/everyMs |"
                        + " notDrawable",
                "\"of\": \"n\"}, | \"of\": \"n\", \"everyMs\": 1}, | /recorders/0/everyMs |"
                        + " everySpike"
            })
    void badSampling_isAProblemAtItsPlace(String part, String broken, String path, String code) {
        assertThat(DOCUMENT).contains(part);

        assertThat(Runs.problems(DOCUMENT.replaceFirst(part, broken)))
                .extracting(Problem::path, Problem::code)
                .contains(Tuple.tuple(path, code));
    }
}
