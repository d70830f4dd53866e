package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.script.Docstring;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonNames;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.WeightSet;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a network down as a Python script for NEST 3 (Gewaltig and Diesmann 2007,
 * doi:10.4249/scholarpedia.1430). NEST's steps are the simulator's own, delays and times of spikes
 * mean the same, so that networks without chance, of neurons that both sides integrate alike, fire
 * in the same steps. Random numbers are drawn by NEST. Whatever NEST cannot express is refused by
 * name, what it does otherwise is warned of, here and in the script. The script is not run.
 */
public final class NestExporter {

    static final String NEST = "NEST";

    /** NEST's unit of time, which a step must be a multiple of. */
    private static final double TIC_MS = 0.001;

    private static final double TOLERANCE = 1e-9;

    /** NEST takes seeds from 1 on. */
    private static final long SEEDS = 4_294_967_295L;

    private static final String ABOUT =
            "Written by Spikebook for NEST 3 (3.4 or later); it was not run. Its random numbers are"
                    + " not those of Spikebook. Times of spikes mean the same: the end of a step.";

    /** Types of receptors that NEST has for a model. */
    private static final Map<String, Set<String>> RECEPTORS =
            Map.of(
                    "lif",
                    Set.of(
                            "delta",
                            "exponentialCurrent",
                            "alphaCurrent",
                            "exponentialConductance",
                            "alphaConductance"),
                    "leakyReadout",
                    Set.of("delta", "exponentialCurrent"),
                    "izhikevich",
                    Set.of("delta", "input"),
                    "adaptiveExponential",
                    Set.of(
                            "delta",
                            "exponentialCurrent",
                            "alphaCurrent",
                            "exponentialConductance",
                            "alphaConductance"),
                    "hodgkinHuxley",
                    Set.of("alphaCurrent"));

    private final NetworkModel network;
    private final WeightSet weights;
    private final SpikeSources sources;
    private final StepTimes times;
    private final ScriptProblems problems = new ScriptProblems();
    private final PythonScript script = new PythonScript();
    private final Map<String, NestNeurons> nodes = new HashMap<>();

    private NestExporter(NetworkModel network, WeightSet weights, SpikeSources sources) {
        this.network = network;
        this.weights = weights;
        this.sources = sources;
        this.times = new StepTimes(network.run().dtMs());
    }

    /**
     * The script of a network.
     *
     * @param weights beside the document; empty where there are none
     * @param sources of data sets that stimuli show
     */
    public static ExportResult write(
            NetworkModel network, WeightSet weights, SpikeSources sources) {
        return new NestExporter(network, weights, sources).write();
    }

    private ExportResult write() {
        PythonNames.refuseSame(network, problems);
        requireTics();
        network.populations().forEach(this::describe);
        if (problems.refusals().isEmpty()) {
            new NestStimuli(network, sources, times, script, problems).write();
            writePopulations();
            new NestProjections(network, weights, times, script, problems).write();
        }
        if (!problems.refusals().isEmpty()) {
            return new ExportResult.Refused(problems.refusals());
        }
        List<String> reports = new NestRecorders(network, nodes, times, script, problems).write();
        script.heading("The run");
        script.line("nest.Simulate(" + NestValues.real(times.ms(network.run().steps())) + ")");
        reports.forEach(script::line);
        String text = script.text(Docstring.of(network.name(), ABOUT, problems), head());
        return new ExportResult.Ready(text.getBytes(StandardCharsets.UTF_8), problems.warnings());
    }

    private String head() {
        return """
        import nest
        import numpy as np

        nest.ResetKernel()
        nest.resolution = %s
        nest.rng_seed = %d
        """
                .formatted(
                        NestValues.real(times.dtMs()),
                        Math.max(1, Math.floorMod(network.run().seed(), SEEDS)));
    }

    private void requireTics() {
        double tics = times.dtMs() / TIC_MS;
        if (Math.abs(tics - ExactMath.rint(tics)) > TOLERANCE * tics || tics < 1) {
            problems.refuse("run", "nest.resolution", Python.number(times.dtMs()));
        }
    }

    private void describe(Population population) {
        String id = population.id();
        String model = population.model().type();
        String receptors = population.receptors().type();
        if (!RECEPTORS.containsKey(model)) {
            problems.refuse(id, "script.model", id, model, NEST);
        } else if (!RECEPTORS.getOrDefault(model, Set.of()).contains(receptors)) {
            problems.refuse(id, "script.receptors", id, receptors, NEST, model);
        } else {
            nodes.put(id, neurons(population, model));
        }
    }

    private NestNeurons neurons(Population population, String model) {
        return switch (model) {
            case "lif" -> LeakyNodes.lif(population, times, problems);
            case "leakyReadout" -> LeakyNodes.readout(population, times, problems);
            case "izhikevich" -> IzhikevichNodes.write(population, problems);
            case "adaptiveExponential" -> ActiveNodes.adaptive(population, times, problems);
            default -> ActiveNodes.hodgkinHuxley(population, times, problems);
        };
    }

    private void writePopulations() {
        script.heading("Populations");
        for (Population population : network.populations()) {
            NestNeurons neurons = nodes.get(population.id());
            if (neurons != null) {
                String name = Python.name("pop", population.id());
                script.line(
                        "%s = nest.Create('%s', %d, params={"
                                .formatted(name, neurons.model, population.size()));
                neurons.parameters.forEach((parameter, value) ->
                        script.line("    '" + parameter + "': " + value + ","));
                script.line("})");
                if (!neurons.following.isEmpty()) {
                    script.line(neurons.following.formatted(name));
                }
            }
        }
    }
}
