package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.random.CounterWords;

/** Adds counts four lines, which are a word, at a time, from a table of weighted counts by cell. */
final class PlainAdder implements WordAdder {

    /** Words that are made together: as many as a word has bits. */
    private static final int WORDS = Long.SIZE;

    private final PoissonLanes lanes;
    private final double[] weighted;
    private final double weight;
    private final long[] words = new long[WORDS];

    PlainAdder(PoissonCells cells, PoissonLanes lanes, double weight) {
        this.lanes = lanes;
        this.weighted = cells.weighted(weight);
        this.weight = weight;
    }

    @Override
    public void add(long stream, int from, int to, int shift, double[] sums) {
        for (int word = from; word < to; word += WORDS) {
            int count = Math.min(WORDS, to - word);
            CounterWords.fill(stream, word, count, words);
            addWords(count, word * PoissonLanes.COUNT + shift, sums);
        }
    }

    private void addWords(int count, int place, double[] sums) {
        for (long left = addDecided(count, place, sums); left != 0; left &= left - 1) {
            int k = Long.numberOfTrailingZeros(left);
            addEach(words[k], place + k * PoissonLanes.COUNT, sums);
        }
    }

    /**
     * Adds the four counts of each word in which all cells decide, which one question tells.
     *
     * @return one bit for each of the other words
     */
    private long addDecided(int count, int place, double[] sums) {
        double[] weighted = this.weighted;
        long[] words = this.words;
        long left = 0;
        for (int k = 0; k < count; k++) {
            long word = words[k];
            int first = place + k * PoissonLanes.COUNT;
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
