package org.spikebook.engine;

import org.spikebook.compile.JointTable;
import org.spikebook.compile.JointTargets;
import org.spikebook.compile.Patience;
import org.spikebook.synapse.Arrivals;
import org.spikebook.synapse.Reached;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Blocks of several populations that are reached by joint tables, advanced by one worker. What
 * arrives along joint tables is added to sums that stand side by side: each block {@linkplain
 * LentSums lends} those of the projections that come earlier in the document and takes them back
 * for those that come later.
 */
final class JointBlocks implements Advancing {

    private final PopulationBlock[] blocks;
    private final LentSums[] lent;
    private final int[] starts;
    private final OwnWeightDelivery[] deliveries;
    private final Arrivals sums;
    private final Patience patience;

    /**
     * @param blocks in the order in which they stand in {@code onto}
     * @param tables in the order in which they are delivered
     * @param histories spikes of the tables' sources
     */
    JointBlocks(
            JointTargets onto,
            List<PopulationBlock> blocks,
            List<JointTable> tables,
            Function<String, SpikeHistory> histories,
            Patience patience) {
        this.blocks = blocks.toArray(PopulationBlock[]::new);
        this.starts = onto.members().stream().mapToInt(JointTargets.Member::start).toArray();
        this.deliveries =
                tables.stream()
                        .map(table -> delivery(table, histories.apply(table.source())))
                        .toArray(OwnWeightDelivery[]::new);
        this.sums = Arrivals.of(onto.size(), onto.hasTwoChannels());
        this.lent = new LentSums[starts.length];
        Arrays.setAll(lent, b -> new LentSums(this.blocks[b], sums, starts[b]));
        this.patience = patience;
    }

    private static OwnWeightDelivery delivery(JointTable table, SpikeHistory history) {
        return new OwnWeightDelivery(
                table.delaySteps(),
                table.synapses(),
                history,
                false,
                table.oneSign() || !table.onto().hasTwoChannels());
    }

    /** The blocks that it advances. */
    List<PopulationBlock> blocks() {
        return List.of(blocks);
    }

    @Override
    public void step(int step) {
        for (int b = 0; b < blocks.length; b++) {
            blocks[b].receiveEarly(step);
            lent[b].lend();
        }
        sums.reached().clear();
        for (OwnWeightDelivery delivery : deliveries) {
            delivery.deliver(step, sums, patience);
        }
        boolean few = sums.reached().areFew();
        if (few) {
            handOut(sums.reached());
        }
        for (int b = 0; b < blocks.length; b++) {
            lent[b].takeBack(few);
            blocks[b].receiveLate(step);
            blocks[b].advance(step);
        }
    }

    /** Gives back the few sums that were added to. */
    private void handOut(Reached reached) {
        for (int k = 0; k < reached.size(); k++) {
            int place = reached.members()[k];
            int found = Arrays.binarySearch(starts, place);
            int block = found >= 0 ? found : -found - 2;
            lent[block].takeOne(place);
        }
    }

    /** Forgets what a step has left in the sums that was given up in its midst. */
    void abandon() {
        Arrays.fill(sums.positive(), 0);
        Arrays.fill(sums.negative(), 0);
    }
}
