package org.spikebook.simulator.interchange.brian;

import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.interchange.brian.neuron.Drawn;
import org.spikebook.simulator.interchange.script.ListedSynapses;
import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Writes down delays. A spike of a population is sent in the step after its own, since arriving
 * spikes come before the threshold in a step: its delay is a step less.
 */
final class DelayWriter {

    private final double dtMs;
    private final PythonScript script;
    private final ScriptProblems problems;

    DelayWriter(ScriptExport export) {
        this.dtMs = export.network().run().dtMs();
        this.script = export.script();
        this.problems = export.problems();
    }

    /**
     * Sets the delays of a projection where they are not 0.
     *
     * @param late whether its spikes are sent in the step after their own
     */
    void write(Projection projection, Optional<ListedSynapses> listed, boolean late) {
        String name = ProjectionWriter.name(projection);
        int sent = late ? 1 : 0;
        if (listed.isPresent()) {
            double[] steps =
                    DoubleStream.of(listed.get().delaySteps()).map(d -> d - sent).toArray();
            if (DoubleStream.of(steps).anyMatch(d -> d < 0)) {
                problems.warn(projection.id(), "brian.noDelay", projection.id());
            }
            setDelay(name, DoubleStream.of(steps).map(d -> Math.max(0, d)).toArray());
            return;
        }
        switch (projection.delayMs()) {
            case Value.Real(double delayMs) -> {
                double steps = ExactMath.rint(delayMs / dtMs) - sent;
                if (steps < 0) {
                    problems.warn(projection.id(), "brian.noDelay", projection.id());
                }
                setDelay(name, Math.max(0, steps));
            }
            case Value.Random(Distribution distribution) ->
                    script.line(
                            "%s.delay = 'clip(%s, dt, inf*ms)%s'"
                                    .formatted(
                                            name,
                                            Drawn.expression(distribution, "ms"),
                                            sent == 1 ? " - dt" : ""));
            case Value.Series _, Value.Word _, Value.Flag _ ->
                    throw new IllegalStateException("listed delays are listed");
        }
    }

    private void setDelay(String name, double... steps) {
        boolean same = DoubleStream.of(steps).distinct().count() <= 1;
        if (same && (steps.length == 0 || steps[0] == 0)) {
            return;
        }
        script.line(
                name
                        + ".delay = "
                        + (same ? number(steps[0]) : Python.array(steps))
                        + "*defaultclock.dt");
    }
}
