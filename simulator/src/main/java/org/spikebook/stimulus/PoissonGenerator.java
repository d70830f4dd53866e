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

    /** In each lane, the bits that choose a cell, and the bit above them. */
    private static final long CELL_BITS = 0x0fff_0fff_0fff_0fffL;

    private static final long ABOVE_CELL_BITS = 0x1000_1000_1000_1000L;
    private static final long EACH_LANE = 0x0001_0001_0001_0001L;

    private final StreamKey key;
    private final PoissonTable table;

    /** Carries a lane's cell into the bit above it unless the cell stands for no spike. */
    private final long carry;

    private final boolean mostlySilent;

    PoissonGenerator(StreamKey key, PoissonTable table) {
        this.key = key;
        this.table = table;
        this.carry = (PoissonTable.CELLS - table.silentCells()) * EACH_LANE;
        this.mostlySilent = table.silentCells() > PoissonTable.CELLS / 2;
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        long stream = key.with(step).value();
        for (int group = from / LANES; group * LANES < to; group++) {
            long word = word(stream, group);
            if (loud(word) != 0) {
                int last = Math.min(to, (group + 1) * LANES);
                for (int line = Math.max(from, group * LANES); line < last; line++) {
                    for (int k = count(word, line % LANES); k > 0; k--) {
                        sink.spike(line);
                    }
                }
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
            if (mostlySilent) {
                addFew(word, line, weight, sums);
            } else {
                sums[line] += weight * count(word, 0);
                sums[line + 1] += weight * count(word, 1);
                sums[line + 2] += weight * count(word, 2);
                sums[line + 3] += weight * count(word, 3);
            }
        }
        for (; line < to; line++) {
            sums[line] += weight * count(word(stream, line / LANES), line % LANES);
        }
    }

    private void addFew(long word, int line, double weight, double[] sums) {
        for (long loud = loud(word); loud != 0; loud &= loud - 1) {
            int lane = Long.numberOfTrailingZeros(loud) / LANE_BITS;
            sums[line + lane] += weight * count(word, lane);
        }
    }

    /** One bit in each lane of a word that may have a spike: all four lines at one glance. */
    private long loud(long word) {
        return (word & CELL_BITS) + carry & ABOVE_CELL_BITS;
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
