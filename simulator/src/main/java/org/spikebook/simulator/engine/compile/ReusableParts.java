package org.spikebook.simulator.engine.compile;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.CompiledStimulus;
import org.spikebook.simulator.engine.compiled.MergedPart;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Value;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a network to be compiled has in common with one that was compiled before, so that it need
 * not be drawn again. The same random numbers would give the same parts.
 */
final class ReusableParts {

    static final ReusableParts NONE = new ReusableParts(null, null);

    private final @Nullable CompiledNetwork before;
    private final @Nullable NetworkModel after;

    private ReusableParts(@Nullable CompiledNetwork before, @Nullable NetworkModel after) {
        this.before = before;
        this.after = after;
    }

    /** Those of a network; none if it runs by another seed or in steps of another length. */
    static ReusableParts of(CompiledNetwork before, NetworkModel after) {
        return before.model().run().equals(after.run()) ? new ReusableParts(before, after) : NONE;
    }

    Optional<CompiledPopulation> population(Population population, Blocks blocks) {
        return before == null
                ? Optional.empty()
                : before.populations().stream()
                        .filter(p ->
                                p.description().equals(population) && p.blocks().equals(blocks))
                        .findFirst();
    }

    /** Data of the same name may have changed, so that stimuli that show data are bound again. */
    Optional<CompiledStimulus> stimulus(Stimulus stimulus) {
        return before == null || stimulus.model().type().equals(DatasetStimulus.TYPE)
                ? Optional.empty()
                : before.stimuli().stream()
                        .filter(s -> s.description().equals(stimulus))
                        .findFirst();
    }

    /**
     * A projection with the same synapses that keeps them by itself; only a weight that all of them
     * share may be another one.
     *
     * @param blocks of its target
     */
    Optional<CompiledProjection> projection(Projection projection, Blocks blocks) {
        return sameSynapses(projection)
                .filter(found ->
                        found.blocks().stream().noneMatch(MergedPart.class::isInstance)
                                && isCutInto(found, blocks));
    }

    /** Projections that are joined, if all of them were so before with the same synapses. */
    Optional<List<CompiledProjection>> joined(Collection<List<Projection>> bySource) {
        if (before == null
                || after == null
                || !before.model().projections().equals(after.projections())
                || !haveSameShapes(before.model(), after)) {
            return Optional.empty();
        }
        CompiledNetwork compiled = before;
        List<CompiledProjection> found =
                bySource.stream()
                        .flatMap(List::stream)
                        .map(projection -> compiled.projection(projection.id()))
                        .toList();
        boolean areJoined =
                found.stream()
                        .flatMap(projection -> projection.blocks().stream())
                        .allMatch(MergedPart.class::isInstance);
        return areJoined ? Optional.of(found) : Optional.empty();
    }

    private static boolean haveSameShapes(NetworkModel a, NetworkModel b) {
        return a.populations().stream()
                        .map(ReusableParts::shape)
                        .toList()
                        .equals(b.populations().stream().map(ReusableParts::shape).toList())
                && a.stimuli().equals(b.stimuli());
    }

    private static List<Object> shape(Population population) {
        return List.of(
                population.id(),
                population.shape(),
                population.model().type(),
                population.receptors().type());
    }

    private Optional<CompiledProjection> sameSynapses(Projection projection) {
        if (before == null || after == null) {
            return Optional.empty();
        }
        CompiledNetwork compiled = before;
        NetworkModel network = after;
        return compiled.projections().stream()
                .filter(p ->
                        areDrawnAlike(p.description(), projection)
                                && compiled.model()
                                        .ends(p.description())
                                        .equals(network.ends(projection))
                                && isGraded(compiled.model(), projection.from())
                                        == isGraded(network, projection.from()))
                .findFirst();
    }

    private static boolean areDrawnAlike(Projection a, Projection b) {
        boolean bothShared = a.weight() instanceof Value.Real && b.weight() instanceof Value.Real;
        return a.id().equals(b.id())
                && a.from().equals(b.from())
                && a.to().equals(b.to())
                && a.connector().equals(b.connector())
                && a.delayMs().equals(b.delayMs())
                && (bothShared || a.weight().equals(b.weight()))
                && a.plasticity().isPresent() == b.plasticity().isPresent();
    }

    /** Graded spikes are not delivered by a matrix. */
    private static boolean isGraded(NetworkModel network, String id) {
        return network.population(id).filter(p -> p.model().component().isGraded()).isPresent();
    }

    private boolean isCutInto(CompiledProjection projection, Blocks blocks) {
        String target = projection.description().to();
        return before != null
                && before.populations().stream()
                        .anyMatch(p ->
                                p.description().id().equals(target) && p.blocks().equals(blocks));
    }
}
