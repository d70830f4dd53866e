package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.simulator.engine.EndlessRuns.ALL;
import static org.spikebook.simulator.engine.EndlessRuns.BUSY;
import static org.spikebook.simulator.engine.EndlessRuns.STEPS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
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
import org.spikebook.simulator.testkit.RandomDocuments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class EndlessRunTest {

    private final NetworkModel busy = EndlessRuns.network(BUSY);

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
        EndlessRun run = new EndlessRun(EndlessRuns.compile(EndlessRun.endless(model)));
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
        frame.spikes()
                .forEach(
                        (id, recent) -> spikes.merge(id, EndlessRuns.text(recent), String::concat));
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
                Simulator.run(EndlessRuns.compile(model.withRecorders(recorders)), RunControl.NONE);
        Map<String, String> spikes = new TreeMap<>();
        recording
                .spikes()
                .forEach((id, raster) ->
                        spikes.put(id, EndlessRuns.text(raster.steps(), raster.neurons())));
        return spikes;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void goTo_backAndForth_repeatsTheSameSpikes(long seed) {
        String wanted = EndlessRuns.spikes(EndlessRuns.recording(busy, "n"), 0, STEPS);
        EndlessRun run = new EndlessRun(EndlessRuns.compile(EndlessRun.endless(busy)));
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
        assertThat(EndlessRuns.text(again.spikes().get("n")))
                .isEqualTo(EndlessRuns.spikes(EndlessRuns.recording(busy, "n"), 500, STEPS));
        assertThat(wanted).endsWith(EndlessRuns.text(again.spikes().get("n"))).isNotEmpty();
    }

    @Test
    void probes_giveWhatRecordersRecord() {
        Recording recording = Simulator.run(EndlessRuns.compile(busy), RunControl.NONE);
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
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
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
        run.advance(1_001);
        run.probe(List.of(new Probe("v", "n", "vMv", List.of(7), 10)));
        run.advance(999);

        EndlessFrame frame = run.frame(ALL, ALL);

        assertThat(frame.samples().get("v").first()).isEqualTo(1_009);
        assertThat(frame.samples().get("v").count()).isEqualTo(100);
        assertThat(EndlessRuns.text(frame.spikes().get("n")))
                .isEqualTo(EndlessRuns.spikes(EndlessRuns.recording(busy, "n"), 0, STEPS));
    }

    @Test
    void frame_hasTheMeanPotentialOfEachPopulation_toAHundredthOfAMv() {
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
        run.advance(STEPS);

        Map<String, Double> potentialsMv = run.frame(ALL, ALL).potentialsMv();

        double mean =
                IntStream.range(0, 30)
                        .mapToDouble(k -> run.value("n", "vMv", k))
                        .average()
                        .orElse(0);
        assertThat(potentialsMv).containsOnlyKeys("n", "x");
        assertThat(potentialsMv.get("n")).isCloseTo(mean, within(0.0051));
    }

    @Test
    void frame_ofMoreThanIsWanted_isThinned() {
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
        run.probe(List.of(new Probe("v", "n", "vMv", List.of(7, 8), 1)));
        run.goTo(STEPS);

        EndlessFrame frame = run.frame(20, 1_000);

        RecentSpikes spikes = frame.spikes().get("in");
        assertThat(spikes.steps().length + spikes.left())
                .isEqualTo(EndlessRuns.recording(busy, "in").steps().length);
        assertThat(spikes.steps()).hasSizeLessThan(120);
        assertThat(frame.samples().get("v").every()).isEqualTo(4);
        assertThat(frame.samples().get("v").values()).hasSize(1_000);
    }

    @Test
    void oldest_ofALongRun_isFarBackAndReachesNoEnd() {
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
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
    void goTo_afterADivergence_continues() {
        EndlessRun run = new EndlessRun(EndlessRuns.endless(BUSY));
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
}
