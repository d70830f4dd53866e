package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.simulator.engine.EndlessRuns.ALL;
import static org.spikebook.simulator.engine.EndlessRuns.BUSY;
import static org.spikebook.simulator.engine.EndlessRuns.STEPS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void continueWith_otherSize_isRefused() {
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
        run.advance(10);

        assertThat(
                        run.continueWith(
                                EndlessRuns.endless(BUSY.replace("\"size\": 10", "\"size\": 11"))))
                .isFalse();
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
