package org.spikebook.simulator.engine.population;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.MergedTable;
import org.spikebook.simulator.engine.compiled.MergedTargets;
import org.spikebook.simulator.engine.delivery.BlockDeliveries;
import org.spikebook.simulator.engine.delivery.OwnWeightDelivery;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.SparseTargets;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Blocks of several populations that are reached by merged tables. What arrives along merged tables
 * is added to sums that stand side by side: each block {@linkplain BorrowedAccumulators lends}
 * those of the projections that come earlier in the document, unless they were {@linkplain
 * BlockDeliveries#addStraight added there}, and takes them back for those that come later.
 *
 * <p>One worker delivers. As no one knows beforehand which populations fire how much, one worker is
 * done before the other; once all is delivered, it helps to advance the blocks, each of which is
 * taken by one worker in a step.
 */
public final class MergedBlocks implements WorkUnit {

    private static final int NEVER = -1;
    private static final int FREE = 0;
    private static final int TAKEN = 1;

    private final PopulationBlock[] blocks;
    private final BorrowedAccumulators[] borrowed;
    private final int[] starts;
    private final List<MergedTable> tables;
    private final List<SpikeHistory> sources;
    private final OwnWeightDelivery[] deliveries;
    private final InputAccumulator sums;
    private final CancellationToken cancellation;
    private final Runnable onDelivered;

    /** By block, whether a worker has taken it in this step. */
    private final AtomicIntegerArray taken;

    /** The latest step for which all that merged tables bring was delivered. */
    private final AtomicInteger delivered = new AtomicInteger(NEVER);

    private boolean few;

    /**
     * @param blocks in the order in which they stand in {@code onto}
     * @param tables in the order in which they are delivered
     * @param sources spikes of the source of each table
     * @param onDelivered called in each step when others can help
     */
    public MergedBlocks(
            MergedTargets onto,
            List<PopulationBlock> blocks,
            List<MergedTable> tables,
            List<SpikeHistory> sources,
            CancellationToken cancellation,
            Runnable onDelivered) {
        this.blocks = blocks.toArray(PopulationBlock[]::new);
        this.starts = onto.members().stream().mapToInt(MergedTargets.Member::start).toArray();
        this.tables = List.copyOf(tables);
        this.sources = List.copyOf(sources);
        this.deliveries = new OwnWeightDelivery[tables.size()];
        Arrays.setAll(deliveries, k -> delivery(tables.get(k), sources.get(k)));
        this.sums = InputAccumulator.of(onto.size(), onto.hasTwoChannels());
        this.borrowed = new BorrowedAccumulators[starts.length];
        Arrays.setAll(borrowed, b -> new BorrowedAccumulators(this.blocks[b], sums, starts[b]));
        this.cancellation = cancellation;
        this.onDelivered = onDelivered;
        this.taken = new AtomicIntegerArray(borrowed.length);
    }

    private static OwnWeightDelivery delivery(MergedTable table, SpikeHistory history) {
        return new OwnWeightDelivery(
                table.delaySteps(),
                table.synapses(),
                history,
                false,
                table.oneSign() || !table.onto().hasTwoChannels());
    }

    /** Whether these were given to make it, in the same order. */
    public boolean areMadeOf(
            List<PopulationBlock> given, List<MergedTable> merged, List<SpikeHistory> heard) {
        return blocks().equals(given) && tables.equals(merged) && sources.equals(heard);
    }

    /** The blocks that it advances. */
    public List<PopulationBlock> blocks() {
        return List.of(blocks);
    }

    @Override
    public void step(int step) {
        deliver(step);
        for (int b = 0; b < blocks.length; b++) {
            finishIfFree(step, b);
        }
    }

    private void deliver(int step) {
        for (int b = 0; b < blocks.length; b++) {
            taken.setPlain(b, FREE);
            blocks[b].receiveEarly(step);
            borrowed[b].borrow();
        }
        sums.reached().clear();
        for (PopulationBlock block : blocks) {
            block.deliveries().addStraight(step, sums, cancellation);
        }
        for (OwnWeightDelivery delivery : deliveries) {
            delivery.deliver(step, sums, cancellation);
        }
        few = sums.reached().isSparse();
        if (few) {
            handOut(sums.reached());
        }
        delivered.set(step);
        onDelivered.run();
    }

    /** Whether all was delivered that merged tables bring in a step, so that others can help. */
    public boolean isDelivered(int step) {
        return delivered.get() == step;
    }

    /** Advances those blocks that no worker has taken yet, from the last one on. */
    public void help(int step) {
        for (int b = blocks.length - 1; b >= 0; b--) {
            finishIfFree(step, b);
        }
    }

    private void finishIfFree(int step, int block) {
        if (taken.get(block) == FREE && taken.compareAndSet(block, FREE, TAKEN)) {
            blocks[block].finish(step, borrowed[block], few);
        }
    }

    /** Gives back the few sums that were added to. */
    private void handOut(SparseTargets reached) {
        for (int k = 0; k < reached.size(); k++) {
            int place = reached.members()[k];
            int found = Arrays.binarySearch(starts, place);
            int block = found >= 0 ? found : -found - 2;
            borrowed[block].giveBackOne(place);
        }
    }

    /** Forgets what a step has left in the sums that was aborted halfway. */
    public void abandon() {
        delivered.set(NEVER);
        Arrays.fill(sums.positive(), 0);
        Arrays.fill(sums.negative(), 0);
    }
}
