package org.spikebook.simulator.engine.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.network.validation.MemoryEstimate;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.simulator.testkit.Runs;

import java.util.Arrays;
import java.util.Map;

/** What is behind efficacies over time, against its equations and between runs of other kinds. */
class EfficacyRecorderTest {

    private static final double DT_MS = 0.1;

    private static final Offset<Double> CLOSE = within(1e-8);

    /** Line 0 sends at 10, 30, 35 and 35.5 ms; line 1 never. */
    private static final String BURST =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 3, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "spikeTimes", "size": 2,
               "timesMs": [10, 30, 35, 35.5], "lines": [0, 0, 0, 0]}],
             "projections": [{"id": "p", "from": "in", "to": "n", "delayMs": 2,
               "plasticity": {"type": "tsodyksMarkram"%s}}],
             "recorders": [{"id": "u", "of": "p", "record": "u"}, {"id": "x", "of": "p", "record": "x"},
               {"id": "y", "of": "p", "record": "y"}],
             "run": {"durationMs": 60}}\
            """;

    /** Every source of a projection between populations and of one from a stimulus. */
    private static final String BUSY =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 30, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 40, "rateHz": 60}],
             "projections": [{"id": "p", "from": "in", "to": "n", "weightPa": 300,
               "plasticity": {"type": "tsodyksMarkram", "tauFacMs": 300, "tauPscMs": 3}},
               {"id": "q", "from": "n", "to": "n", "weightPa": 30, "connector": {"type": "fixedProbability"},
               "plasticity": {"type": "tsodyksMarkram"}}],
             "recorders": [{"id": "u", "of": "p", "record": "u"}, {"id": "x", "of": "q", "record": "x"},
               {"id": "few", "of": "p", "record": "u", "neurons": [3, 17], "everyMs": 0.7}],
             "run": {"durationMs": 100}}\
            """;

    /**
     * The differential equations by the method of Runge and Kutta, with the jumps of spikes at the
     * end of the steps in which they arrive.
     */
    @ParameterizedTest
    @CsvSource({
        "0.5, 800, 0, 0",
        "0.3, 100, 0, 0",
        "0.1, 100, 1000, 0",
        "0.2, 40, 15, 3",
        "0.6, 20, 50, 20"
    })
    void samples_followTheEquations(double rest, double recMs, double facMs, double pscMs) {
        String values =
                ", \"utilisation\": %s, \"tauRecMs\": %s, \"tauFacMs\": %s, \"tauPscMs\": %s"
                        .formatted(rest, recMs, facMs, pscMs);
        Map<String, StateTrace> traces = Runs.run(BURST.formatted(values)).traces();
        double[] now = {rest, 1, 0};

        for (int n = 0; n < 600; n++) {
            if (n > 119) {
                advance(now, rest, recMs, facMs, pscMs);
            }
            if (n == 119 || n == 319 || n == 369 || n == 374) {
                jump(now, rest, facMs, pscMs);
            }
            assertThat(traces.get("u").values()[0][n]).as("u, %d", n).isCloseTo(now[0], CLOSE);
            assertThat(traces.get("x").values()[0][n]).as("x, %d", n).isCloseTo(now[1], CLOSE);
            assertThat(traces.get("y").values()[0][n]).as("y, %d", n).isCloseTo(now[2], CLOSE);
        }
        assertThat(traces.get("u").values()[1]).containsOnly(rest);
        assertThat(traces.get("x").values()[1]).containsOnly(1);
    }

    private static void jump(double[] now, double rest, double facMs, double pscMs) {
        double used = now[0] * now[1];
        now[0] += facMs == 0 ? 0 : rest * (1 - now[0]);
        now[1] -= used;
        now[2] += pscMs == 0 ? 0 : used;
    }

    private static void advance(
            double[] now, double rest, double recMs, double facMs, double pscMs) {
        double[] sum = new double[3];
        double[] slope = new double[3];
        for (int stage = 0; stage < 4; stage++) {
            double part = stage == 0 ? 0 : stage == 3 ? DT_MS : DT_MS / 2;
            double u = now[0] + part * slope[0];
            double x = now[1] + part * slope[1];
            double y = now[2] + part * slope[2];
            slope =
                    new double[] {
                        facMs == 0 ? 0 : (rest - u) / facMs,
                        (1 - x - y) / recMs,
                        pscMs == 0 ? 0 : -y / pscMs
                    };
            for (int k = 0; k < 3; k++) {
                sum[k] += (stage == 1 || stage == 2 ? 2 : 1) * slope[k] * DT_MS / 6;
            }
        }
        for (int k = 0; k < 3; k++) {
            now[k] += sum[k];
        }
    }

    /**
     * Spikes every 20 ms long enough find u = U / (1 - (1 - U) a) with a = exp(-20 / tauFac), and x
     * = (1 - b) / (1 - (1 - u) b) with b = exp(-20 / tauRec): Tsodyks, Pawelzik and Markram 1998.
     */
    @Test
    void samples_ofRegularSpikes_settleWhereThePaperSays() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "n", "model": {"type": "lif"}}],
                 "stimuli": [{"id": "in", "type": "regularSpikes", "intervalMs": 20}],
                 "projections": [{"id": "p", "from": "in", "to": "n", "weightPa": 1, "plasticity":
                   {"type": "tsodyksMarkram", "utilisation": 0.15, "tauRecMs": 120, "tauFacMs": 500}}],
                 "recorders": [{"id": "s", "of": "in"}, {"id": "u", "of": "p", "record": "u"},
                   {"id": "x", "of": "p", "record": "x"}],
                 "run": {"durationMs": 20000}}\
                """;
        Recording recording = Runs.run(document);
        double u = 0.15 / (1 - 0.85 * Math.exp(-20.0 / 500));
        double b = Math.exp(-20.0 / 120);
        double x = (1 - b) / (1 - (1 - u) * b);

        int[] sent = recording.spikes().get("s").steps();
        int arrival = sent[sent.length - 2] + 10;
        double[] us = recording.traces().get("u").values()[0];
        double[] xs = recording.traces().get("x").values()[0];

        assertThat(us[arrival]).isCloseTo(0.15 + u * 0.85, CLOSE);
        assertThat(xs[arrival]).isCloseTo(x - u * x, CLOSE);
        double left = Math.exp(-(20 - DT_MS) / 500);
        assertThat(us[arrival + 199]).isCloseTo(0.15 + u * 0.85 * left, CLOSE);
        double lost = Math.exp(-(20 - DT_MS) / 120);
        assertThat(xs[arrival + 199]).isCloseTo(1 + (x - u * x - 1) * lost, CLOSE);
    }

    @Test
    void samples_areOfChosenSources_everySoOften() {
        Recording recording = Runs.run(BUSY);
        StateTrace few = recording.traces().get("few");
        double[][] all = recording.traces().get("u").values();

        assertThat(few.neurons()).containsExactly(3, 17);
        assertThat(all).hasNumberOfRows(40);
        assertThat(few.values()[1]).hasSize(142);
        for (int m = 0; m < 142; m++) {
            assertThat(few.values()[0][m]).isEqualTo(all[3][few.step(m)]);
            assertThat(few.values()[1][m]).isEqualTo(all[17][few.step(m)]);
        }
        assertThat(recording.traces().get("x").values()).hasNumberOfRows(30);
        assertThat(Arrays.stream(recording.traces().get("x").values()[0]).min().orElse(1))
                .isLessThan(0.9);
    }

    @Test
    void run_onTwoThreads_orFromASnapshot_recordsTheSame() {
        String whole = RecordingWriter.write(Runs.run(BUSY));
        Simulation first = new Simulation(Runs.compiled(BUSY));
        for (int k = 0; k < 500; k++) {
            first.step();
        }
        Simulation second = new Simulation(Runs.compiled(BUSY));
        second.restore(first.snapshot());
        while (!second.isOver()) {
            second.step();
        }

        assertThat(RecordingWriter.write(second.recording(Recording.End.COMPLETED)))
                .isEqualTo(whole);
        assertThat(RecordingWriter.write(Simulator.run(Runs.compiled(BUSY, 2), RunControl.NONE, 2)))
                .isEqualTo(whole);
    }

    /** Izhikevich neurons have a u of their own. */
    @Test
    void name_ofAPopulationAndAProjection_meansThePopulation() {
        String document =
                BURST.formatted("")
                        .replace(
                                "{\"type\": \"lif\"}",
                                "{\"type\": \"izhikevich\"}, \"receptors\": {\"type\": \"delta\"}")
                        .replace("\"id\": \"n\"", "\"id\": \"p\"")
                        .replace("\"to\": \"n\"", "\"to\": \"p\"")
                        .replaceAll(", \\{\"id\": \"[xy]\"[^}]*}", "")
                        .replaceAll(",\\s*\\{\"id\": \"y\"[^}]*}", "");

        StateTrace u = Runs.run(document).traces().get("u");

        assertThat(u.values()).hasNumberOfRows(3);
        assertThat(u.values()[0][0]).isNegative();
    }

    /** As for states: samples, and for each source its number and its value now. */
    @Test
    void memory_isWhatSamplesAndSourcesNeed() {
        String more = BUSY.replace("\"recorders\": [", "\"recorders\": [{\"id\": \"more\", %s}, ");
        double without = MemoryEstimate.of(Runs.network(BUSY)).bytes();

        assertThat(bytes(more, "\"of\": \"q\", \"record\": \"x\"") - without)
                .isEqualTo(30 * 1000 * 48 + 30 * 20);
        assertThat(bytes(more, "\"of\": \"p\", \"record\": \"x\", \"everyMs\": 2") - without)
                .isEqualTo(40 * 50 * 48 + 40 * 20);
    }

    private static double bytes(String document, String recorder) {
        return MemoryEstimate.of(Runs.network(document.formatted(recorder))).bytes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "of": "p", "record": "weight"              | /recorders/0/record    | notRecordable
                    "of": "p"                                  | /recorders/0/record    | notRecordable
                    "of": "p", "record": "rateHz"              | /recorders/0/record    | notRecordable
                    "of": "p", "record": "u", "neurons": [2]   | /recorders/0/neurons   | noSuchNeuron
                    "of": "plain", "record": "u"               | /recorders/0/of        | nothingChanges
                    "of": "plain", "record": "weight"          | /recorders/0/of        | nothingChanges
                    "of": "stdp", "record": "u"                | /recorders/0/record    | notRecordable
                    "of": "nobody", "record": "u"              | /recorders/0/of        | noSuchMember
                    "of": "nobody", "record": "weight"         | /recorders/0/of        | noPlasticProjection
                    "of": "n", "record": "x"                   | /recorders/0/record    | notRecordable
                    """)
    void whatCannotBeRecorded_isAProblemAtItsPlace(String recorder, String path, String code) {
        String document =
                BURST.formatted("")
                        .replace(
                                "\"projections\": [",
                                """
                                "projections": [{"id": "plain", "from": "in", "to": "n"},
                                {"id": "stdp", "from": "in", "to": "n", "plasticity": {"type": "pairStdp"}},\
                                """)
                        .replace(
                                "\"id\": \"u\", \"of\": \"p\", \"record\": \"u\"",
                                "\"id\": \"u\", " + recorder);

        assertThat(Runs.problems(document))
                .extracting(Problem::path, Problem::code)
                .containsExactly(Tuple.tuple(path, code));
    }
}
