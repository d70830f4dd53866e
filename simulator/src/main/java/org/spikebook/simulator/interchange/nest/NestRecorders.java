package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes down recorders as devices of NEST, and what is printed of them in the end. */
final class NestRecorders {

    private final NetworkModel network;
    private final Map<String, NestNeurons> nodes;
    private final StepTimes times;
    private final PythonScript script;
    private final ScriptProblems problems;
    private final List<String> reports = new ArrayList<>();

    /**
     * @param nodes populations by id
     */
    NestRecorders(
            NetworkModel network,
            Map<String, NestNeurons> nodes,
            StepTimes times,
            PythonScript script,
            ScriptProblems problems) {
        this.network = network;
        this.nodes = nodes;
        this.times = times;
        this.script = script;
        this.problems = problems;
    }

    /** The lines that report what was recorded. */
    List<String> write() {
        if (!network.recorders().isEmpty()) {
            script.heading("What is observed");
        }
        network.recorders().forEach(this::write);
        return reports;
    }

    private void write(Recorder recorder) {
        String name = Python.name("rec", recorder.id());
        if (recorder.recordsSpikes() || recorder.recordsRate()) {
            script.line(name + " = nest.Create('spike_recorder')");
            script.line("nest.Connect(%s, %s)".formatted(observed(recorder), name));
            report(recorder, name);
            return;
        }
        Optional<String> variable =
                network.observedProjection(recorder).isPresent()
                        ? Optional.empty()
                        : Optional.ofNullable(nodes.get(recorder.of()))
                                .map(neurons -> neurons.variables.get(recorder.record()));
        if (variable.isEmpty()) {
            problems.warn(
                    recorder.id(),
                    "script.notRecorded",
                    recorder.id(),
                    recorder.record(),
                    NestExporter.NEST);
            return;
        }
        double everyMs = times.ms(recorder.everySteps(times.dtMs()));
        script.line(
                "%s = nest.Create('multimeter', params={'record_from': ['%s'], 'interval': %s})"
                        .formatted(name, variable.get(), NestValues.real(everyMs)));
        script.line("nest.Connect(%s, %s)".formatted(name, observed(recorder)));
    }

    private void report(Recorder recorder, String name) {
        if (recorder.recordsSpikes()) {
            reports.add("print('%s:', %s.n_events, 'spikes')".formatted(recorder.id(), name));
            return;
        }
        double seconds = network.run().durationMs() / 1000;
        reports.add(
                "print('%s:', %s.n_events / (%d * %s), 'Hz on average')"
                        .formatted(
                                recorder.id(),
                                name,
                                network.observed(recorder),
                                NestValues.real(seconds)));
    }

    /** All members, or some, in ascending order as NEST takes them. */
    private String observed(Recorder recorder) {
        String all = NestStimuli.name(network, recorder.of());
        return recorder.neurons()
                .map(members ->
                        members.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", all + "[[", "]]")))
                .orElse(all);
    }
}
