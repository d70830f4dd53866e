package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.recorder.RecentSamples;
import org.spikebook.simulator.engine.recorder.RecentSpikes;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.testkit.RandomDocuments;
import org.spikebook.simulator.testkit.Runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class EndlessRunTest {

    private static final int ALL = Integer.MAX_VALUE;

    /** All kinds of what is under way: delays, noise, plastic weights, efficacies. */
    private static final String BUSY =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 30, "model": {"type": "lif"}},
               {"id": "x", "size": 10, "model": {"type": "adaptiveExponential"}, "receptors": {"type": "exponentialConductance"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 30, "rateHz": 300},
               {"id": "drift", "type": "ornsteinUhlenbeckCurrent", "size": 30, "sdPa": 100, "tauMs": 20},
               {"id": "swing", "type": "sinePoisson", "size": 30, "meanHz": 100}],
             "projections": [
               {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 300,
                "plasticity": {"type": "pairStdp", "weightMax": 600}},
               {"id": "drift-n", "from": "drift", "to": "n", "connector": {"type": "oneToOne"}, "delayMs": 0.3},
               {"id": "swing-n", "from": "swing", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 100},
               {"id": "n-n", "from": "n", "to": "n", "connector": {"type": "fixedProbability", "probability": 0.1},
                "weightPa": 40, "delayMs": {"uniform": [1, 5]}},
               {"id": "n-x", "from": "n", "to": "x", "weightNs": 4, "plasticity": {"type": "tsodyksMarkram"}}],
             "recorders": [{"id": "v", "of": "x", "record": "vMv", "neurons": [1, 3], "everyMs": 0.3},
               {"id": "w", "of": "in-n", "record": "weight", "neurons": [0, 5], "everyMs": 7},
               {"id": "u", "of": "n-x", "record": "u", "neurons": [2]}],
             "run": {"durationMs": 200}}\
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

    private static final int STEPS = 2_000;

    private final NetworkModel busy = network(BUSY);

    @Test
    void advanced_anyNetwork_firesTheSpikesOfARunFromBeginningToEnd() {
        ModelRegistry registry = ModelRegistry.standard();
        NetworkReader reader = new NetworkReader(registry, Limits.ofMemory(1 << 24));
        List<NetworkModel> networks =
                LongStream.range(0, 1_500)
                        .mapToObj(seed -> RandomDocuments.of(registry, seed))
                        .flatMap(text -> reader.read(text).valid().stream())
                        .map(model -> model.withRun(model.run().withSteps(60)))
                        .toList();

        List<String> different =
                networks.stream()
                        .filter(model -> !isRefused(model))
                        .filter(model -> !played(model).equals(recorded(model)))
                        .map(NetworkModel::toString)
                        .toList();

        assertThat(networks).hasSizeGreaterThan(200);
        assertThat(different).isEmpty();
    }

    private static boolean isRefused(NetworkModel model) {
        return NetworkCompiler.compile(model, WeightSet.EMPTY, SpikeSources.NONE)
                instanceof Compilation.Refused;
    }

    private static Map<String, String> played(NetworkModel model) {
        EndlessRun run = new EndlessRun(compile(EndlessRun.endless(model)));
        Random hand = new Random(1);
        Map<String, String> spikes = new TreeMap<>();
        while (run.stepsDone() < model.run().steps() && !run.isOver()) {
            int left = model.run().steps() - run.stepsDone();
            run.advance(Math.min(left, 1 + hand.nextInt(20)));
            addSpikes(run.frame(ALL, ALL), spikes);
        }
        return spikes;
    }

    private static void addSpikes(EndlessFrame frame, Map<String, String> spikes) {
        frame.spikes().forEach((id, recent) -> spikes.merge(id, text(recent), String::concat));
    }

    private static String text(RecentSpikes spikes) {
        assertThat(spikes.left()).isZero();
        return text(spikes.steps(), spikes.neurons());
    }

    private static String text(int[] steps, int[] neurons) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < steps.length; k++) {
            text.append(steps[k]).append(':').append(neurons[k]).append(' ');
        }
        return text.toString();
    }

    /** With a recorder for everything that spikes. */
    private static Map<String, String> recorded(NetworkModel model) {
        Stream<String> spiking =
                Stream.concat(
                        model.populations().stream().map(Population::id),
                        model.stimuli().stream()
                                .filter(s ->
                                        s.model().component().output()
                                                == StimulusModel.Output.SPIKES)
                                .map(Stimulus::id));
        List<Recorder> recorders =
                spiking.map(id -> new Recorder(id, id, Recorder.SPIKES, Optional.empty())).toList();
        Recording recording =
                Simulator.run(compile(model.withRecorders(recorders)), RunControl.NONE);
        Map<String, String> spikes = new TreeMap<>();
        recording
                .spikes()
                .forEach((id, raster) -> spikes.put(id, text(raster.steps(), raster.neurons())));
        return spikes;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void goTo_backAndForth_repeatsTheSameSpikes(long seed) {
        String wanted = spikes(recording(busy, "n"), 0, STEPS);
        EndlessRun run = new EndlessRun(compile(EndlessRun.endless(busy)));
        Random hand = new Random(seed);
        for (int k = 0; k < 10; k++) {
            run.goTo(hand.nextInt(STEPS));
            run.advance(hand.nextInt(400));
        }
        run.goTo(STEPS);
        run.goTo(500);

        EndlessFrame rewound = run.frame(ALL, ALL);
        run.goTo(STEPS);
        EndlessFrame again = run.frame(ALL, ALL);

        assertThat(rewound.rewound()).isTrue();
        assertThat(rewound.step()).isEqualTo(500);
        assertThat(rewound.from()).isEqualTo(500);
        assertThat(rewound.spikes().get("n").steps()).isEmpty();
        assertThat(again.rewound()).isFalse();
        assertThat(text(again.spikes().get("n")))
                .isEqualTo(spikes(recording(busy, "n"), 500, STEPS));
        assertThat(wanted).endsWith(text(again.spikes().get("n"))).isNotEmpty();
    }

    private static SpikeRaster recording(NetworkModel model, String id) {
        NetworkModel recorded =
                model.withRecorders(
                        List.of(new Recorder(id, id, Recorder.SPIKES, Optional.empty())));
        return Simulator.run(compile(recorded), RunControl.NONE).spikes().get(id);
    }

    private static String spikes(SpikeRaster raster, int from, int to) {
        int[] kept =
                IntStream.range(0, raster.steps().length)
                        .filter(k -> raster.steps()[k] >= from && raster.steps()[k] < to)
                        .toArray();
        return text(
                Arrays.stream(kept).map(k -> raster.steps()[k]).toArray(),
                Arrays.stream(kept).map(k -> raster.neurons()[k]).toArray());
    }

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
        CompiledNetwork changed = endless(BUSY.replace(before, after));
        EndlessRun run = new EndlessRun(endless(BUSY));
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
                        assertThat(text(first.spikes().get(id)))
                                .as(id)
                                .endsWith(text(second.spikes().get(id))));
        assertThat(text(second.spikes().get("n"))).isNotEmpty();
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
    void continueWith_otherValues_goesOnAsASteeredRun(String before, String after) {
        NetworkModel model = network(BUSY.replace(before, after));
        Simulation beginning = new Simulation(compile(recordingAll(busy)));
        advanceTo(700, beginning);
        Simulation steered = new Simulation(compile(recordingAll(model)));
        steered.restore(beginning.snapshot());
        advanceTo(STEPS, steered);

        EndlessRun run = new EndlessRun(endless(BUSY));
        run.advance(700);
        assertThat(run.continueWith(compile(EndlessRun.endless(model)))).isTrue();
        run.goTo(STEPS);

        Map<String, SpikeRaster> wanted = steered.recent(0).spikes();
        run.frame(ALL, ALL)
                .spikes()
                .forEach((id, spikes) ->
                        assertThat(text(spikes))
                                .as(id)
                                .isEqualTo(text(wanted.get(id).steps(), wanted.get(id).neurons())));
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
        CompiledNetwork changed = endless(BEGINNING.replace(before, after));
        EndlessRun ahead = new EndlessRun(endless(BEGINNING));
        EndlessRun back = new EndlessRun(endless(BEGINNING));

        ahead.continueWith(changed);
        back.advance(100);
        back.continueWith(changed);
        back.goTo(0);

        double[] wanted = potentials(new EndlessRun(changed));
        assertThat(potentials(new EndlessRun(endless(BEGINNING)))).isNotEqualTo(wanted);
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
        EndlessRun run = new EndlessRun(endless(DENSE), () -> asked.incrementAndGet() >= 4);

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
        EndlessRun run = new EndlessRun(endless(learning), () -> asked.incrementAndGet() < 0);
        run.advance(2);

        asked.set(0);
        run.continueWith(endless(learning.replace("100000", "99999")));

        assertThat(asked.get()).isGreaterThanOrEqualTo(4_000_000 / (1 << 17));
    }

    @Test
    void continueWith_otherSize_isRefused() {
        EndlessRun run = new EndlessRun(endless(BUSY));
        run.advance(10);

        assertThat(run.continueWith(endless(BUSY.replace("\"size\": 10", "\"size\": 11"))))
                .isFalse();
        assertThat(run.stepsDone()).isEqualTo(10);
    }

    @Test
    void continueWith_otherConnections_keepsNeuronsAndWhatWasLearned() {
        EndlessRun run = new EndlessRun(endless(BUSY));
        run.probe(List.of(new Probe("w", "in-n", "weight", List.of(0, 5), 1)));
        run.advance(900);
        double potentialMv = run.value("n", "vMv", 4);
        RecentSamples before = run.frame(ALL, ALL).samples().get("w");

        run.continueWith(endless(BUSY.replace("\"probability\": 0.1", "\"probability\": 0.3")));

        assertThat(run.value("n", "vMv", 4)).isEqualTo(potentialMv);
        run.advance(1);
        RecentSamples after = run.frame(ALL, ALL).samples().get("w");
        assertThat(after.first()).isEqualTo(900);
        assertThat(after.values()[0]).isNotEqualTo(300);
        assertThat(after.values()[0]).isCloseTo(before.values()[before.count() - 1], within(30.0));
    }

    @Test
    void probes_giveWhatRecordersRecord() {
        Recording recording = Simulator.run(compile(busy), RunControl.NONE);
        EndlessRun run = new EndlessRun(endless(BUSY));
        run.probe(
                busy.recorders().stream()
                        .map(r ->
                                new Probe(
                                        r.id(),
                                        r.of(),
                                        r.record(),
                                        r.neurons().orElseThrow(),
                                        r.everySteps(0.1)))
                        .toList());
        run.goTo(STEPS);

        Map<String, RecentSamples> samples = run.frame(ALL, ALL).samples();
        assertThat(samples).containsOnlyKeys("u", "v", "w");
        samples.forEach((id, sampled) -> {
            double[][] wanted = recording.traces().get(id).values();
            assertThat(sampled.first()).isEqualTo(recording.traces().get(id).everySteps() - 1);
            assertThat(sampled.count()).isEqualTo(wanted[0].length);
            assertThat(sampled.values())
                    .isEqualTo(Arrays.stream(wanted).flatMapToDouble(Arrays::stream).toArray());
        });
    }

    @Test
    void probe_setInMidRun_samplesFromThereOnAndChangesNoSpike() {
        EndlessRun run = new EndlessRun(endless(BUSY));
        run.advance(1_001);
        run.probe(List.of(new Probe("v", "n", "vMv", List.of(7), 10)));
        run.advance(999);

        EndlessFrame frame = run.frame(ALL, ALL);

        assertThat(frame.samples().get("v").first()).isEqualTo(1_009);
        assertThat(frame.samples().get("v").count()).isEqualTo(100);
        assertThat(text(frame.spikes().get("n"))).isEqualTo(spikes(recording(busy, "n"), 0, STEPS));
    }

    @Test
    void frame_ofMoreThanIsWanted_isThinned() {
        EndlessRun run = new EndlessRun(endless(BUSY));
        run.probe(List.of(new Probe("v", "n", "vMv", List.of(7, 8), 1)));
        run.goTo(STEPS);

        EndlessFrame frame = run.frame(20, 1_000);

        RecentSpikes spikes = frame.spikes().get("in");
        assertThat(spikes.steps().length + spikes.left())
                .isEqualTo(recording(busy, "in").steps().length);
        assertThat(spikes.steps()).hasSizeLessThan(120);
        assertThat(frame.samples().get("v").every()).isEqualTo(4);
        assertThat(frame.samples().get("v").values()).hasSize(1_000);
    }

    @Test
    void oldest_ofALongRun_isFarBackAndReachesNoEnd() {
        EndlessRun run = new EndlessRun(endless(BUSY));
        List<Integer> oldest = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            run.advance(100_000);
            oldest.add(run.frame(ALL, ALL).oldest());
        }

        assertThat(run.stepsDone()).isEqualTo(1_000_000);
        assertThat(oldest.getLast()).isLessThan(1_000_000 - 200_000);
        run.goTo(0);
        assertThat(run.stepsDone()).isEqualTo(oldest.getLast());
    }

    @Test
    void goTo_afterADivergence_goesOn() {
        EndlessRun run = new EndlessRun(endless(BUSY));
        run.advance(100);
        run.poke("n", "vMv", 3, Double.NaN);
        run.advance(100);
        assertThat(run.isOver()).isTrue();
        assertThat(run.frame(ALL, ALL).divergence()).isPresent();

        run.goTo(50);
        run.advance(1_000);

        assertThat(run.isOver()).isFalse();
        assertThat(run.stepsDone()).isEqualTo(1_050);
    }

    private static CompiledNetwork endless(String document) {
        return compile(EndlessRun.endless(network(document)));
    }

    private static NetworkModel network(String document) {
        return Runs.network(document);
    }

    private static CompiledNetwork compile(NetworkModel model) {
        return ((Compilation.Compiled)
                        NetworkCompiler.compile(model, WeightSet.EMPTY, SpikeSources.NONE))
                .network();
    }
}
