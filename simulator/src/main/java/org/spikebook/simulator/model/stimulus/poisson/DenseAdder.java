package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.random.CounterWords;
import org.spikebook.simulator.random.StreamKey;

import java.util.Optional;

/** Adds counts line by line, four to a word. */
final class DenseAdder implements CountAdder {

    private final StreamKey key;
    private final PoissonLanes lanes;
    private final double weight;
    private final PlainAdder plain;
    private final VectorUse use;
    private final Optional<WordAdder> vectors;

    DenseAdder(
            StreamKey key, PoissonCells cells, PoissonLanes lanes, double weight, VectorUse use) {
        this.key = key;
        this.lanes = lanes;
        this.weight = weight;
        this.plain = new PlainAdder(cells, lanes, weight);
        this.use = use;
        this.vectors = VectorUse.adder(cells, lanes, plain, weight);
    }

    @Override
    public void add(int step, int from, int to, int place, InputAccumulator arrivals) {
        arrivals.reached().addDense();
        double[] sums = arrivals.sums(weight);
        long stream = key.with(step).value();
        int first = (from + PoissonLanes.COUNT - 1) / PoissonLanes.COUNT;
        int last = Math.max(first, to / PoissonLanes.COUNT);
        int shift = place - from;
        addOneByOne(stream, from, Math.min(to, first * PoissonLanes.COUNT), shift, sums);
        words(to - from).add(stream, first, last, shift, sums);
        addOneByOne(stream, last * PoissonLanes.COUNT, to, shift, sums);
    }

    private WordAdder words(int lines) {
        return vectors.isPresent() && use.isWorthwhile(lines) ? vectors.get() : plain;
    }

    private void addOneByOne(long stream, int from, int to, int shift, double[] sums) {
        for (int line = from; line < to; line++) {
            long word = CounterWords.word(stream, line / PoissonLanes.COUNT);
            sums[line + shift] += weight * lanes.count(word, line % PoissonLanes.COUNT);
        }
    }
}
