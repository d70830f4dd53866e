package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;
import org.spikebook.simulator.interchange.brian.neuron.Receptors;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonNames;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;

import java.nio.charset.StandardCharsets;
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
public final class BrianExporter {

    private final NetworkModel network;
    private final WeightSet weights;
    private final SpikeSources sources;
    private final ScriptProblems problems = new ScriptProblems();
    private final Script script = new Script();
    private final Map<String, NeuronGroup> written = new HashMap<>();

    private BrianExporter(NetworkModel network, WeightSet weights, SpikeSources sources) {
        this.network = network;
        this.weights = weights;
        this.sources = sources;
    }

    /**
     * The script of a network.
     *
     * @param weights beside the document; empty where there are none
     * @param sources of data sets that stimuli show
     */
    public static ExportResult write(
            NetworkModel network, WeightSet weights, SpikeSources sources) {
        return new BrianExporter(network, weights, sources).write();
    }

    private ExportResult write() {
        describe();
        if (!problems.refusals().isEmpty()) {
            return new ExportResult.Refused(problems.refusals());
        }
        writeStimuli();
        new PopulationWriter(network, written, script).write();
        Map<String, String> weightNames = writeProjections();
        List<String> monitors =
                new RecorderWriter(network, written, weightNames, script, problems).write();
        if (!problems.refusals().isEmpty()) {
            return new ExportResult.Refused(problems.refusals());
        }
        writeRun(monitors);
        ScriptHeader head = new ScriptHeader(network, script.needs(Script.Helper.UNPACK), problems);
        String text = script.text(head.text(), network.run().seed());
        return new ExportResult.Ready(text.getBytes(StandardCharsets.UTF_8), problems.warnings());
    }

    /** Describes all populations; refuses, by name, what no one here can write. */
    private void describe() {
        PythonNames.refuseSame(network, problems);
        for (Stimulus stimulus : network.stimuli()) {
            String type = stimulus.model().type();
            if (isCurrent(stimulus) && !CurrentWriter.KNOWN.contains(type)) {
                problems.refuse(stimulus.id(), "brian.stimulus", stimulus.id(), type);
            }
        }
        for (Population population : network.populations()) {
            String model = population.model().type();
            String receptors = population.receptors().type();
            Optional<NeuronWriter> writer = NeuronWriter.of(model);
            if (writer.isEmpty()) {
                problems.refuse(population.id(), "brian.model", population.id(), model);
            } else if (!Receptors.KNOWN.contains(receptors)) {
                problems.refuse(population.id(), "brian.receptors", population.id(), receptors);
            } else {
                written.put(population.id(), describe(population, writer.get()));
            }
        }
    }

    private NeuronGroup describe(Population population, NeuronWriter writer) {
        return writer.write(
                population, externalCurrents(population), network.run().dtMs(), problems);
    }

    private List<String> externalCurrents(Population population) {
        return network.into(population.id()).stream()
                .filter(this::carriesCurrent)
                .map(ProjectionWriter::currentName)
                .toList();
    }

    private boolean carriesCurrent(Projection projection) {
        return network.stimulus(projection.from()).filter(BrianExporter::isCurrent).isPresent();
    }

    private static boolean isCurrent(Stimulus stimulus) {
        return stimulus.model().component().output() == StimulusModel.Output.CURRENT;
    }

    private void writeStimuli() {
        if (network.stimuli().isEmpty()) {
            return;
        }
        script.heading("What drives the network");
        StimulusWriter spikes = new StimulusWriter(network, sources, script, problems);
        CurrentWriter currents = new CurrentWriter(script, network.run().dtMs());
        for (Stimulus stimulus : network.stimuli()) {
            if (isCurrent(stimulus)) {
                currents.write(stimulus);
            } else if (!new PooledPoisson(network).takes(stimulus)) {
                spikes.write(stimulus);
            }
        }
    }

    /** The variables of synapses that hold weights, by the id of their projection. */
    private Map<String, String> writeProjections() {
        if (network.projections().isEmpty()) {
            return Map.of();
        }
        script.heading("Projections");
        ProjectionWriter writer = new ProjectionWriter(network, weights, written, script, problems);
        for (Projection projection : network.projections()) {
            if (carriesCurrent(projection)) {
                writer.writeCurrent(projection);
            } else {
                writer.writeSpikes(projection);
            }
        }
        return writer.weightNames();
    }

    private void writeRun(List<String> reports) {
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
    }
}
