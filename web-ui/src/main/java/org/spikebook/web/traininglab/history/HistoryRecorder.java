package org.spikebook.web.traininglab.history;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.training.Classifier;
import org.spikebook.training.LearnedNetwork;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.SampleRange;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.web.traininglab.history.TrainingHistory.WatchedSample;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Records a training. It takes a small part of the training's time, and leaves epochs out where it
 * would take more. For use by one thread.
 */
public final class HistoryRecorder {

    /** Short trainings are recorded epoch by epoch. */
    private static final Duration FREE = Duration.ofSeconds(2);

    /** One part in this many. */
    private static final int SHARE = 10;

    /** Scores that are kept of a moment: samples times classes. */
    private static final int MOST_SCORES = 200;

    private static final int MOST_SAMPLES = 10;

    private final Dataset dataset;
    private final int epochs;
    private final InstantSource clock;
    private final Instant start;
    private final List<WatchedSample> samples;
    private @Nullable TrainingHistory history;
    private Duration spent = Duration.ZERO;

    /**
     * @param epochs planned
     */
    public HistoryRecorder(Dataset dataset, int epochs, InstantSource clock) {
        this.dataset = dataset;
        this.epochs = epochs;
        this.clock = clock;
        this.start = clock.instant();
        this.samples = watched(dataset);
    }

    /** The first validation sample of each class, in the order of the samples. */
    private static List<WatchedSample> watched(Dataset dataset) {
        SampleRange range = dataset.range(Split.VALIDATION);
        int most = Math.min(MOST_SAMPLES, Math.max(1, MOST_SCORES / dataset.classCount()));
        Map<Integer, Integer> first = new TreeMap<>();
        for (int sample = range.from(); sample < range.to() && first.size() < most; sample++) {
            first.putIfAbsent(dataset.label(sample), sample);
        }
        List<WatchedSample> samples = new ArrayList<>();
        first.forEach((label, sample) -> samples.add(new WatchedSample(sample, label)));
        return List.copyOf(samples);
    }

    /** Records a moment, unless too much time went by recording. */
    public void record(Supplier<LearnedNetwork> now) {
        Instant begin = clock.instant();
        Duration allowed = FREE.plus(Duration.between(start, begin).dividedBy(SHARE));
        if (spent.compareTo(allowed) > 0) {
            return;
        }
        LearnedNetwork network = now.get();
        TrainingHistory before = history == null ? empty(network.classifier()) : history;
        history = before.with(moment(network, before));
        spent = spent.plus(Duration.between(begin, clock.instant()));
    }

    private TrainingHistory empty(Classifier classifier) {
        return new TrainingHistory(
                epochs,
                dataset.hash(),
                FieldLayout.of(classifier, dataset.shape()).orElse(null),
                samples,
                List.of());
    }

    private TrainingMoment moment(LearnedNetwork now, TrainingHistory before) {
        Classifier network = now.classifier();
        EncodedDataset validation = network.source(dataset).part(Split.VALIDATION);
        NetworkTester tester = network.tester();
        long seed = network.plan().seed();
        return new TrainingMoment(
                now.epoch(),
                weights(before.fields(), network),
                samples.stream()
                        .map(each -> each.sample() - validation.samples().from())
                        .map(sample -> tester.show(validation, sample, seed))
                        .map(SampleDecision::of)
                        .toList());
    }

    private static @Nullable WeightSnapshot weights(
            @Nullable FieldLayout layout, Classifier network) {
        if (layout == null) {
            return null;
        }
        ProjectionWeights weights = network.weights().of(layout.projection()).orElseThrow();
        return WeightSnapshot.of(layout, weights);
    }

    /** What was recorded up to now; none before the first moment. */
    public @Nullable TrainingHistory history() {
        return history;
    }
}
