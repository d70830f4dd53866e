package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.model.synapse.InputAccumulator;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * How spikes reach a block, in document order: early along the projections before those that come
 * in merged tables (along all if none does), late along those behind. Where nothing but counts
 * comes early, these are added to the sums of merged tables straight away, and are not among the
 * early ones.
 */
public final class BlockDeliveries {

    private final CountedDelivery[] straight;
    private final Delivery[] early;
    private final Delivery[] late;
    private final boolean earlyInhibit;

    /**
     * @param earlyInhibit whether early ones may ever add a negative weight
     */
    public BlockDeliveries(List<Delivery> early, List<Delivery> late, boolean earlyInhibit) {
        this(List.of(), early, late, earlyInhibit);
    }

    private BlockDeliveries(
            List<CountedDelivery> straight,
            List<Delivery> early,
            List<Delivery> late,
            boolean earlyInhibit) {
        this.straight = straight.toArray(CountedDelivery[]::new);
        this.earlyInhibit = earlyInhibit;
        this.early = early.toArray(Delivery[]::new);
        this.late = late.toArray(Delivery[]::new);
    }

    /**
     * The same where merged tables come behind the early ones.
     *
     * @param start where the block's sums begin in those of merged tables
     */
    public BlockDeliveries beforeMergedTables(int start) {
        boolean counted = Arrays.stream(early).allMatch(CountedDelivery.class::isInstance);
        return counted
                ? new BlockDeliveries(
                        Arrays.stream(early)
                                .map(delivery -> ((CountedDelivery) delivery).at(start))
                                .toList(),
                        List.of(),
                        List.of(late),
                        false)
                : this;
    }

    /** Adds counts to the sums of merged tables. */
    public void addStraight(int step, InputAccumulator merged, CancellationToken cancellation) {
        for (CountedDelivery delivery : straight) {
            delivery.deliver(step, merged, cancellation);
        }
    }

    public void early(int step, InputAccumulator arrivals, CancellationToken cancellation) {
        for (Delivery delivery : early) {
            delivery.deliver(step, arrivals, cancellation);
        }
    }

    public void late(int step, InputAccumulator arrivals, CancellationToken cancellation) {
        for (Delivery delivery : late) {
            delivery.deliver(step, arrivals, cancellation);
        }
    }

    public boolean hasEarly() {
        return early.length > 0;
    }

    public boolean hasLate() {
        return late.length > 0;
    }

    /** Whether anything but 0 may have arrived early in the sums of negative weights. */
    public boolean mayEarlyInhibit() {
        return earlyInhibit;
    }

    /** Whether each tells what it adds to. */
    public boolean listReached() {
        boolean[] all = {true};
        forEach(delivery -> all[0] &= delivery.listsReached());
        return all[0];
    }

    public void forEach(Consumer<Delivery> visitor) {
        for (Delivery delivery : early) {
            visitor.accept(delivery);
        }
        for (Delivery delivery : late) {
            visitor.accept(delivery);
        }
    }
}
