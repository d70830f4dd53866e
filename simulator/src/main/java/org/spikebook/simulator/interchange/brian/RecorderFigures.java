package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.network.Recorder;

import java.util.ArrayList;
import java.util.List;

/** Draws what was recorded, by matplotlib: a panel for each recorder, over one axis of time. */
final class RecorderFigures {

    /** More lines could not be told apart. */
    private static final int MOST_TRACES = 10;

    private static final int PANEL_INCHES = 2;

    /** Whatever is recorded has one of these units, or none. */
    private static final String AS_NUMBERS =
            """
            def as_numbers(values):
                \"""Values without their unit, and the unit for an axis.\"""
                for unit in (mV, pA, nS, ms):
                    if have_same_dimensions(values, unit):
                        return np.asarray(values/unit), ' (' + str(unit) + ')'
                return np.asarray(values), ''
            """;

    private final List<List<String>> panels = new ArrayList<>();
    private boolean drawsStates;

    /**
     * A mark for each spike.
     *
     * @param name of the monitor
     */
    void spikes(Recorder recorder, String name) {
        add(
                recorder,
                "panel.plot(np.asarray(%1$s.t/ms), np.asarray(%1$s.i), '|', markersize=4)"
                        .formatted(name),
                "panel.set_ylabel('index')");
    }

    /**
     * The mean rate in each bin, as it is recorded here: Brian has it for each step.
     *
     * @param name of the monitor
     * @param steps of a bin
     */
    void rate(Recorder recorder, String name, int steps) {
        add(
                recorder,
                "times, rates = np.asarray(%1$s.t/ms), np.asarray(%1$s.rate/Hz)".formatted(name),
                "whole = len(times)//%1$d*%1$d".formatted(steps),
                "panel.plot(times[:whole:%1$d], rates[:whole].reshape(-1, %1$d).mean(axis=1))"
                        .formatted(steps),
                "panel.set_ylabel('rate (Hz)')");
    }

    /**
     * A line for each of the first members.
     *
     * @param name of the monitor
     * @param variable that it records
     */
    void states(Recorder recorder, String name, String variable) {
        drawsStates = true;
        add(
                recorder,
                "values, unit = as_numbers(%s.%s)".formatted(name, variable),
                "panel.plot(np.asarray(%s.t/ms), values[:%d].T)".formatted(name, MOST_TRACES),
                "panel.set_ylabel('%s' + unit)".formatted(variable));
    }

    private void add(Recorder recorder, String... lines) {
        List<String> panel = new ArrayList<>();
        panel.add("panel.set_title('" + recorder.id() + "', loc='left')");
        panel.addAll(List.of(lines));
        panels.add(panel);
    }

    /** Writes the figure behind a run; nothing where nothing is recorded. */
    void write(PythonScript script) {
        if (panels.isEmpty()) {
            return;
        }
        script.blank();
        if (drawsStates) {
            script.blank();
            AS_NUMBERS.lines().forEach(script::line);
            script.blank();
        }
        script.heading("What was recorded");
        script.line(
                ("_, panels = plt.subplots(%d, sharex=True, squeeze=False, figsize=(9, %d),"
                                + " constrained_layout=True)")
                        .formatted(panels.size(), 1 + PANEL_INCHES * panels.size()));
        for (int k = 0; k < panels.size(); k++) {
            script.line("panel = panels[" + k + ", 0]");
            panels.get(k).forEach(script::line);
        }
        script.line("panel.set_xlabel('time (ms)')");
        script.line("plt.show()");
    }
}
