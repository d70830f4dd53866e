package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down recorders as monitors, and what is printed of them in the end. */
final class RecorderWriter {

    private final NetworkModel network;
    private final Map<String, NeuronGroup> written;
    private final Map<String, String> weightNames;
    private final Script script;
    private final ScriptProblems problems;

    /**
     * @param written populations by id
     * @param weightNames variables of synapses by the id of their projection
     */
    RecorderWriter(
            NetworkModel network,
            Map<String, NeuronGroup> written,
            Map<String, String> weightNames,
            Script script,
            ScriptProblems problems) {
        this.network = network;
        this.written = written;
        this.weightNames = weightNames;
        this.script = script;
        this.problems = problems;
    }

    /** The lines that report what was recorded. */
    List<String> write() {
        List<String> reports = new ArrayList<>();
        if (!network.recorders().isEmpty()) {
            script.heading("What is observed");
        }
        for (Recorder recorder : network.recorders()) {
            String name = Python.name("rec", recorder.id());
            if (neverFires(recorder)) {
                problems.warn(recorder.id(), "brian.neverFires", recorder.id(), recorder.of());
                continue;
            }
            if (recorder.recordsSpikes()) {
                script.line(name + " = SpikeMonitor(" + observed(recorder) + ")");
                reports.add("print('%s:', %s.num_spikes, 'spikes')".formatted(recorder.id(), name));
            } else if (recorder.recordsRate()) {
                script.line(name + " = PopulationRateMonitor(" + observed(recorder) + ")");
                reports.add(
                        "print('%s:', np.mean(%s.rate), 'on average')"
                                .formatted(recorder.id(), name));
            } else {
                writeStates(recorder, name);
            }
            if (!recorder.recordsWeights()
                    && recorder.neurons().isPresent()
                    && (recorder.recordsSpikes() || recorder.recordsRate())) {
                problems.warn(recorder.id(), "brian.allRecorded", recorder.id());
            }
        }
        return reports;
    }

    private boolean neverFires(Recorder recorder) {
        NeuronGroup neurons = written.get(recorder.of());
        return (recorder.recordsSpikes() || recorder.recordsRate())
                && neurons != null
                && neurons.threshold.isEmpty();
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

    private Optional<String> variable(Recorder recorder) {
        return recorder.recordsWeights()
                ? Optional.ofNullable(weightNames.get(recorder.of()))
                : Optional.ofNullable(written.get(recorder.of()))
                        .map(neurons -> neurons.variables.get(recorder.record()));
    }

    private String observed(Recorder recorder) {
        if (recorder.recordsWeights()) {
            return Python.name("syn", recorder.of());
        }
        boolean stimulus = network.stimulus(recorder.of()).isPresent();
        return Python.name(stimulus ? "in" : "pop", recorder.of());
    }
}
