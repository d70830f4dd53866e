package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.random.CounterWords;

/**
 * Lines of Poisson input that are drawn together: the number of their spikes, which is Poisson
 * distributed as well, then whose each of them is, with the same probability for all. Their counts
 * are independent and Poisson distributed (the coloring theorem; Kingman 1993, Poisson Processes,
 * section 5.1). Immutable.
 *
 * <p>A power of two of lines make a group, so that some bits choose one of them without bias. What
 * falls upon lines that do not exist is dropped.
 */
final class PoissonGroup {

    /** Spikes of a group, on average, that are so many as to make up for its first word. */
    private static final double ENOUGH = 32;

    private static final int MOST_BITS = 12;

    /** Words that a group may use: one for the number and those that choose lines. */
    private static final int WORDS = 32;

    private final int bits;
    private final int linesPerWord;
    private final int most;
    private final PoissonTable table;

    private PoissonGroup(int bits, double mean) {
        this.bits = bits;
        this.linesPerWord = bits == 0 ? Long.SIZE : Long.SIZE / bits;
        this.most = PoissonTable.most(mean);
        this.table = new PoissonTable(mean);
    }

    /**
     * Groups of some lines.
     *
     * @param mean of a line's count
     * @param lines how many there are
     */
    static PoissonGroup of(double mean, int lines) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(lines - 1);
        bits = Math.min(MOST_BITS, bits);
        while (bits > 0 && mean * (1 << bits) > ENOUGH) {
            bits--;
        }
        return new PoissonGroup(bits, mean * (1 << bits));
    }

    /** Greatest number of spikes of one group in a step: the length that {@code lines} needs. */
    int mostSpikes() {
        return most + 1;
    }

    /** Lines in a group, a power of two. */
    int size() {
        return 1 << bits;
    }

    /** The group of a line. */
    int numberOf(int line) {
        return line >> bits;
    }

    /**
     * Draws the spikes of a group that fall upon lines {@code from} (inclusive) to {@code to}
     * (exclusive). A loop without branches keeps those, as no one could foresee which they are.
     *
     * @param stream of the step
     * @param lines receives the line of each spike, in no order
     * @return how many
     */
    int draw(long stream, int number, int from, int to, int[] lines) {
        int place = number * WORDS;
        int first = number << bits;
        int mask = size() - 1;
        int found = 0;
        for (int left = table.count(CounterWords.word(stream, place));
                left > 0;
                left -= linesPerWord) {
            long word = CounterWords.word(stream, ++place);
            for (int k = Math.min(left, linesPerWord); k > 0; k--) {
                int line = first + ((int) word & mask);
                word >>>= bits;
                lines[found] = line;
                found += 1 - ((line - from | to - 1 - line) >>> Integer.SIZE - 1);
            }
        }
        return found;
    }
}
