package org.spikebook.simulator.engine.delivery;

import org.spikebook.simulator.engine.compiled.AdjacencyMatrix;
import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.MergedPart;
import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.model.plasticity.EfficacyKernel;
import org.spikebook.simulator.model.plasticity.EfficacyPlasticity;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.model.plasticity.WeightKernel;
import org.spikebook.simulator.model.plasticity.WeightPlasticity;
import org.spikebook.simulator.model.stimulus.poisson.CountGenerator;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Configured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses how spikes are delivered along each projection: counted, with a shared weight by lists or
 * by a matrix, with weights of their own, graded or plastic.
 */
public final class Deliveries {

    /** Of a source that never spikes. */
    private static final SpikeHistory NO_HISTORY = new SpikeHistory(0);

    private final CompiledNetwork network;
    private final Function<String, SpikeHistory> histories;
    private final HistoryRequirements demands;
    private final CancellationToken cancellation;

    /**
     * @param histories spikes of populations and stimuli, by id
     * @param cancellation asks while tables are looked through
     */
    public Deliveries(
            CompiledNetwork network,
            Function<String, SpikeHistory> histories,
            HistoryRequirements demands,
            CancellationToken cancellation) {
        this.cancellation = cancellation;
        this.network = network;
        this.histories = histories;
        this.demands = demands;
    }

    /** What all deliveries along a projection whose source spikes are made of. */
    public ProjectionInputs inputs(CompiledProjection projection) {
        Projection description = projection.description();
        List<Object> heard = new ArrayList<>();
        heard.add(histories.apply(description.from()));
        description
                .plasticity()
                .ifPresent(rule -> {
                    heard.add(histories.apply(description.to()));
                    heard.add(rewards(rule));
                });
        return new ProjectionInputs(
                projection,
                demands.counting(projection),
                network.isGraded(description.from()),
                heard);
    }

    /** The spikes that release a reward. */
    private SpikeHistory rewards(Configured<PlasticityRule> rule) {
        return rule.component().listensTo(rule.values()).map(histories).orElse(NO_HISTORY);
    }

    /**
     * How spikes along a projection reach a block of its target.
     *
     * @param projection whose source spikes
     * @param blocks of the target
     */
    public Delivery of(CompiledProjection projection, Blocks blocks, int block) {
        int targets = blocks.end(block) - blocks.start(block);
        cancellation.addWork(targets);
        return demands.counting(projection)
                .map(generator -> counted(generator, projection, blocks, block))
                .or(() ->
                        projection
                                .description()
                                .plasticity()
                                .map(rule -> plastic(rule, projection, block, targets)))
                .orElseGet(() -> fixed(projection, block, targets));
    }

    /**
     * The same for other values along the same synapses: what these have learned stays where it is.
     *
     * @param before not to be used any more, if it learns; by a rule of the same type
     */
    public Delivery steered(
            Delivery before, CompiledProjection projection, Blocks blocks, int block) {
        Optional<Configured<PlasticityRule>> rule = projection.description().plasticity();
        SpikeHistory history = histories.apply(projection.description().from());
        return switch (before) {
            case PlasticDelivery learned ->
                    learned.steered(
                            history,
                            histories.apply(projection.description().to()),
                            rewards(rule.orElseThrow()),
                            weightKernel(rule.orElseThrow()),
                            cancellation);
            case EfficacyDelivery learned ->
                    learned.steered(projection, history, efficacyKernel(rule.orElseThrow()));
            default -> of(projection, blocks, block);
        };
    }

    private static Delivery counted(
            CountGenerator generator, CompiledProjection projection, Blocks blocks, int block) {
        return new CountedDelivery(
                generator.adder(projection.sharedWeight().orElseThrow()),
                projection.longestDelaySteps(),
                blocks.start(block),
                blocks.end(block));
    }

    private Delivery fixed(CompiledProjection projection, int block, int targets) {
        SpikeHistory history = histories.apply(projection.description().from());
        return switch (projection.blocks().get(block)) {
            case AdjacencyMatrix matrix ->
                    new MatrixDelivery(
                            projection.longestDelaySteps(),
                            matrix,
                            history,
                            projection.sharedWeight().orElseThrow());
            case SynapseTable table -> listed(projection, table, history, targets);
            case MergedPart part ->
                    throw new IllegalArgumentException(
                            projection.description().id()
                                    + " comes with all from "
                                    + part.table().source());
        };
    }

    private Delivery listed(
            CompiledProjection projection, SynapseTable table, SpikeHistory history, int targets) {
        if (network.isGraded(projection.description().from()) || table.isExact()) {
            return new GradedDelivery(projection, table, history);
        }
        return projection.sharedWeight().isPresent()
                ? new SharedWeightDelivery(
                        projection.delaySteps(),
                        table,
                        history,
                        projection.sharedWeight().getAsDouble(),
                        targets,
                        cancellation)
                : new OwnWeightDelivery(
                        projection.delaySteps(),
                        table,
                        history,
                        projection.description().connector().component().isDense(),
                        !hasTwoChannels(projection.description().to())
                                || table.isOfOneSign(cancellation));
    }

    private boolean hasTwoChannels(String population) {
        return network.model().population(population).stream()
                .anyMatch(p -> p.receptors().component().hasTwoChannels());
    }

    private Delivery plastic(
            Configured<PlasticityRule> rule,
            CompiledProjection projection,
            int block,
            int targets) {
        SpikeHistory history = histories.apply(projection.description().from());
        return switch (rule.component()) {
            case WeightPlasticity _ ->
                    new PlasticDelivery(
                            projection,
                            block,
                            targets,
                            history,
                            histories.apply(projection.description().to()),
                            rewards(rule),
                            weightKernel(rule),
                            cancellation);
            case EfficacyPlasticity _ ->
                    new EfficacyDelivery(
                            projection, projection.table(block), history, efficacyKernel(rule));
            default ->
                    throw new IllegalStateException(
                            rule.type() + " changes neither weights nor efficacies");
        };
    }

    private WeightKernel weightKernel(Configured<PlasticityRule> rule) {
        WeightPlasticity changing = (WeightPlasticity) rule.component();
        return changing.kernel(rule.values(), network.model().run().dtMs());
    }

    private EfficacyKernel efficacyKernel(Configured<PlasticityRule> rule) {
        EfficacyPlasticity changing = (EfficacyPlasticity) rule.component();
        return changing.kernel(rule.values(), network.model().run().dtMs());
    }
}
