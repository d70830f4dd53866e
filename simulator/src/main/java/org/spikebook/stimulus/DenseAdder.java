package org.spikebook.stimulus;

import org.spikebook.random.CounterWords;
import org.spikebook.random.StreamKey;
import org.spikebook.synapse.Arrivals;

/** Adds counts line by line, four to a word, from a table of weighted counts by cell. */
final class DenseAdder implements CountAdder {

    private final StreamKey key;
    private final PoissonLanes lanes;
    private final double[] weighted;
    private final double weight;
    private final long[] words = new long[PoissonLanes.WORDS];

    /**
     * @param weighted as {@link PoissonTable#weighted} gives it
     */
    DenseAdder(StreamKey key, PoissonLanes lanes, double[] weighted, double weight) {
        this.key = key;
        this.lanes = lanes;
        this.weighted = weighted;
        this.weight = weight;
    }

    @Override
    public void add(int step, int from, int to, Arrivals arrivals) {
        arrivals.reached().addMany();
        double[] sums = arrivals.sums(weight);
        long stream = key.with(step).value();
        int first = (from + PoissonLanes.COUNT - 1) / PoissonLanes.COUNT;
        int last = to / PoissonLanes.COUNT;
        addOneByOne(stream, from, Math.min(to, first * PoissonLanes.COUNT), sums);
        for (int group = first; group < last; group += PoissonLanes.WORDS) {
            int count = Math.min(PoissonLanes.WORDS, last - group);
            CounterWords.fill(stream, group, count, words);
            addWords(count, group * PoissonLanes.COUNT, sums);
        }
        addOneByOne(stream, Math.max(first, last) * PoissonLanes.COUNT, to, sums);
    }

    private void addOneByOne(long stream, int from, int to, double[] sums) {
        for (int line = from; line < to; line++) {
            long word = CounterWords.word(stream, line / PoissonLanes.COUNT);
            sums[line] += weight * lanes.count(word, line % PoissonLanes.COUNT);
        }
    }

    private void addWords(int count, int line, double[] sums) {
        for (long left = addCertain(count, line, sums); left != 0; left &= left - 1) {
            int k = Long.numberOfTrailingZeros(left);
            addEach(words[k], line + k * PoissonLanes.COUNT, sums);
        }
    }

    /**
     * Adds the four counts of each word in which all cells decide, which one question tells.
     *
     * @return one bit for each of the other words
     */
    private long addCertain(int count, int line, double[] sums) {
        double[] weighted = this.weighted;
        long[] words = this.words;
        long left = 0;
        for (int k = 0; k < count; k++) {
            long word = words[k];
            int first = line + k * PoissonLanes.COUNT;
            double a = weighted[PoissonLanes.cell(word, 0)];
            double b = weighted[PoissonLanes.cell(word, 1)];
            double c = weighted[PoissonLanes.cell(word, 2)];
            double d = weighted[PoissonLanes.cell(word, 3)];
            if (Double.isNaN(a + b + c + d)) {
                left |= 1L << k;
            } else {
                sums[first] += a;
                sums[first + 1] += b;
                sums[first + 2] += c;
                sums[first + 3] += d;
            }
        }
        return left;
    }

    private void addEach(long word, int first, double[] sums) {
        for (int lane = 0; lane < PoissonLanes.COUNT; lane++) {
            sums[first + lane] += weight * lanes.count(word, lane);
        }
    }
}
