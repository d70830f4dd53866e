package org.spikebook.stimulus;

import org.spikebook.random.CounterWords;
import org.spikebook.random.StreamKey;
import org.spikebook.synapse.Arrivals;

/** Adds Poisson counts: many words at a time where all lines of a word are wanted. */
final class PoissonAdder implements CountAdder {

    /** How the counts of whole words are added. */
    interface OfWords {

        /**
         * Adds the counts of all lines of words.
         *
         * @param count of words, at most {@value PoissonLanes#WORDS}
         * @param line that the first word begins with
         */
        void add(long[] words, int count, int line, Arrivals arrivals);
    }

    private final StreamKey key;
    private final PoissonLanes lanes;
    private final OfWords ofWords;
    private final double weight;
    private final long[] words = new long[PoissonLanes.WORDS];

    PoissonAdder(StreamKey key, PoissonLanes lanes, OfWords ofWords, double weight) {
        this.key = key;
        this.lanes = lanes;
        this.ofWords = ofWords;
        this.weight = weight;
    }

    @Override
    public void add(int step, int from, int to, Arrivals arrivals) {
        long stream = key.with(step).value();
        int first = (from + PoissonLanes.COUNT - 1) / PoissonLanes.COUNT;
        int last = to / PoissonLanes.COUNT;
        addOneByOne(stream, from, Math.min(to, first * PoissonLanes.COUNT), arrivals);
        for (int group = first; group < last; group += PoissonLanes.WORDS) {
            int count = Math.min(PoissonLanes.WORDS, last - group);
            CounterWords.fill(stream, group, count, words);
            ofWords.add(words, count, group * PoissonLanes.COUNT, arrivals);
        }
        addOneByOne(stream, Math.max(first, last) * PoissonLanes.COUNT, to, arrivals);
    }

    private void addOneByOne(long stream, int from, int to, Arrivals arrivals) {
        for (int line = from; line < to; line++) {
            long word = CounterWords.word(stream, line / PoissonLanes.COUNT);
            int count = lanes.count(word, line % PoissonLanes.COUNT);
            arrivals.sums(weight)[line] += weight * count;
            arrivals.reached().add(line);
        }
    }
}
