package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.network.Recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes down recorders, and collects the lines that print what they recorded. */
public abstract class ScriptRecorders {

    protected final ScriptExport export;
    private final Map<String, Map<String, String>> variables;
    private final List<String> reports = new ArrayList<>();

    /**
     * Writes down the recorders of an export.
     *
     * @param populations as they were written, by id
     * @param variables names of a population's state variables there, by their names in documents
     */
    protected <T> ScriptRecorders(
            ScriptExport export,
            Map<String, T> populations,
            Function<T, Map<String, String>> variables) {
        this.export = export;
        this.variables =
                populations.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> variables.apply(each.getValue())));
    }

    /**
     * Writes one recorder.
     *
     * @param name of its variable
     */
    protected abstract void write(Recorder recorder, String name);

    /** Writes all of them; the lines that report what was recorded. */
    final List<String> write() {
        List<Recorder> recorders = export.network().recorders();
        if (!recorders.isEmpty()) {
            export.script().heading("What is observed");
        }
        recorders.forEach(each -> write(each, Python.name("rec", each.id())));
        return reports;
    }

    /**
     * Prints a number in the end.
     *
     * @param words behind the number
     */
    protected final void report(Recorder recorder, String number, String words) {
        reports.add("print('%s:', %s, '%s')".formatted(recorder.id(), number, words));
    }

    protected static boolean recordsFiring(Recorder recorder) {
        return recorder.recordsSpikes() || recorder.recordsRate();
    }

    /** The name there of a state variable of neurons; empty if there is none. */
    protected Optional<String> variable(Recorder recorder) {
        return export.network().observedProjection(recorder).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(
                        variables.getOrDefault(recorder.of(), Map.of()).get(recorder.record()));
    }

    /** What is observed: all members, or some of them between brackets, in ascending order. */
    protected final String observed(Recorder recorder, String open, String close) {
        String all = export.variable(recorder.of());
        return recorder.neurons()
                .map(members ->
                        members.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", all + open, close)))
                .orElse(all);
    }
}
