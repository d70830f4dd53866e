package org.spikebook.simulator.interchange.pynn;

import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptExporter;
import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.interchange.script.ScriptRecorders;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.WeightSet;

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
public final class PynnExporter extends ScriptExporter {

    private static final String PYNN = "PyNN";

    private static final String ABOUT =
            "Written by Spikebook for PyNN (0.10 or later) with NEST, NEURON or Brian 2; it was not"
                    + " run. Its random numbers are not those of Spikebook. The simulator that runs"
                    + " it chooses the method of integration and the order within a step: spikes"
                    + " may fall into other steps. Units of PyNN: ms, mV, nF, nA, uS.";

    private final Map<String, PynnCells> cells = new HashMap<>();

    private PynnExporter(ScriptExport export) {
        super(export);
    }

    /**
     * The script of a network.
     *
     * @param weights beside the document; empty where there are none
     * @param sources of data sets that stimuli show
     */
    public static ExportResult write(
            NetworkModel network, WeightSet weights, SpikeSources sources) {
        PythonScript script = PythonScript.inOrderOfNeed();
        return new PynnExporter(ScriptExport.begin(PYNN, network, weights, sources, script))
                .write();
    }

    @Override
    protected String about() {
        return ABOUT;
    }

    @Override
    protected void describe() {
        for (Population population : export.network().populations()) {
            PynnNeurons.of(new ScriptPopulation(export, population))
                    .ifPresent(each -> cells.put(population.id(), each));
        }
    }

    @Override
    protected void writeParts() {
        PynnStimuli stimuli = new PynnStimuli(export);
        stimuli.writeSpikes();
        writePopulations();
        new PynnProjections(export).write();
        stimuli.writeCurrents();
    }

    @Override
    protected ScriptRecorders recorders() {
        return new PynnRecorders(export, cells);
    }

    @Override
    protected void writeRun(List<String> reports) {
        double durationMs = export.times().ms(export.network().run().steps());
        PythonScript script = export.script();
        script.heading("The run");
        script.line("sim.run(" + Python.number(durationMs) + ")");
        reports.forEach(script::line);
        script.line("sim.end()");
    }

    @Override
    protected String head() {
        String dt = Python.number(export.times().dtMs());
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
                .formatted(dt, export.seed());
    }

    private void writePopulations() {
        export.script().heading("Populations");
        for (Population population : export.network().populations()) {
            Optional.ofNullable(cells.get(population.id()))
                    .ifPresent(each ->
                            export.script()
                                    .call(
                                            Python.name("pop", population.id())
                                                    + " = sim.Population",
                                            List.of(
                                                    String.valueOf(population.size()),
                                                    "sim." + each.call(),
                                                    "initial_values=" + each.initialValues(),
                                                    "label='" + population.id() + "'")));
        }
    }
}
