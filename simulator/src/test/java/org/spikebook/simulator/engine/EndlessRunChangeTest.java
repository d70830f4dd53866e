package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.simulator.engine.EndlessRuns.ALL;
import static org.spikebook.simulator.engine.EndlessRuns.BUSY;
import static org.spikebook.simulator.engine.EndlessRuns.STEPS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.recorder.RecentSamples;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A run without an end whose network changes under way. */
class EndlessRunChangeTest {

    /** What a run begins with: a resting potential, a first potential, weights, efficacies. */
    private static final String BEGINNING =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 3, "model": {"type": "lif", "vRestMv": -65},
               "initial": {"vMv": -62}}],
             "stimuli": [{"id": "in", "type": "spikeTimes", "size": 2,
               "timesMs": [10, 30, 35, 35.5], "lines": [0, 0, 0, 0]}],
             "projections": [
               {"id": "short", "from": "in", "to": "n", "delayMs": 2, "weightPa": 500,
                "plasticity": {"type": "tsodyksMarkram", "utilisation": 0.5}},
               {"id": "long", "from": "in", "to": "n", "delayMs": 2, "weightPa": 600,
                "plasticity": {"type": "pairStdp", "weightMax": 2000}}],
             "run": {"durationMs": 60}}\
            """;

    /** All neurons fire in every step and reach all others: four million synapses a step. */
    private static final String DENSE =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 2000, "receptors": {"type": "delta"},
               "model": {"type": "lif", "biasPa": 100000, "tRefMs": 0, "vThresholdMv": -64}}],
             "projections": [{"id": "p", "from": "n", "to": "n", "weightMv": 0.001}],
             "run": {"dtMs": 0.1, "durationMs": 10}}\
            """;

    private final NetworkModel busy = EndlessRuns.network(BUSY);

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "weightPa": 40      | "weightPa": 90
                    "rateHz": 300       | "rateHz": 500
                    "weightMax": 600    | "weightMax": 400
                    "probability": 0.1  | "probability": 0.3
                    "uniform": [1, 5]   | "uniform": [1, 9]
                    "weightNs": 4       | "weightNs": 9
                    "size": 10          | "size": 13
                    "size": 10          | "size": 4
                    {"id": "x"          | {"id": "y", "size": 2, "model": {"type": "lif"}}, {"id": "x"
                    {"id": "swing"      | {"id": "beat", "type": "stepCurrent", "size": 1, "amplitudePa": 9}, {"id": "swing"
                    """)
    void goTo_acrossAChangeAndAPoke_repeatsBoth(String before, String after) {
        CompiledNetwork changed = EndlessRuns.endless(BUSY.replace(before, after));
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
        run.advance(700);
        run.poke("n", "vMv", 3, 0);
        assertThat(run.continueWith(changed)).isTrue();
        run.frame(ALL, ALL);
        run.advance(1_000);
        EndlessFrame first = run.frame(ALL, ALL);

        run.goTo(900);
        run.goTo(701);
        EndlessFrame rewound = run.frame(ALL, ALL);
        run.advance(999);
        EndlessFrame second = run.frame(ALL, ALL);

        assertThat(first.from()).isEqualTo(700);
        assertThat(rewound.steeredAt()).contains(700);
        Stream.of("n", "x", "in", "swing")
                .forEach(id ->
                        assertThat(EndlessRuns.text(first.spikes().get(id)))
                                .as(id)
                                .endsWith(EndlessRuns.text(second.spikes().get(id))));
        assertThat(EndlessRuns.text(second.spikes().get("n"))).isNotEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "weightPa": 40   | "weightPa": 90
                    "rateHz": 300    | "rateHz": 500
                    "weightMax": 600 | "weightMax": 400
                    "weightNs": 4    | "weightNs": 9
                    """)
    void continueWith_otherValues_continuesAsASteeredRun(String before, String after) {
        NetworkModel model = EndlessRuns.network(BUSY.replace(before, after));
        Simulation beginning = new Simulation(EndlessRuns.compile(recordingAll(busy)));
        advanceTo(700, beginning);
        Simulation steered = new Simulation(EndlessRuns.compile(recordingAll(model)));
        steered.restore(beginning.snapshot());
        advanceTo(STEPS, steered);

        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
        run.advance(700);
        assertThat(run.continueWith(EndlessRuns.compile(EndlessRun.endless(model)))).isTrue();
        run.goTo(STEPS);

        Map<String, SpikeRaster> wanted = steered.recent(0).spikes();
        run.frame(ALL, ALL)
                .spikes()
                .forEach((id, spikes) ->
                        assertThat(EndlessRuns.text(spikes))
                                .as(id)
                                .isEqualTo(
                                        EndlessRuns.text(
                                                wanted.get(id).steps(), wanted.get(id).neurons())));
    }

    private static void advanceTo(int step, Simulation simulation) {
        while (simulation.stepsDone() < step) {
            simulation.step();
        }
    }

    private static NetworkModel recordingAll(NetworkModel model) {
        return model.withRecorders(
                Stream.of("n", "x", "in", "swing")
                        .map(id -> new Recorder(id, id, Recorder.SPIKES, Optional.empty()))
                        .toList());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "vRestMv": -65     | "vRestMv": -67
                    "vMv": -62         | "vMv": -60
                    "utilisation": 0.5 | "utilisation": 0.1
                    "weightPa": 600    | "weightPa": 900
                    """)
    void continueWith_atTheBeginning_beginsByTheNewValues(String before, String after) {
        CompiledNetwork changed = EndlessRuns.endless(BEGINNING.replace(before, after));
        EndlessRun ahead = new EndlessRun(EndlessRuns.endless(BEGINNING));
        EndlessRun back = new EndlessRun(EndlessRuns.endless(BEGINNING));

        ahead.continueWith(changed);
        back.advance(100);
        back.continueWith(changed);
        back.goTo(0);

        double[] wanted = potentials(new EndlessRun(changed));
        assertThat(potentials(new EndlessRun(EndlessRuns.endless(BEGINNING)))).isNotEqualTo(wanted);
        assertThat(potentials(ahead)).isEqualTo(wanted);
        assertThat(potentials(back)).isEqualTo(wanted);
    }

    private static double[] potentials(EndlessRun run) {
        run.probe(List.of(new Probe("v", "n", "vMv", List.of(0, 1, 2), 1)));
        run.advance(600);
        return run.frame(ALL, ALL).samples().get("v").values();
    }

    @Test
    void cancelled_endsInTheMidstOfAStep() {
        AtomicInteger asked = new AtomicInteger();
        EndlessRun run =
                new EndlessRun(EndlessRuns.endless(DENSE), () -> asked.incrementAndGet() >= 4);

        run.advance(100);

        assertThat(asked).hasValue(4);
        assertThat(run.isOver()).isTrue();
        assertThat(run.stepsDone()).isBetween(1, 20);
    }

    /** Four million weights, copied in pieces of 2^17. */
    @Test
    void continueWith_asksWhileWeightsAreCopied() {
        String learning = DENSE.replace("0.001", "0.001, \"plasticity\": {\"type\": \"pairStdp\"}");
        AtomicInteger asked = new AtomicInteger();
        EndlessRun run =
                new EndlessRun(EndlessRuns.endless(learning), () -> asked.incrementAndGet() < 0);
        run.advance(2);

        asked.set(0);
        run.continueWith(EndlessRuns.endless(learning.replace("100000", "99999")));

        assertThat(asked.get()).isGreaterThanOrEqualTo(4_000_000 / (1 << 17));
    }

    private static final String LONE =
            """
            , {"id": "y", "size": 2, "model": {"type": "lif", "biasPa": 600}}],
             "stimuli": [\
            """;

    @Test
    void continueWith_anotherPopulation_continuesAllOthers_alsoWhenItIsTakenAway() {
        EndlessRun unchanged = new EndlessRun(EndlessRuns.endless(BUSY));
        unchanged.advance(1_500);
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
        run.advance(700);
        CompiledNetwork larger = EndlessRuns.endless(BUSY.replace("],\n \"stimuli\": [", LONE));

        assertThat(run.continueWith(larger)).isTrue();
        run.advance(500);
        double untouchedMv = run.value("y", "vMv", 0);
        assertThat(run.continueWith(EndlessRuns.endless(BUSY))).isTrue();
        run.advance(300);

        assertThat(untouchedMv).isNotEqualTo(-65);
        EndlessFrame frame = run.frame(ALL, ALL);
        EndlessFrame wanted = unchanged.frame(ALL, ALL);
        assertThat(frame.spikes().keySet()).isEqualTo(wanted.spikes().keySet());
        wanted.spikes()
                .forEach((id, spikes) ->
                        assertThat(EndlessRuns.text(frame.spikes().get(id)))
                                .as(id)
                                .isEqualTo(EndlessRuns.text(spikes)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 13})
    void continueWith_otherSize_keepsTheNeuronsThatBothHave(int size) {
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
        run.advance(900);
        double keptMv = run.value("x", "vMv", 3);
        double ofOtherMv = run.value("n", "vMv", 29);
        double first = new EndlessRun(EndlessRuns.endless(BUSY)).value("x", "vMv", 0);

        run.continueWith(EndlessRuns.endless(BUSY.replace("\"size\": 10", "\"size\": " + size)));

        assertThat(run.stepsDone()).isEqualTo(900);
        assertThat(keptMv).isNotEqualTo(first);
        assertThat(run.value("x", "vMv", 3)).isEqualTo(keptMv);
        assertThat(run.value("n", "vMv", 29)).isEqualTo(ofOtherMv);
        assertThat(run.value("x", "vMv", size - 1)).isEqualTo(size > 10 ? first : keptMv);
        run.advance(500);
        assertThat(run.isOver()).isFalse();
    }

    /** A spike of neuron 29 that is on its way when its population shrinks goes with it. */
    @Test
    void continueWith_fewerNeurons_forgetsTheirSpikesInFlight() {
        EndlessRun run = new EndlessRun(EndlessRuns.endless(PAIR));
        run.poke("a", "vMv", 29, 100);
        run.poke("a", "vMv", 2, 100);
        run.advance(5);

        run.continueWith(EndlessRuns.endless(PAIR.replace("\"size\": 30", "\"size\": 3")));
        run.advance(20);

        EndlessFrame frame = run.frame(ALL, ALL);
        assertThat(frame.spikes().get("a").neurons()).doesNotContain(29);
        assertThat(frame.spikes().get("b").neurons()).containsExactly(0);
    }

    private static final String PAIR =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "a", "size": 30, "model": {"type": "lif"}},
               {"id": "b", "size": 1, "model": {"type": "lif"}, "receptors": {"type": "delta"}}],
             "projections": [{"id": "p", "from": "a", "to": "b", "weightMv": 40, "delayMs": 1}],
             "run": {"durationMs": 60}}\
            """;

    @Test
    void continueWith_otherStepsOrNothingInCommon_isRefused() {
        EndlessRun run = new EndlessRun(EndlessRuns.endless(PAIR));
        run.advance(10);

        assertThat(
                        run.continueWith(
                                EndlessRuns.endless(
                                        PAIR.replace("{\"dur", "{\"dtMs\": 0.5, \"dur"))))
                .isFalse();
        assertThat(run.continueWith(EndlessRuns.endless(DENSE))).isFalse();
        assertThat(run.stepsDone()).isEqualTo(10);
    }

    @Test
    void continueWith_otherConnections_keepsNeuronsAndWhatWasLearned() {
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
        run.probe(List.of(new Probe("w", "in-n", "weight", List.of(0, 5), 1)));
        run.advance(900);
        double potentialMv = run.value("n", "vMv", 4);
        RecentSamples before = run.frame(ALL, ALL).samples().get("w");

        run.continueWith(
                EndlessRuns.endless(BUSY.replace("\"probability\": 0.1", "\"probability\": 0.3")));

        assertThat(run.value("n", "vMv", 4)).isEqualTo(potentialMv);
        run.advance(1);
        RecentSamples after = run.frame(ALL, ALL).samples().get("w");
        assertThat(after.first()).isEqualTo(900);
        assertThat(after.values()[0]).isNotEqualTo(300);
        assertThat(after.values()[0]).isCloseTo(before.values()[before.count() - 1], within(30.0));
    }
}
