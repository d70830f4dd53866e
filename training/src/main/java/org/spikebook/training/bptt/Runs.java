package org.spikebook.training.bptt;

/**
 * Runs of synapses by owner: those of owner k are {@code start[k]} (inclusive) to {@code start[k +
 * 1]} (exclusive). Not copied: treat as read-only.
 *
 * @param start one more than there are owners
 * @param member the first member of each run at its other end
 * @param row the first row of weights of each run
 */
@SuppressWarnings("ArrayRecordComponent")
record Runs(int[] start, int[] member, int[] row) {

    /** Owned by sources; each run goes on over all output channels of a place. */
    static Runs bySource(Pairs pairs, int[] rowOf, int sources) {
        int[] start = new int[sources + 1];
        int[] target = new int[pairs.count()];
        for (int k = 0; k < target.length; k++) {
            start[pairs.source(k) + 1]++;
            target[k] = pairs.target(k);
        }
        addUp(start);
        return new Runs(start, target, rowOf);
    }

    /** Owned by places of the target; each run goes on over all input channels. */
    static Runs byPlace(Pairs pairs, int[] rowOf, int places, int outChannels, int inChannels) {
        int[] start = new int[places + 1];
        for (int k = 0; k < pairs.count(); k++) {
            start[pairs.target(k) / outChannels + 1] += pairs.source(k) % inChannels == 0 ? 1 : 0;
        }
        addUp(start);
        int[] next = start.clone();
        int[] source = new int[start[places]];
        int[] row = new int[source.length];
        for (int k = 0; k < pairs.count(); k++) {
            if (pairs.source(k) % inChannels == 0) {
                int at = next[pairs.target(k) / outChannels]++;
                source[at] = pairs.source(k);
                row[at] = rowOf[k];
            }
        }
        return new Runs(start, source, row);
    }

    private static void addUp(int[] counts) {
        for (int k = 1; k < counts.length; k++) {
            counts[k] += counts[k - 1];
        }
    }

    int owners() {
        return start.length - 1;
    }

    int count() {
        return member.length;
    }
}
