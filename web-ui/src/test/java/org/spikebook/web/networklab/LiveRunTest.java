package org.spikebook.web.networklab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.LiveFrame;
import org.spikebook.simulator.engine.LiveRun;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.document.RecordingWriter;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

class LiveRunTest {

    private static final String NOISY =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "cells", "size": 20, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 20, "rateHz": RATE } ],
              "projections": [
                { "id": "p", "from": "noise", "to": "cells", "connector": { "type": "oneToOne" }, "weightPa": 300 },
                { "id": "q", "from": "cells", "to": "cells", "connector": { "type": "fixedProbability" },
                  "weightPa": 60, "delayMs": 3 } ],
              "recorders": [ { "id": "spikes", "of": "cells" },
                             { "id": "v", "of": "cells", "record": "vMv", "neurons": [1] } ],
              "run": { "dtMs": 0.1, "durationMs": 300, "seed": 7 } }\
            """;

    /** All neurons fire in every step and reach all others: four million synapses a step. */
    private static final String DENSE =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "n", "size": 2000, "receptors": { "type": "delta" },
                "model": { "type": "lif", "biasPa": 100000, "tRefMs": 0, "vThresholdMv": -64 } } ],
              "projections": [ { "id": "p", "from": "n", "to": "n", "weightMv": 0.001 } ],
              "run": { "dtMs": 0.1, "durationMs": 10 } }\
            """;

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
             "recorders": [{"id": "v", "of": "n", "record": "vMv"}],
             "run": {"durationMs": 60}}\
            """;

    private final CompiledNetwork weak = network(300);
    private final CompiledNetwork strong = network(800);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void playedBackAndForth_endsAsARunAtOnce(long seed) {
        Random hand = new Random(seed);
        LiveRun run = new LiveRun(weak);
        for (int k = 0; k < 20; k++) {
            run.goTo(hand.nextInt(3_001));
            run.advance(hand.nextInt(400));
        }
        run.goTo(3_000);

        Recording batch = Simulator.run(weak, RunControl.NONE);
        assertThat(run.recording().map(RecordingWriter::write))
                .contains(RecordingWriter.write(batch));
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
    void steeredAtTheBeginning_playsAsARunAtOnce(String before, String after) {
        CompiledNetwork changed = Documents.compiled(BEGINNING.replace(before, after));
        LiveRun fresh = new LiveRun(Documents.compiled(BEGINNING));
        LiveRun back = new LiveRun(Documents.compiled(BEGINNING));
        String batch = RecordingWriter.write(Simulator.run(changed, RunControl.NONE));

        assertThat(fresh.steer(changed)).isTrue();
        fresh.goTo(600);
        back.advance(100);
        assertThat(back.steer(changed)).isTrue();
        back.goTo(0);
        back.goTo(600);

        assertThat(fresh.recording().map(RecordingWriter::write)).contains(batch);
        assertThat(back.recording().map(RecordingWriter::write)).contains(batch);
    }

    @Test
    void cancelled_endsInTheMidstOfAStep() {
        AtomicInteger asked = new AtomicInteger();
        LiveRun run = new LiveRun(Documents.compiled(DENSE), () -> asked.incrementAndGet() >= 4);

        run.advance(100);

        assertThat(asked).hasValue(4);
        assertThat(run.isOver()).isTrue();
        assertThat(run.stepsDone()).isBetween(1, 20);
    }

    /** Four million weights, copied in pieces of 2^17; no step is repeated. */
    @Test
    void goingBack_andSteering_askWhileWeightsAreCopied() {
        String learning = DENSE.replace("0.001", "0.001, \"plasticity\": {\"type\": \"pairStdp\"}");
        int once = 4_000_000 / ((1 << 19) + (1 << 17));
        AtomicInteger asked = new AtomicInteger();
        LiveRun run = new LiveRun(Documents.compiled(learning), () -> asked.incrementAndGet() < 0);
        run.advance(11);

        asked.set(0);
        run.goTo(10);
        int byGoingBack = asked.getAndSet(0);
        run.steer(Documents.compiled(learning.replace("100000", "99999")));

        assertThat(byGoingBack).isGreaterThanOrEqualTo(2 * once);
        assertThat(asked.get()).isGreaterThanOrEqualTo(3 * once);
    }

    @Test
    void steering_changesWhatFollows_notWhatWas() {
        LiveRun run = new LiveRun(weak);
        run.advance(1_234);
        int[] before = spikes(run);

        assertThat(run.steer(strong)).isTrue();
        run.advance(3_000);

        assertThat(Arrays.copyOf(spikes(run), before.length)).containsExactly(before);
        assertThat(run.steeredAt()).containsExactly(1_234);
        assertThat(run.recording()).isEmpty();
    }

    @Test
    void goingBackBeforeTheChange_showsThePastAsItWas_andGoesOnWithTheNewValues() {
        LiveRun run = new LiveRun(weak);
        run.advance(1_500);
        int[] past = spikes(run);
        run.steer(strong);
        run.advance(1_000);

        run.goTo(700);

        assertThat(spikes(run)).containsExactly(upTo(past, 700));
        assertThat(run.steeredAt()).containsExactly(700);
        LiveRun straight = new LiveRun(weak);
        straight.advance(700);
        straight.steer(strong);
        run.advance(3_000);
        straight.advance(3_000);
        assertThat(spikes(run)).containsExactly(spikes(straight));
    }

    @Test
    void goingBackToTheStart_afterAChange_isARunOfTheNewNetwork() {
        LiveRun run = new LiveRun(weak);
        run.advance(900);
        run.steer(strong);

        run.goTo(0);
        run.advance(3_000);

        assertThat(run.recording().map(RecordingWriter::write))
                .contains(RecordingWriter.write(Simulator.run(strong, RunControl.NONE)));
    }

    @Test
    void frames_joinToTheWholeRun_andAreFreshAfterAWayBack() {
        LiveRun run = new LiveRun(weak);
        run.advance(800);
        LiveFrame first = run.frame();
        run.advance(700);
        LiveFrame second = run.frame();
        run.goTo(400);

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.recent().from()).isEqualTo(800);
        assertThat(first.recent().spikes().get("spikes").spikeCount()).isPositive();
        assertThat(run.frame().fresh()).isTrue();
    }

    @Test
    void showAnew_hasTheNextFrameShowEverything_andThoseAfterItWhatIsNew() {
        LiveRun run = new LiveRun(weak);
        run.advance(800);
        LiveFrame first = run.frame();
        run.redraw();
        LiveFrame again = run.frame();
        run.advance(10);

        assertThat(again.fresh()).isTrue();
        assertThat(again.recent().spikes().get("spikes").spikeCount())
                .isEqualTo(first.recent().spikes().get("spikes").spikeCount());
        assertThat(run.frame().recent().from()).isEqualTo(800);
    }

    /** Step and neuron of each spike, in turn. */
    private static int[] spikes(LiveRun run) {
        SpikeRaster raster = run.recent(0).spikes().get("spikes");
        int[] spikes = new int[2 * raster.spikeCount()];
        for (int k = 0; k < raster.spikeCount(); k++) {
            spikes[2 * k] = raster.steps()[k];
            spikes[2 * k + 1] = raster.neurons()[k];
        }
        return spikes;
    }

    private static int[] upTo(int[] spikes, int step) {
        int end = 0;
        while (end < spikes.length && spikes[end] < step) {
            end += 2;
        }
        return Arrays.copyOf(spikes, end);
    }

    private static CompiledNetwork network(int rateHz) {
        return Documents.compiled(NOISY.replace("RATE", String.valueOf(rateHz)));
    }
}
