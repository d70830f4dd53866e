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

import java.util.List;
import java.util.Map;
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

    /**
     * Projections that are joined, if the same ones were before, in tables that are laid out alike.
     */
    Optional<List<CompiledProjection>> joined(MergePlan plan) {
        if (before == null) {
            return Optional.empty();
        }
        List<CompiledProjection> found =
                before.projections().stream().filter(p -> !parts(p).isEmpty()).toList();
        List<Projection> wanted = plan.joined().stream().flatMap(List::stream).toList();
        long places =
                found.stream()
                        .flatMap(p -> parts(p).stream())
                        .map(part -> part.table().onto())
                        .distinct()
                        .count();
        return found.size() == wanted.size()
                        && places == plan.places().size()
                        && wanted.stream().allMatch(p -> isJoinedAlike(p, plan))
                ? Optional.of(found)
                : Optional.empty();
    }

    private boolean isJoinedAlike(Projection projection, MergePlan plan) {
        List<MergedPart> parts =
                sameSynapses(projection)
                        .filter(found -> found.description().equals(projection))
                        .map(ReusableParts::parts)
                        .orElse(List.of());
        return !parts.isEmpty()
                && parts.stream()
                        .map(MergedPart::table)
                        .allMatch(table ->
                                table.turn() == plan.turn(projection.from())
                                        && plan.places().stream().anyMatch(table.onto()::isLike));
    }

    /** Those of a projection that is joined with others; none of another one. */
    private static List<MergedPart> parts(CompiledProjection projection) {
        return projection.blocks().stream()
                .filter(MergedPart.class::isInstance)
                .map(MergedPart.class::cast)
                .toList();
    }

    /** Initial values that the same random numbers would give. */
    Optional<Map<String, double[]>> initial(Population population) {
        return before == null
                ? Optional.empty()
                : before.populations().stream()
                        .filter(p ->
                                p.description().id().equals(population.id())
                                        && p.size() == population.size()
                                        && p.description().initial().equals(population.initial()))
                        .map(CompiledPopulation::initial)
                        .findFirst();
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
