package org.spikebook.compile;

import org.spikebook.connector.Connector;
import org.spikebook.connector.Ends;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Projection;
import org.spikebook.network.model.WeightSet;
import org.spikebook.parameter.Configured;
import org.spikebook.random.StreamKey;

import java.util.OptionalDouble;

/** Draws the synapses of projections. */
final class ProjectionCompiler {

    private final NetworkModel network;
    private final WeightSet weights;
    private final StreamKey key;
    private final int blocks;
    private final Patience patience;

    ProjectionCompiler(
            NetworkModel network, WeightSet weights, StreamKey key, int blocks, Patience patience) {
        this.network = network;
        this.weights = weights;
        this.key = key.with("projection");
        this.blocks = blocks;
        this.patience = patience;
    }

    CompiledProjection compile(Projection projection) {
        StreamKey own = key.with(projection.id());
        Ends ends = network.ends(projection);
        Blocks targetBlocks = Blocks.of(ends.targets(), blocks);
        PairTable pairs = draw(projection, ends, targetBlocks, own);
        WeightDraws weightDraws =
                WeightDraws.of(projection, ends, weights.of(projection.id()), own.with("weights"));
        DelayDraws delayDraws =
                DelayDraws.of(projection, ends, network.run().dtMs(), own.with("delays"));
        SynapseTables tables = new SynapseTables(pairs, weightDraws, delayDraws, patience);
        int[] delaySteps = tables.delaySteps();
        return new CompiledProjection(
                projection,
                ends.sources(),
                delaySteps,
                weightDraws instanceof WeightDraws.Shared(double weight)
                        ? OptionalDouble.of(weight)
                        : OptionalDouble.empty(),
                tables.build(delaySteps));
    }

    private PairTable draw(Projection projection, Ends ends, Blocks targetBlocks, StreamKey own) {
        Configured<Connector> connector = projection.connector();
        StreamKey drawing = own.with("pairs");
        return PairTable.draw(
                ends.sources(),
                targetBlocks,
                patience,
                sink -> connector.component().draw(connector.values(), ends, drawing, sink));
    }
}
