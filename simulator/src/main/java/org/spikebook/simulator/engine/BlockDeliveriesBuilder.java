package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.MergedTargets;
import org.spikebook.simulator.engine.delivery.BlockDeliveries;
import org.spikebook.simulator.engine.delivery.Delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts together how spikes reach one block. What is added before its merged tables comes early,
 * what is added behind them comes late.
 */
final class BlockDeliveriesBuilder {

    private final CompiledNetwork network;
    private final List<Delivery> early = new ArrayList<>();
    private final List<Delivery> late = new ArrayList<>();
    private boolean earlyInhibit;
    private Optional<MergedTargets> joined = Optional.empty();

    BlockDeliveriesBuilder(CompiledNetwork network) {
        this.network = network;
    }

    /** The merged tables come here. */
    void addMergedTables(MergedTargets onto) {
        joined = Optional.of(onto);
    }

    /** Adds how spikes come along a projection of its own; in document order. */
    void add(CompiledProjection projection, Delivery delivery) {
        if (joined.isPresent()) {
            late.add(delivery);
        } else {
            early.add(delivery);
            earlyInhibit |= !network.onlyExcites(projection);
        }
    }

    /** All of them, for a block of a population. */
    BlockDeliveries build(String population, int block) {
        BlockDeliveries all = new BlockDeliveries(early, late, earlyInhibit);
        return joined.flatMap(onto -> onto.member(population, block))
                .map(member -> all.beforeMergedTables(member.start()))
                .orElse(all);
    }
}
