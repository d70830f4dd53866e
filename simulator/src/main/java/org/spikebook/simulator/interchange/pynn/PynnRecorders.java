package org.spikebook.simulator.interchange.pynn;

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

/** Writes down recorders: PyNN records in populations, whole or in part. */
final class PynnRecorders {

    private final NetworkModel network;
    private final Map<String, PynnCells> cells;
    private final StepTimes times;
    private final PythonScript script;
    private final ScriptProblems problems;
    private final List<String> reports = new ArrayList<>();

    /**
     * @param cells of populations, by id
     */
    PynnRecorders(
            NetworkModel network,
            Map<String, PynnCells> cells,
            StepTimes times,
            PythonScript script,
            ScriptProblems problems) {
        this.network = network;
        this.cells = cells;
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
        boolean spikes = recorder.recordsSpikes() || recorder.recordsRate();
        Optional<String> variable = spikes ? Optional.of("spikes") : variable(recorder);
        if (variable.isEmpty()) {
            problems.warn(
                    recorder.id(),
                    "script.notRecorded",
                    recorder.id(),
                    recorder.record(),
                    PynnExporter.PYNN);
            return;
        }
        int everySteps = everySteps(recorder.of());
        if (!spikes && recorder.everySteps(times.dtMs()) != everySteps) {
            problems.warn(recorder.id(), "pynn.sampling", recorder.id(), recorder.of());
        }
        String every = everySteps == 1 ? "" : ", sampling_interval=%d * dt".formatted(everySteps);
        script.line(name + " = " + observed(recorder));
        script.line("%s.record('%s'%s)".formatted(name, variable.get(), every));
        if (recorder.recordsSpikes()) {
            reports.add(
                    "print('%s:', %s.mean_spike_count(), 'spikes per cell')"
                            .formatted(recorder.id(), name));
        } else if (spikes) {
            reports.add(
                    "print('%s:', %s.mean_spike_count() / %s, 'Hz on average')"
                            .formatted(
                                    recorder.id(),
                                    name,
                                    Python.number(network.run().durationMs() / 1000)));
        }
    }

    /** PyNN samples all that is recorded of a population alike: as often as is asked for most. */
    private int everySteps(String of) {
        return network.recorders().stream()
                .filter(each -> each.of().equals(of))
                .filter(each -> !each.recordsSpikes() && !each.recordsRate())
                .filter(each -> variable(each).isPresent())
                .mapToInt(each -> each.everySteps(times.dtMs()))
                .min()
                .orElse(1);
    }

    private Optional<String> variable(Recorder recorder) {
        return network.observedProjection(recorder).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(cells.get(recorder.of()))
                        .map(each -> each.variables.get(recorder.record()));
    }

    private String observed(Recorder recorder) {
        boolean stimulus = network.stimulus(recorder.of()).isPresent();
        String all = Python.name(stimulus ? "in" : "pop", recorder.of());
        return recorder.neurons()
                .map(members ->
                        members.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", all + "[np.array([", "])]")))
                .orElse(all);
    }
}
