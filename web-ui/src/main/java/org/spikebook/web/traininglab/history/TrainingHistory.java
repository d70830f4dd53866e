package org.spikebook.web.traininglab.history;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.network.WeightSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What was recorded of a training: moments of it, spread over its epochs. Its size is bounded.
 * Immutable.
 *
 * @param epochs planned
 * @param dataHash of the data set that it is trained on
 * @param fields whose weights are recorded; none where no layer reads the input
 * @param samples that are watched, none of which is learned from
 * @param moments in the order of their epochs
 */
public record TrainingHistory(
        int epochs,
        String dataHash,
        @Nullable FieldLayout fields,
        List<WatchedSample> samples,
        List<TrainingMoment> moments) {

    static final int MOST_MOMENTS = 40;

    /** Of all weights: with what JSON adds, a third of a megabyte. */
    static final int MOST_BYTES = 256 * 1024;

    /**
     * A sample that is shown again and again.
     *
     * @param sample index in the data set
     * @param label its class
     */
    public record WatchedSample(int sample, int label) {}

    public TrainingHistory {
        samples = List.copyOf(samples);
        moments = List.copyOf(moments);
    }

    /** The same with one moment more; where it grows too large, every second one is left out. */
    TrainingHistory with(TrainingMoment moment) {
        List<TrainingMoment> more = new ArrayList<>(moments);
        more.add(moment);
        while (more.size() > MOST_MOMENTS
                || (more.size() > 2
                        && more.stream().mapToLong(TrainingMoment::bytes).sum() > MOST_BYTES)) {
            more = thinned(more);
        }
        return withMoments(more);
    }

    /** The first and the last stay. */
    private static List<TrainingMoment> thinned(List<TrainingMoment> moments) {
        int last = moments.size() - 1;
        return new ArrayList<>(
                IntStream.rangeClosed(0, last)
                        .filter(i -> i == last || i % 2 == 0)
                        .mapToObj(moments::get)
                        .toList());
    }

    /** The same with these moments. */
    TrainingHistory withMoments(List<TrainingMoment> kept) {
        return new TrainingHistory(epochs, dataHash, fields, samples, kept);
    }

    /** What had been recorded when so many epochs were done. */
    public TrainingHistory upTo(int epochsDone) {
        return withMoments(moments.stream().filter(m -> m.epoch() <= epochsDone).toList());
    }

    /** Whether another recording of the same training has come no further. */
    public boolean endsLike(TrainingHistory other) {
        return moments.size() == other.moments.size()
                && (moments.isEmpty()
                        || moments.getLast().epoch() == other.moments.getLast().epoch());
    }

    /** The epoch that a moment shows. */
    public int epoch(int moment) {
        return moments.get(moment).epoch();
    }

    /** The last moment that shows no later epoch than that; the first if all do. */
    public int momentAt(int epoch) {
        int moment = moments.size() - 1;
        while (moment > 0 && moments.get(moment).epoch() > epoch) {
            moment--;
        }
        return moment;
    }

    /** Position of the watched sample that was decided rightly least often. */
    public int hardest() {
        return IntStream.range(0, samples.size())
                .boxed()
                .min(Comparator.comparingLong(this::rightMoments))
                .orElse(0);
    }

    private long rightMoments(int watched) {
        int label = samples.get(watched).label();
        return moments.stream()
                .filter(moment -> moment.decisions().get(watched).answer() == label)
                .count();
    }

    /** The weights as pictures, if there are any. */
    public Optional<FormingFields> formingFields() {
        boolean drawn = fields != null && moments.stream().anyMatch(m -> m.weights() != null);
        return drawn ? Optional.of(new FormingFields(this)) : Optional.empty();
    }

    /**
     * All trained weights as they were, each to a 127th of the largest at that moment.
     *
     * @param trained the weights that came out in the end
     * @return empty if there is no such moment, or if the pictures show only a part of the weights
     */
    public Optional<WeightSet> weights(int moment, WeightSet trained) {
        if (fields == null || moment >= moments.size()) {
            return Optional.empty();
        }
        WeightSnapshot then = moments.get(moment).weights();
        return then == null ? Optional.empty() : fields.whole(then, trained);
    }

    /** The decisions on a watched sample. */
    public ChangingDecision decision(int watched) {
        return new ChangingDecision(this, watched);
    }
}
