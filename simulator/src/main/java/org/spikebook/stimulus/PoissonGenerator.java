package org.spikebook.stimulus;

import org.spikebook.neuron.SpikeSink;
import org.spikebook.random.SplitMix64;
import org.spikebook.random.StreamKey;
import org.spikebook.synapse.Arrivals;
import org.spikebook.synapse.Reached;

import java.util.Arrays;

/**
 * Poisson counts from a counter-based stream: one 64-bit word for each step and group of four
 * lines, 16 bits for each line, of which the table uses 12.
 */
final class PoissonGenerator implements CountGenerator {

    private static final int LANES = 4;
    private static final int LANE_BITS = 16;

    /** Words drawn at once: as many as a word has bits. */
    private static final int WORDS = Long.SIZE;

    /** In each lane, the bits that choose a cell, and the bit above them. */
    private static final long CELL_BITS = 0x0fff_0fff_0fff_0fffL;

    private static final long ABOVE_CELL_BITS = 0x1000_1000_1000_1000L;
    private static final long EACH_LANE = 0x0001_0001_0001_0001L;

    private final StreamKey key;

    /** What the words of neighbouring groups are apart before they are mixed. */
    private static final long[] APART = apart();

    /** A bit for each word. */
    private static final long[] BITS = bits();

    private final PoissonTable table;
    private final short[] certain;

    /** Carries a lane's cell into the bit above it unless the cell stands for no spike. */
    private final long carry;

    private final boolean mostlySilent;

    PoissonGenerator(StreamKey key, PoissonTable table) {
        this.key = key;
        this.table = table;
        this.certain = table.certain();
        this.carry = (PoissonTable.CELLS - table.silentCells()) * EACH_LANE;
        this.mostlySilent = table.silentCells() > PoissonTable.CELLS / 2;
    }

    private static long[] apart() {
        long[] apart = new long[WORDS];
        Arrays.setAll(apart, k -> k * SplitMix64.GOLDEN_GAMMA);
        return apart;
    }

    private static long[] bits() {
        long[] bits = new long[WORDS];
        Arrays.setAll(bits, k -> 1L << k);
        return bits;
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
    public void addCounts(
            int step, int from, int to, double weight, Arrivals arrivals, long[] scratch) {
        long stream = key.with(step).value();
        int first = (from + LANES - 1) / LANES;
        int last = to / LANES;
        addOneByOne(stream, from, Math.min(to, first * LANES), weight, arrivals);
        for (int group = first; group < last; group += WORDS) {
            int groups = Math.min(WORDS, last - group);
            words(stream + (group + 1L) * SplitMix64.GOLDEN_GAMMA, groups, scratch);
            if (mostlySilent) {
                addFew(loudOnes(groups, scratch), group * LANES, weight, arrivals, scratch);
            } else {
                arrivals.reached().addMany();
                addMany(groups, group * LANES, weight, arrivals.sums(weight), scratch);
            }
        }
        addOneByOne(stream, Math.max(first, last) * LANES, to, weight, arrivals);
    }

    private void addOneByOne(long stream, int from, int to, double weight, Arrivals arrivals) {
        for (int line = from; line < to; line++) {
            arrivals.sums(weight)[line] += weight * count(word(stream, line / LANES), line % LANES);
            arrivals.reached().add(line);
        }
    }

    /** Kept small and free of branches, so that the compiler turns it into vector instructions. */
    private static void words(long first, int count, long[] words) {
        long[] apart = APART;
        for (int k = 0; k < count; k++) {
            words[k] = SplitMix64.mix(first + apart[k]);
        }
    }

    /**
     * One bit for each word that may have a spike. Kept free of branches, for the compiler to turn
     * it into vector instructions, and as nobody could foresee which words they are.
     */
    private long loudOnes(int count, long[] words) {
        long[] bits = BITS;
        long loudOnes = 0;
        for (int k = 0; k < count; k++) {
            loudOnes |= bits[k] & -loud(words[k]) >> Long.SIZE - 1;
        }
        return loudOnes;
    }

    private void addFew(long loudOnes, int line, double weight, Arrivals arrivals, long[] words) {
        double[] sums = arrivals.sums(weight);
        Reached reached = arrivals.reached();
        for (long left = loudOnes; left != 0; left &= left - 1) {
            int k = Long.numberOfTrailingZeros(left);
            int first = line + k * LANES;
            for (long loud = loud(words[k]); loud != 0; loud &= loud - 1) {
                int lane = Long.numberOfTrailingZeros(loud) / LANE_BITS;
                sums[first + lane] += weight * count(words[k], lane);
                reached.add(first + lane);
            }
        }
    }

    /** One question for the four lines of a word: nearly always, all cells decide. */
    private void addMany(int groups, int line, double weight, double[] sums, long[] words) {
        for (int k = 0; k < groups; k++) {
            long word = words[k];
            int first = line + k * LANES;
            int a = certain[cell(word, 0)];
            int b = certain[cell(word, 1)];
            int c = certain[cell(word, 2)];
            int d = certain[cell(word, 3)];
            if ((a | b | c | d) >= 0) {
                sums[first] += weight * a;
                sums[first + 1] += weight * b;
                sums[first + 2] += weight * c;
                sums[first + 3] += weight * d;
            } else {
                for (int lane = 0; lane < LANES; lane++) {
                    sums[first + lane] += weight * count(word, lane);
                }
            }
        }
    }

    private static int cell(long word, int lane) {
        return (int) (word >>> lane * LANE_BITS) & PoissonTable.CELLS - 1;
    }

    /** One bit in each lane of a word that may have a spike: all four lines at one glance. */
    private long loud(long word) {
        return (word & CELL_BITS) + carry & ABOVE_CELL_BITS;
    }

    private static long word(long stream, int group) {
        return SplitMix64.mix(stream + (group + 1L) * SplitMix64.GOLDEN_GAMMA);
    }

    private int count(long word, int lane) {
        int cell = cell(word, lane);
        int count = certain[cell];
        return count >= 0 ? count : resolve(word, lane, cell);
    }

    /** Where the cell does not decide, fresh bits place the number exactly within it. */
    private int resolve(long word, int lane, int cell) {
        double within = SplitMix64.toUnit(SplitMix64.mix(word + lane));
        return table.count(cell, within);
    }
}
