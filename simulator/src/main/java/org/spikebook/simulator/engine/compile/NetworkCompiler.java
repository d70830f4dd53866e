package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.CompiledStimulus;
import org.spikebook.simulator.engine.compiled.ExpectedWork;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.validation.UpdateOrder;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.random.StreamKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Draws connectivity, parameters and initial values from named random streams (one for each
 * population, projection and source or target) and derives constants. The result depends on
 * network, weights and data alone; the number of blocks changes its layout, not what a run
 * computes.
 */
public final class NetworkCompiler {

    private final NetworkModel network;
    private final WeightSet weights;
    private final SpikeSources sources;
    private final BlockLayout cuts;
    private final MergePlan plan;
    private final StreamKey key;
    private final ReusableParts reusable;
    private final CancellationToken cancellation;

    private NetworkCompiler(
            NetworkModel network,
            WeightSet weights,
            SpikeSources sources,
            int threads,
            ReusableParts reusable,
            CancellationToken cancellation,
            MergeThreshold worth) {
        this.network = network;
        this.weights = weights;
        this.sources = sources;
        this.cuts = new BlockLayout(network, new ExpectedWork(network).blocks(threads));
        this.plan = new MergePlan(network, weights, cuts, threads, worth);
        this.reusable = reusable;
        this.cancellation = cancellation;
        this.key = StreamKey.of(network.run().seed());
    }

    /** Compiles for one thread. */
    public static Compilation compile(
            NetworkModel network, WeightSet weights, SpikeSources sources) {
        return compile(network, weights, sources, 1);
    }

    /**
     * Compiles a valid network.
     *
     * @param weights take the place of the document's where a projection has an entry
     * @param sources finds the data of {@code dataset} stimuli
     * @param threads that will share the work of a step: populations are cut into as many blocks,
     *     but for many populations, which are shared out whole, and large ones, which are cut into
     *     more
     */
    public static Compilation compile(
            NetworkModel network, WeightSet weights, SpikeSources sources, int threads) {
        return compile(network, weights, sources, threads, () -> false);
    }

    /**
     * The same, given up when it is no longer wanted.
     *
     * @param cancelled asked again and again
     * @throws java.util.concurrent.CancellationException if it said so
     */
    public static Compilation compile(
            NetworkModel network,
            WeightSet weights,
            SpikeSources sources,
            int threads,
            BooleanSupplier cancelled) {
        CancellationToken cancellation = new CancellationToken(cancelled);
        return new NetworkCompiler(
                        network,
                        weights,
                        sources,
                        threads,
                        ReusableParts.NONE,
                        cancellation,
                        MergeThreshold.USUAL)
                .compile();
    }

    /**
     * Compiles a network for one thread, and takes over the parts that have not changed since
     * another one was compiled. What comes of it is the same as without that.
     *
     * @param before compiled for one thread
     * @param weights those that {@code before} was compiled with
     * @param cancelled asked again and again
     * @throws java.util.concurrent.CancellationException if it said so
     */
    public static Compilation recompile(
            CompiledNetwork before,
            NetworkModel network,
            WeightSet weights,
            SpikeSources sources,
            BooleanSupplier cancelled) {
        return recompile(before, network, weights, sources, cancelled, MergeThreshold.USUAL);
    }

    /** The same, with merged tables where they are thought to be worthwhile. */
    static Compilation recompile(
            CompiledNetwork before,
            NetworkModel network,
            WeightSet weights,
            SpikeSources sources,
            BooleanSupplier cancelled,
            MergeThreshold worth) {
        return new NetworkCompiler(
                        network,
                        weights,
                        sources,
                        1,
                        ReusableParts.of(before, network),
                        new CancellationToken(cancelled),
                        worth)
                .compile();
    }

    /** Compiles with merged tables where they are thought to be worthwhile. */
    static Compilation compile(NetworkModel network, int threads, MergeThreshold worth) {
        CancellationToken cancellation = new CancellationToken(() -> false);
        return new NetworkCompiler(
                        network,
                        WeightSet.EMPTY,
                        SpikeSources.NONE,
                        threads,
                        ReusableParts.NONE,
                        cancellation,
                        worth)
                .compile();
    }

    /**
     * One population of a network with steps of another length, to see how it does by itself; the
     * same values are drawn.
     *
     * @throws java.util.NoSuchElementException if there is none of that id
     */
    public static CompiledPopulation compileAlone(
            NetworkModel network, String populationId, double dtMs) {
        RunSettings run = network.run();
        RunSettings other = run.withDtMs(dtMs);
        Population population = network.population(populationId).orElseThrow();
        return new PopulationCompiler(
                        other,
                        StreamKey.of(run.seed()),
                        ReusableParts.NONE,
                        new CancellationToken(() -> false))
                .compile(population, Blocks.of(population.size(), 1));
    }

    /** Rules of plasticity are about spikes; a value is none. */
    private void checkPlasticity(CompiledStimulus graded, List<Problem> problems) {
        for (int i = 0; i < network.projections().size(); i++) {
            Projection projection = network.projections().get(i);
            if (projection.from().equals(graded.description().id())
                    && projection.plasticity().isPresent()) {
                problems.add(
                        Problem.of(
                                NetworkCompiler.class,
                                "/projections/" + i + "/plasticity",
                                "plasticValues",
                                projection.from()));
            }
        }
    }

    private Compilation compile() {
        List<Problem> problems = new ArrayList<>();
        boolean wereChecked = reusable != ReusableParts.NONE;
        problems.addAll(new WeightRules(network, wereChecked).problems(weights));
        StimulusCompiler stimulusCompiler = new StimulusCompiler(network, sources, key, reusable);
        List<CompiledStimulus> stimuli = stimulusCompiler.compile(problems);
        stimuli.stream()
                .filter(CompiledStimulus::isGraded)
                .forEach(s -> checkPlasticity(s, problems));
        if (!problems.isEmpty()) {
            return new Compilation.Refused(problems);
        }
        PopulationCompiler populations =
                new PopulationCompiler(network.run(), key, reusable, cancellation);
        return new Compilation.Compiled(
                new CompiledNetwork(
                        network,
                        new UpdateOrder(network)
                                .populations().stream()
                                        .map(id -> network.population(id).orElseThrow())
                                        .map(p -> population(p, populations))
                                        .toList(),
                        stimuli,
                        projections()));
    }

    private CompiledPopulation population(Population population, PopulationCompiler compiler) {
        Blocks blocks = cuts.of(population);
        return reusable.population(population, blocks)
                .orElseGet(() -> compiler.compile(population, blocks));
    }

    /** In document order; those that are joined are drawn together, the tables of one source. */
    private List<CompiledProjection> projections() {
        ProjectionCompiler compiler =
                new ProjectionCompiler(network, weights, key, cuts, reusable, cancellation);
        Map<String, CompiledProjection> joined = new HashMap<>();
        reusable.joined(plan)
                .orElseGet(() -> join(compiler))
                .forEach(projection -> joined.put(projection.description().id(), projection));
        List<CompiledProjection> all = new ArrayList<>();
        for (Projection projection : network.projections()) {
            CompiledProjection drawn = joined.get(projection.id());
            all.add(drawn == null ? compiler.compile(projection) : drawn);
        }
        return all;
    }

    private List<CompiledProjection> join(ProjectionCompiler compiler) {
        MergedTables tables = new MergedTables(plan, cancellation);
        return plan.joined().stream()
                .flatMap(fromOne ->
                        tables.join(fromOne.stream().map(compiler::compile).toList()).stream())
                .toList();
    }
}
