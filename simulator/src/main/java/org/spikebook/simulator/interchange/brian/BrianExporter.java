package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;
import org.spikebook.simulator.interchange.brian.neuron.Receptors;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptExporter;
import org.spikebook.simulator.interchange.script.ScriptPopulation;
import org.spikebook.simulator.interchange.script.ScriptRecorders;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a network down as a Python script for Brian 2 (Stimberg, Brette and Goodman 2019,
 * doi:10.7554/eLife.47314). The order of operations within a step is the simulator's: Brian's slots
 * are put into that order where it is another, so that networks without chance, of neurons that
 * both sides integrate alike, fire in the same steps. Random numbers are drawn by Brian. Whatever
 * Brian cannot express is refused by name, what it does otherwise is warned of, here and in the
 * script. The script is not run.
 */
public final class BrianExporter extends ScriptExporter {

    private static final String ABOUT =
            "Written by Spikebook for Brian 2; it was not run. Its random numbers are not those"
                    + " of Spikebook. A spike that Spikebook stamps t has the time t - dt here.";

    private final NetworkModel network;
    private final PythonScript script;
    private final Map<String, NeuronGroup> written = new HashMap<>();
    private final ProjectionWriter projections;
    private final RecorderFigures figures = new RecorderFigures();
    private final boolean isCell;

    private BrianExporter(ScriptExport export, boolean isCell) {
        super(export);
        this.isCell = isCell;
        this.network = export.network();
        this.script = export.script();
        this.projections = new ProjectionWriter(export, written);
    }

    /**
     * The script of a network.
     *
     * @param weights beside the document; empty where there are none
     * @param sources of data sets that stimuli show
     */
    public static ExportResult write(
            NetworkModel network, WeightSet weights, SpikeSources sources) {
        return exporter(network, weights, sources, false).write();
    }

    /**
     * The same as one cell of a Jupyter notebook. It begins a scope of its own, so that Brian takes
     * no part of another cell into this network, and draws what was recorded.
     *
     * @param weights beside the document; empty where there are none
     * @param sources of data sets that stimuli show
     */
    public static ExportResult writeCell(
            NetworkModel network, WeightSet weights, SpikeSources sources) {
        return exporter(network, weights, sources, true).write();
    }

    private static BrianExporter exporter(
            NetworkModel network, WeightSet weights, SpikeSources sources, boolean isCell) {
        PythonScript script = ConnectorWriter.scriptOf(network);
        return new BrianExporter(
                ScriptExport.begin("Brian", network, weights, sources, script), isCell);
    }

    @Override
    protected String about() {
        return ABOUT;
    }

    @Override
    protected String head() {
        return """
        %simport numpy as np
        from brian2 import *

        %sseed(%d)
        defaultclock.dt = %s
        """
                .formatted(
                        isCell ? "import matplotlib.pyplot as plt\n" : "",
                        isCell ? "start_scope()\n" : "",
                        network.run().seed() % 4_294_967_296L,
                        Python.quantity(network.run().dtMs(), "ms"));
    }

    /** Describes all populations; refuses, by name, what no one here can write. */
    @Override
    protected void describe() {
        for (Stimulus stimulus : network.stimuli()) {
            String type = stimulus.model().type();
            if (stimulus.carriesCurrent() && !CurrentWriter.KNOWN.contains(type)) {
                export.problems().refuse(stimulus.id(), "brian.stimulus", stimulus.id(), type);
            }
        }
        for (Population population : network.populations()) {
            ScriptPopulation part = new ScriptPopulation(export, population);
            String model = population.model().type();
            Optional<NeuronWriter> writer = NeuronWriter.of(model);
            if (writer.isEmpty()) {
                part.refuse("brian.model", model);
            } else if (!Receptors.KNOWN.contains(part.receptors())) {
                part.refuse("brian.receptors", part.receptors());
            } else {
                written.put(
                        population.id(), writer.get().write(part, externalCurrents(population)));
            }
        }
    }

    @Override
    protected void writeParts() {
        writeStimuli();
        new PopulationWriter(export, written).write();
        writeProjections();
    }

    @Override
    protected ScriptRecorders recorders() {
        return new RecorderWriter(export, written, projections.weightNames(), figures);
    }

    private List<String> externalCurrents(Population population) {
        return network.into(population.id()).stream()
                .filter(network::carriesCurrent)
                .map(ProjectionWriter::currentName)
                .toList();
    }

    private void writeStimuli() {
        if (network.stimuli().isEmpty()) {
            return;
        }
        script.heading("What drives the network");
        StimulusWriter spikes = new StimulusWriter(export);
        CurrentWriter currents = new CurrentWriter(export);
        for (Stimulus stimulus : network.stimuli()) {
            if (stimulus.carriesCurrent()) {
                currents.write(stimulus);
            } else if (!new PooledPoisson(network).takes(stimulus)) {
                spikes.write(stimulus);
            }
        }
    }

    private void writeProjections() {
        if (network.projections().isEmpty()) {
            return;
        }
        script.heading("Projections");
        for (Projection projection : network.projections()) {
            if (network.carriesCurrent(projection)) {
                projections.writeCurrent(projection);
            } else {
                projections.writeSpikes(projection);
            }
        }
    }

    @Override
    protected void writeRun(List<String> reports) {
        boolean ordered = StepOrder.of(written.values()) == StepOrder.BRIAN;
        script.heading(
                ordered ? "The run" : "The run, with the steps of this network in their order");
        script.line("net = Network(collect())");
        if (!ordered) {
            script.line(
                    "net.schedule = ['start', 'groups', 'synapses', 'thresholds', 'resets',"
                            + " 'end']");
        }
        script.line("net.run(" + Python.number(network.run().durationMs()) + "*ms, report='text')");
        reports.forEach(script::line);
        if (isCell) {
            figures.write(script);
        }
    }
}
