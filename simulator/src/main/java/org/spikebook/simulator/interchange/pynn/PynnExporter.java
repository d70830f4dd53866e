package org.spikebook.simulator.interchange.pynn;

import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.script.Docstring;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonNames;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.WeightSet;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a network down as a Python script for PyNN (Davison et al. 2008,
 * doi:10.3389/neuro.11.011.2008), in units of PyNN: nF, nA and µS. Which simulator runs it is
 * chosen in its first line; it decides on methods of integration and on the order within a step, so
 * that spikes may fall into other steps than here. Whatever PyNN's standard models cannot express
 * is refused by name. The script is not run.
 */
public final class PynnExporter {

    static final String PYNN = "PyNN";

    /** NEST takes seeds from 1 on. */
    private static final long SEEDS = 4_294_967_295L;

    private static final String ABOUT =
            "Written by Spikebook for PyNN (0.10 or later) with NEST, NEURON or Brian 2; it was not"
                    + " run. Its random numbers are not those of Spikebook. The simulator that runs"
                    + " it chooses the method of integration and the order within a step: spikes"
                    + " may fall into other steps. Units of PyNN: ms, mV, nF, nA, uS.";

    private final NetworkModel network;
    private final WeightSet weights;
    private final SpikeSources sources;
    private final StepTimes times;
    private final ScriptProblems problems = new ScriptProblems();
    private final PythonScript script = new PythonScript();
    private final Map<String, PynnCells> cells = new HashMap<>();

    private PynnExporter(NetworkModel network, WeightSet weights, SpikeSources sources) {
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
        return new PynnExporter(network, weights, sources).write();
    }

    private ExportResult write() {
        PythonNames.refuseSame(network, problems);
        for (Population population : network.populations()) {
            PynnNeurons.of(population, times, problems)
                    .ifPresent(each -> cells.put(population.id(), each));
        }
        if (problems.refusals().isEmpty()) {
            PynnStimuli stimuli = new PynnStimuli(network, sources, times, script, problems);
            stimuli.writeSpikes();
            writePopulations();
            new PynnProjections(network, weights, times, script, problems).write();
            stimuli.writeCurrents();
        }
        if (!problems.refusals().isEmpty()) {
            return new ExportResult.Refused(problems.refusals());
        }
        List<String> reports = new PynnRecorders(network, cells, times, script, problems).write();
        script.heading("The run");
        script.line("sim.run(" + Python.number(times.ms(network.run().steps())) + ")");
        reports.forEach(script::line);
        script.line("sim.end()");
        String text = script.text(Docstring.of(network.name(), ABOUT, problems), head());
        return new ExportResult.Ready(text.getBytes(StandardCharsets.UTF_8), problems.warnings());
    }

    private String head() {
        String dt = Python.number(times.dtMs());
        return """
        import numpy as np
        import pyNN.nest as sim  # or pyNN.neuron, pyNN.brian2
        from pyNN.parameters import Sequence
        from pyNN.random import NumpyRNG, RandomDistribution

        dt = %s
        seed = %d
        # of Poisson spikes and noise: rng_seed in NEST, native_rng_baseseed in NEURON
        sim.setup(timestep=dt, min_delay=dt, rng_seed=seed, native_rng_baseseed=seed)
        rng = NumpyRNG(seed=seed)
        """
                .formatted(dt, Math.max(1, Math.floorMod(network.run().seed(), SEEDS)));
    }

    private void writePopulations() {
        script.heading("Populations");
        for (Population population : network.populations()) {
            Optional.ofNullable(cells.get(population.id()))
                    .ifPresent(each ->
                            script.call(
                                    Python.name("pop", population.id()) + " = sim.Population",
                                    List.of(
                                            String.valueOf(population.size()),
                                            "sim." + each.call(),
                                            "initial_values=" + each.initialValues(),
                                            "label='" + population.id() + "'")));
        }
    }
}
