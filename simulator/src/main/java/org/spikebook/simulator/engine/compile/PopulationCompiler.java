package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.random.Draws;
import org.spikebook.simulator.random.StreamKey;

import java.util.LinkedHashMap;
import java.util.Map;

/** Draws what differs between the neurons of a population and makes their kernel. */
final class PopulationCompiler {

    /** Synapses passed in the time in which a number is drawn. */
    private static final int WORK_PER_DRAW = 8;

    private final RunSettings run;
    private final StreamKey key;
    private final ReusableParts reusable;
    private final CancellationToken cancellation;

    PopulationCompiler(
            RunSettings run,
            StreamKey key,
            ReusableParts reusable,
            CancellationToken cancellation) {
        this.cancellation = cancellation;
        this.run = run;
        this.key = key.with("population");
        this.reusable = reusable;
    }

    CompiledPopulation compile(Population population, Blocks blocks) {
        StreamKey own = key.with(population.id());
        PopulationSetup setup =
                new PopulationSetup(
                        population.size(),
                        run.dtMs(),
                        population.model().values(),
                        population.receptors(),
                        drawnParameters(population, own.with("parameters")),
                        cancellation::addWork);
        NeuronKernel kernel = population.model().component().kernel(setup);
        Map<String, double[]> initial =
                reusable.initial(population)
                        .orElseGet(() -> initialValues(population, own.with("initial")));
        return new CompiledPopulation(population, kernel, initial, blocks);
    }

    private Map<String, double[]> drawnParameters(Population population, StreamKey key) {
        Map<String, double[]> drawn = new LinkedHashMap<>();
        population
                .model()
                .values()
                .asMap()
                .forEach((name, value) -> {
                    if (value.isEachOnesOwn()) {
                        drawn.put(name, draw(population, key, name, value));
                    }
                });
        return drawn;
    }

    private Map<String, double[]> initialValues(Population population, StreamKey key) {
        Map<String, double[]> initial = new LinkedHashMap<>();
        population
                .initial()
                .forEach((name, value) -> initial.put(name, draw(population, key, name, value)));
        return initial;
    }

    private double[] draw(Population population, StreamKey key, String name, Value value) {
        cancellation.addWork((long) population.size() * WORK_PER_DRAW);
        return Draws.each(value, population.size(), key.with(name).stream());
    }
}
