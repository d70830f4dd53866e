package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.random.CounterWords;
import org.spikebook.simulator.random.SplitMix64;
import org.spikebook.simulator.random.StreamKey;

import java.util.Arrays;

/**
 * Poisson counts whose mean changes from step to step: that of a step is the rate in its middle
 * times its length. One 64-bit word for each step and line, by inversion of the distribution
 * function, which is summed up from 0 to the count where the word does not stand for 0.
 */
record VaryingPoissonGenerator(StreamKey key, RateProfile profile, double dtMs)
        implements SpikeGenerator {

    /** Words that are looked through together: as many as a word has bits. */
    private static final int WORDS = Long.SIZE;

    /** A bit for each word. */
    private static final long[] ONES = ones();

    private static final int UNIT_SHIFT = 11;

    private static long[] ones() {
        long[] ones = new long[WORDS];
        Arrays.setAll(ones, k -> 1L << k);
        return ones;
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        list(step, from, to, sink, new long[WORDS]);
    }

    @Override
    public SpikeGenerator forOneThread() {
        long[] words = new long[WORDS];
        return (step, from, to, sink) -> list(step, from, to, sink, words);
    }

    private void list(int step, int from, int to, SpikeSink sink, long[] words) {
        double mean = profile.rateHz((step + 0.5) * dtMs) * dtMs / 1000;
        if (mean == 0) {
            return;
        }
        long stream = key.with(step).value();
        double none = ExactMath.exp(-mean);
        long loudFrom = (long) Math.ceil(none * (1L << Long.SIZE - UNIT_SHIFT));
        int most = PoissonTable.most(mean);
        for (int line = from; line < to; line += WORDS) {
            int lines = Math.min(WORDS, to - line);
            CounterWords.fill(stream, line, lines, words);
            for (long left = loudOnes(words, lines, loudFrom); left != 0; left &= left - 1) {
                int k = Long.numberOfTrailingZeros(left);
                for (int n = count(SplitMix64.toUnit(words[k]), mean, none, most); n > 0; n--) {
                    sink.spike(line + k);
                }
            }
        }
    }

    /**
     * One bit for each word that stands for at least one spike; a loop without branches, which the
     * compiler turns into vector instructions.
     *
     * @param loudFrom in the units of the bits that make a number in [0, 1)
     */
    private static long loudOnes(long[] words, int count, long loudFrom) {
        long[] ones = ONES;
        long loudOnes = 0;
        for (int k = 0; k < count; k++) {
            loudOnes |= ones[k] & loudFrom - 1 - (words[k] >>> UNIT_SHIFT) >> Long.SIZE - 1;
        }
        return loudOnes;
    }

    private static int count(double unit, double mean, double none, int most) {
        int count = 0;
        double probability = none;
        double sum = none;
        while (unit >= sum && count < most) {
            count++;
            probability *= mean / count;
            sum += probability;
        }
        return count;
    }
}
