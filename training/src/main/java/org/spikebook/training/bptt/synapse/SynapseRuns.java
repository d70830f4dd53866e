package org.spikebook.training.bptt.synapse;

import java.util.Arrays;

/**
 * Runs of synapses by owner, over members and weights that are adjacent at the same time: those of
 * owner k are {@code start[k]} (inclusive) to {@code start[k + 1]} (exclusive). Not copied: treat
 * as read-only.
 *
 * @param start one more than there are owners
 * @param member the first member of each run at its other end
 * @param weight where its weights begin
 * @param length how many members and weights it has
 */
@SuppressWarnings("ArrayRecordComponent")
public record SynapseRuns(int[] start, int[] member, int[] weight, int[] length) {

    /**
     * Owned by sources; each continues over all output channels of adjacent places.
     *
     * @param weightOf where the weights of each pair begin
     */
    static SynapseRuns bySource(Pairs pairs, int[] weightOf, int sources, int outChannels) {
        int[] start = new int[sources + 1];
        int[] target = new int[pairs.count()];
        for (int k = 0; k < target.length; k++) {
            start[pairs.source(k) + 1]++;
            target[k] = pairs.target(k);
        }
        addUp(start);
        return joined(start, target, weightOf, outChannels);
    }

    /**
     * Owned by places of the target; each continues over all input channels of adjacent sources.
     *
     * @param weightOf where the weights of each pair begin
     * @param places of so many members each
     */
    static SynapseRuns byPlace(
            Pairs pairs, int[] weightOf, int places, int placeSize, int inChannels) {
        int[] start = new int[places + 1];
        for (int k = 0; k < pairs.count(); k++) {
            start[pairs.target(k) / placeSize + 1] += pairs.source(k) % inChannels == 0 ? 1 : 0;
        }
        addUp(start);
        int[] next = start.clone();
        int[] source = new int[start[places]];
        int[] weight = new int[source.length];
        for (int k = 0; k < pairs.count(); k++) {
            if (pairs.source(k) % inChannels == 0) {
                int at = next[pairs.target(k) / placeSize]++;
                source[at] = pairs.source(k);
                weight[at] = weightOf[k];
            }
        }
        return joined(start, source, weight, inChannels);
    }

    private static void addUp(int[] counts) {
        for (int k = 1; k < counts.length; k++) {
            counts[k] += counts[k - 1];
        }
    }

    /** Joins runs of one owner where the next begins at both ends as the one before it ends. */
    private static SynapseRuns joined(int[] start, int[] member, int[] weight, int each) {
        int[] begin = new int[start.length];
        int[] length = new int[member.length];
        int count = 0;
        for (int owner = 0; owner < start.length - 1; owner++) {
            for (int k = start[owner]; k < start[owner + 1]; k++) {
                int last = count - 1;
                if (last >= begin[owner]
                        && member[last] + length[last] == member[k]
                        && weight[last] + length[last] == weight[k]) {
                    length[last] += each;
                } else {
                    member[count] = member[k];
                    weight[count] = weight[k];
                    length[count++] = each;
                }
            }
            begin[owner + 1] = count;
        }
        return new SynapseRuns(
                begin,
                Arrays.copyOf(member, count),
                Arrays.copyOf(weight, count),
                Arrays.copyOf(length, count));
    }

    public int owners() {
        return start.length - 1;
    }

    /** Number of synapses in all runs. */
    int synapses() {
        return Arrays.stream(length).sum();
    }
}
