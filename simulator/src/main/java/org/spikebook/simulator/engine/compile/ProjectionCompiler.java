package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.connector.Ends;
import org.spikebook.simulator.model.connector.PairSink;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.random.StreamKey;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Draws the synapses of projections. */
final class ProjectionCompiler {

    /** Pairs whose bits take 128 KiB. */
    private static final double LEAST_PAIRS = 1 << 20;

    /** So many that their bits take more room than the head of a row. */
    private static final int LEAST_TARGETS = 1 << 10;

    /** What is estimated for a synapse before it is drawn. */
    private static final int ESTIMATED_BYTES = 4;

    /** Of a row of bits besides them: the head of the array and what refers to it. */
    private static final int ROW_HEAD_BYTES = 24;

    private final NetworkModel network;
    private final WeightSet weights;
    private final StreamKey key;
    private final BlockLayout cuts;
    private final ReusableParts reusable;
    private final CancellationToken cancellation;

    ProjectionCompiler(
            NetworkModel network,
            WeightSet weights,
            StreamKey key,
            BlockLayout cuts,
            ReusableParts reusable,
            CancellationToken cancellation) {
        this.network = network;
        this.weights = weights;
        this.key = key.with("projection");
        this.cuts = cuts;
        this.reusable = reusable;
        this.cancellation = cancellation;
    }

    CompiledProjection compile(Projection projection) {
        Blocks targetBlocks = cuts.of(network.population(projection.to()).orElseThrow());
        return reusable.projection(projection, targetBlocks)
                .map(drawn -> withValuesOf(projection, drawn))
                .orElseGet(() -> draw(projection, targetBlocks));
    }

    private CompiledProjection withValuesOf(Projection projection, CompiledProjection drawn) {
        return drawn.description().equals(projection)
                ? drawn
                : new CompiledProjection(
                        projection,
                        drawn.sources(),
                        drawn.delaySteps(),
                        drawn.sharedWeight().isPresent()
                                ? shared(weightDraws(projection))
                                : OptionalDouble.empty(),
                        drawn.blocks());
    }

    private WeightDraws weightDraws(Projection projection) {
        StreamKey own = key.with(projection.id());
        return WeightDraws.of(
                projection,
                network.ends(projection),
                weights.of(projection.id()),
                own.with("weights"));
    }

    private static OptionalDouble shared(WeightDraws weightDraws) {
        return weightDraws instanceof WeightDraws.Shared(double weight)
                ? OptionalDouble.of(weight)
                : OptionalDouble.empty();
    }

    private CompiledProjection draw(Projection projection, Blocks targetBlocks) {
        StreamKey own = key.with(projection.id());
        Ends ends = network.ends(projection);
        Consumer<PairSink> drawing = drawing(projection, ends, own.with("pairs"));
        WeightDraws weightDraws = weightDraws(projection);
        DelayDraws delayDraws =
                DelayDraws.of(projection, ends, network.run().dtMs(), own.with("delays"));
        if (weightDraws instanceof WeightDraws.Shared(double weight)
                && delayDraws instanceof DelayDraws.Same(int steps)
                && isMatrix(projection, ends, targetBlocks)) {
            return new CompiledProjection(
                    projection,
                    ends.sources(),
                    new int[] {steps},
                    OptionalDouble.of(weight),
                    List.copyOf(
                            AdjacencyDraw.draw(
                                    ends.sources(), targetBlocks, cancellation, drawing)));
        }
        PairTable pairs = PairTable.draw(ends.sources(), targetBlocks, cancellation, drawing);
        SynapseTables tables = new SynapseTables(pairs, weightDraws, delayDraws, cancellation);
        int[] delaySteps = tables.delaySteps();
        return new CompiledProjection(
                projection,
                ends.sources(),
                delaySteps,
                shared(weightDraws),
                List.copyOf(tables.build(delaySteps)));
    }

    /**
     * Whether synapses of one weight and delay are kept as a matrix of bits: where it is not a
     * larger than lists of targets, and not so small that lists are in the nearest caches anyway;
     * nor where many blocks have rows of few bits, which would take more than was estimated. With
     * more synapses than pairs, most would be multapses, which a matrix lists beside its bits.
     */
    private boolean isMatrix(Projection projection, Ends ends, Blocks blocks) {
        double pairs = (double) ends.sources() * ends.targets();
        double synapses = network.expectedSynapses(projection);
        boolean spiking =
                network.population(projection.from())
                        .filter(source -> !source.model().component().isGraded())
                        .isPresent();
        return spiking
                && projection.plasticity().isEmpty()
                && pairs >= LEAST_PAIRS
                && ends.targets() >= LEAST_TARGETS
                && synapses * Character.SIZE >= pairs
                && synapses * ESTIMATED_BYTES >= pairs / Byte.SIZE + headBytes(ends, blocks)
                && synapses <= pairs;
    }

    private static double headBytes(Ends ends, Blocks blocks) {
        return (double) ends.sources() * blocks.count() * ROW_HEAD_BYTES;
    }

    private static Consumer<PairSink> drawing(Projection projection, Ends ends, StreamKey key) {
        Configured<Connector> connector = projection.connector();
        return sink -> connector.component().draw(connector.values(), ends, key, sink);
    }
}
