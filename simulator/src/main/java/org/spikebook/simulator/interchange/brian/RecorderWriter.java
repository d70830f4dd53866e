package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.ScriptRecorders;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;

import java.util.Map;
import java.util.Optional;

/** Writes down recorders as monitors. */
final class RecorderWriter extends ScriptRecorders {

    private final NetworkModel network;
    private final Map<String, NeuronGroup> written;
    private final Map<String, String> weightNames;
    private final PythonScript script;
    private final ScriptProblems problems;
    private final RecorderFigures figures;

    /**
     * @param written populations by id
     * @param weightNames variables of synapses by the id of their projection
     * @param figures told of each recorder that is written
     */
    RecorderWriter(
            ScriptExport export,
            Map<String, NeuronGroup> written,
            Map<String, String> weightNames,
            RecorderFigures figures) {
        super(export, written, each -> each.variables);
        this.figures = figures;
        this.network = export.network();
        this.written = written;
        this.weightNames = weightNames;
        this.script = export.script();
        this.problems = export.problems();
    }

    @Override
    protected void write(Recorder recorder, String name) {
        if (!recordsFiring(recorder)) {
            writeStates(recorder, name);
            return;
        }
        if (neverFires(recorder)) {
            problems.warn(recorder.id(), "brian.neverFires", recorder.id(), recorder.of());
            return;
        }
        if (recorder.recordsSpikes()) {
            script.line(name + " = SpikeMonitor(" + observed(recorder) + ")");
            report(recorder, name + ".num_spikes", "spikes");
            figures.spikes(recorder, name);
        } else {
            script.line(name + " = PopulationRateMonitor(" + observed(recorder) + ")");
            report(recorder, "np.mean(" + name + ".rate)", "on average");
            figures.rate(recorder, name, recorder.everySteps(network.run().dtMs()));
        }
        if (recorder.neurons().isPresent()) {
            problems.warn(recorder.id(), "brian.allRecorded", recorder.id());
        }
    }

    private boolean neverFires(Recorder recorder) {
        NeuronGroup neurons = written.get(recorder.of());
        return neurons != null && neurons.threshold.isEmpty();
    }

    private void writeStates(Recorder recorder, String name) {
        if (!recorder.recordsWeights() && network.observedProjection(recorder).isPresent()) {
            problems.warn(recorder.id(), "brian.onlyAtSpikes", recorder.id(), recorder.record());
            return;
        }
        Optional<String> variable = variable(recorder);
        if (variable.isEmpty()) {
            problems.warn(recorder.id(), "brian.notRecorded", recorder.id(), recorder.record());
            return;
        }
        String members =
                recorder.neurons()
                        .map(each ->
                                Python.array(
                                        each.stream().mapToDouble(Integer::doubleValue).toArray()))
                        .orElse("True");
        int every = recorder.everySteps(network.run().dtMs());
        script.line(
                "%s = StateMonitor(%s, '%s', record=%s%s, when=%s)"
                        .formatted(
                                name,
                                observed(recorder),
                                variable.get(),
                                members,
                                every == 1 ? "" : ", dt=" + every + "*defaultclock.dt",
                                when(recorder, every)));
        figures.states(recorder, name, variable.get());
    }

    /**
     * In which slot. A weight is what was transmitted in the step, before postsynaptic spikes
     * change it.
     */
    private String when(Recorder recorder, int every) {
        if (every > 1) {
            return "'start'";
        }
        if (!recorder.recordsWeights()) {
            return "'end'";
        }
        return StepOrder.of(written.values()) == StepOrder.BRIAN
                ? "'synapses', order=0"
                : "'after_synapses'";
    }

    @Override
    protected Optional<String> variable(Recorder recorder) {
        return recorder.recordsWeights()
                ? Optional.ofNullable(weightNames.get(recorder.of()))
                : super.variable(recorder);
    }

    private String observed(Recorder recorder) {
        return recorder.recordsWeights()
                ? Python.name("syn", recorder.of())
                : export.variable(recorder.of());
    }
}
