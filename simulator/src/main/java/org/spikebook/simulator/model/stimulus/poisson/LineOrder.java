package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.SpikeSink;

/**
 * Tells of the lines of a group that spike in a step, ascending. Few are sorted by insertion. Of
 * more, each becomes a bit of a set, which gives them back in order: no comparison is needed whose
 * outcome a processor could not foresee. Not safe for use by several threads.
 */
final class LineOrder {

    /** Lines that are sorted faster. */
    private static final int FEW = 4;

    private static final int WORD_BITS = 6;

    private final int mask;
    private final long[] words;

    /** Which words are not 0, a bit for each. */
    private long used;

    /** How many lines spike once more; these stand at the beginning of the lines that are told. */
    private int again;

    LineOrder(PoissonGroup group) {
        this.mask = group.size() - 1;
        this.words = new long[(mask >> WORD_BITS) + 1];
    }

    /**
     * Tells of lines of one group.
     *
     * @param lines in any order; scratch afterwards
     * @param count how many
     */
    void tell(int[] lines, int count, SpikeSink sink) {
        if (count > FEW) {
            int first = lines[0] & ~mask;
            mark(lines, count);
            tellMarked(first, lines, sink);
        } else {
            sort(lines, count);
            for (int k = 0; k < count; k++) {
                sink.spike(lines[k]);
            }
        }
    }

    private static void sort(int[] lines, int count) {
        for (int k = 1; k < count; k++) {
            int line = lines[k];
            int at = k;
            while (at > 0 && lines[at - 1] > line) {
                lines[at] = lines[at - 1];
                at--;
            }
            lines[at] = line;
        }
    }

    private void mark(int[] lines, int count) {
        used = 0;
        again = 0;
        for (int k = 0; k < count; k++) {
            int place = lines[k] & mask;
            int word = place >> WORD_BITS;
            long bit = 1L << place;
            if ((words[word] & bit) != 0) {
                lines[again++] = lines[k];
            }
            words[word] |= bit;
            used |= 1L << word;
        }
    }

    private void tellMarked(int first, int[] lines, SpikeSink sink) {
        for (long left = used; left != 0; left &= left - 1) {
            int word = Long.numberOfTrailingZeros(left);
            int start = first + (word << WORD_BITS);
            for (long bits = words[word]; bits != 0; bits &= bits - 1) {
                int line = start + Long.numberOfTrailingZeros(bits);
                sink.spike(line);
                for (int k = 0; k < again; k++) {
                    if (lines[k] == line) {
                        sink.spike(line);
                    }
                }
            }
            words[word] = 0;
        }
    }
}
