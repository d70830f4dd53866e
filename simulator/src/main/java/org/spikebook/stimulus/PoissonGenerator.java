package org.spikebook.stimulus;

import org.spikebook.neuron.SpikeSink;
import org.spikebook.random.SplitMix64;
import org.spikebook.random.StreamKey;

/**
 * Poisson counts from a counter-based stream: one 64-bit word for each step and group of four
 * lines, 16 bits for each line, of which the table uses 12.
 */
final class PoissonGenerator implements CountGenerator {

    private static final int LANES = 4;
    private static final int LANE_BITS = 16;

    private final StreamKey key;
    private final PoissonTable table;

    PoissonGenerator(StreamKey key, PoissonTable table) {
        this.key = key;
        this.table = table;
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        long stream = key.with(step).value();
        for (int line = from; line < to; line++) {
            for (int k = count(word(stream, line / LANES), line % LANES); k > 0; k--) {
                sink.spike(line);
            }
        }
    }

    @Override
    public void addCounts(int step, int from, int to, double weight, double[] sums) {
        long stream = key.with(step).value();
        int line = from;
        for (; line < to && line % LANES != 0; line++) {
            sums[line] += weight * count(word(stream, line / LANES), line % LANES);
        }
        for (; line + LANES <= to; line += LANES) {
            long word = word(stream, line / LANES);
            sums[line] += weight * count(word, 0);
            sums[line + 1] += weight * count(word, 1);
            sums[line + 2] += weight * count(word, 2);
            sums[line + 3] += weight * count(word, 3);
        }
        for (; line < to; line++) {
            sums[line] += weight * count(word(stream, line / LANES), line % LANES);
        }
    }

    private static long word(long stream, int group) {
        return SplitMix64.mix(stream + (group + 1) * SplitMix64.GOLDEN_GAMMA);
    }

    private int count(long word, int lane) {
        int cell = (int) (word >>> (lane * LANE_BITS)) & (PoissonTable.CELLS - 1);
        int count = table.certain(cell);
        return count >= 0 ? count : resolve(word, lane, cell);
    }

    /** Where the cell does not decide, fresh bits place the number exactly within it. */
    private int resolve(long word, int lane, int cell) {
        double within = SplitMix64.toUnit(SplitMix64.mix(word + lane));
        return table.count(cell, within);
    }
}
