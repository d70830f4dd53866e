package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.random.CounterWords;

/** Counts many lines together, then adds them. The sums are those of the {@link PlainAdder}. */
final class VectorAdder implements WordAdder {

    /** Words that are made together. */
    private static final int WORDS = 128;

    private final VectorCounts vectors;
    private final PlainAdder plain;
    private final double weight;
    private final long[] words = new long[WORDS];
    private final short[] counts = new short[WORDS * PoissonLanes.COUNT];

    /**
     * @param cells in columns
     * @param plain for the few words that are left over
     */
    VectorAdder(PoissonCells cells, PoissonLanes lanes, PlainAdder plain, double weight) {
        this.vectors = new VectorCounts(cells, lanes, WORDS);
        this.plain = plain;
        this.weight = weight;
    }

    @Override
    public void add(long stream, int from, int to, int shift, double[] sums) {
        int whole = to - (to - from) % VectorCounts.WORDS;
        for (int word = from; word < whole; word += WORDS) {
            int size = Math.min(WORDS, whole - word);
            CounterWords.fill(stream, word, size, words);
            vectors.count(words, size, counts);
            addCounts(word * PoissonLanes.COUNT + shift, size * PoissonLanes.COUNT, sums);
        }
        plain.add(stream, whole, to, shift, sums);
    }

    /** Kept small and free of branches, for the compiler to turn it into vector instructions. */
    private void addCounts(int place, int size, double[] sums) {
        double weight = this.weight;
        short[] counts = this.counts;
        for (int k = 0; k < size; k++) {
            sums[place + k] += weight * counts[k];
        }
    }
}
