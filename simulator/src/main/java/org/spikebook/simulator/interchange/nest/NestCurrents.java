package org.spikebook.simulator.interchange.nest;

import static org.spikebook.simulator.interchange.nest.NestValues.real;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.SampledSteps;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.model.stimulus.CurrentWindow;
import org.spikebook.simulator.model.stimulus.NoiseCurrent;
import org.spikebook.simulator.model.stimulus.RampCurrent;
import org.spikebook.simulator.model.stimulus.SampledCurrent;
import org.spikebook.simulator.model.stimulus.SineCurrent;
import org.spikebook.simulator.model.stimulus.StepCurrent;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down stimuli that carry a current. NEST delays currents by a step at least and changes
 * them after the first step at the earliest. So where a projection has no delay here, the stimulus
 * is written a step earlier, and its projections get a step more; what should begin before NEST can
 * is warned of.
 */
final class NestCurrents {

    private final ScriptExport export;
    private final NetworkModel network;
    private final StepTimes times;
    private final PythonScript script;
    private final ScriptProblems problems;

    NestCurrents(ScriptExport export) {
        this.export = export;
        this.network = export.network();
        this.times = export.times();
        this.script = export.script();
        this.problems = export.problems();
    }

    /** Steps that a stimulus is written earlier, and its projections are delayed more. */
    static int lead(NetworkModel network, String stimulus, StepTimes times) {
        return network.projections().stream()
                        .filter(each -> each.from().equals(stimulus))
                        .map(Projection::delayMs)
                        .anyMatch(delay ->
                                delay instanceof Value.Real(double ms) && times.steps(ms) == 0)
                ? 1
                : 0;
    }

    void write(Stimulus stimulus) {
        ParameterValues values = stimulus.model().values();
        switch (stimulus.model().type()) {
            case StepCurrent.TYPE -> step(stimulus, StepCurrent.Parameters.of(values));
            case SineCurrent.TYPE -> sine(stimulus, SineCurrent.Parameters.of(values));
            case RampCurrent.TYPE -> ramp(stimulus, RampCurrent.Parameters.of(values));
            case SampledCurrent.TYPE -> sampled(stimulus, SampledCurrent.Parameters.of(values));
            case NoiseCurrent.TYPE -> noise(stimulus, NoiseCurrent.Parameters.of(values));
            default ->
                    problems.refuse(
                            stimulus.id(),
                            "script.stimulus",
                            stimulus.id(),
                            stimulus.model().type(),
                            export.simulator());
        }
    }

    private void create(Stimulus stimulus, String model, Map<String, String> parameters) {
        script.line(
                "%s = nest.Create('%s', %d, params=%s)"
                        .formatted(
                                NestStimuli.name(stimulus),
                                model,
                                stimulus.size(),
                                Python.dictionary(parameters)));
    }

    private void step(Stimulus stimulus, StepCurrent.Parameters values) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("amplitude", real(values.amplitudePa()));
        within(stimulus, values.window(), parameters);
        create(stimulus, "dc_generator", parameters);
    }

    private void sine(Stimulus stimulus, SineCurrent.Parameters values) {
        double frequencyHz = values.frequencyHz();
        double earlierMs = times.ms(lead(network, stimulus.id(), times));
        double radians = values.phase() + 2 * Math.PI * frequencyHz * earlierMs / 1000;
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("offset", real(values.offsetPa()));
        parameters.put("amplitude", real(values.amplitudePa()));
        parameters.put("frequency", real(frequencyHz));
        parameters.put("phase", real(StepTimes.degrees(radians)));
        within(stimulus, values.window(), parameters);
        create(stimulus, "ac_generator", parameters);
    }

    /** Start and stop as NEST has them. */
    private void within(Stimulus stimulus, CurrentWindow window, Map<String, String> parameters) {
        int lead = lead(network, stimulus.id(), times);
        long start = times.steps(window.startMs()) - lead;
        warnOfStart(stimulus, start);
        parameters.put("start", real(times.ms(Math.max(0, start))));
        if (!window.isEndless()) {
            long stop = times.steps(window.stopMs()) - lead;
            parameters.put("stop", real(times.ms(Math.max(0, stop))));
        }
    }

    /** The first change of a current is after the first step. */
    private void warnOfStart(Stimulus stimulus, long start) {
        if (start < 1) {
            problems.warn(
                    stimulus.id(),
                    "nest.currentStart",
                    stimulus.id(),
                    Python.number(times.ms(1 - start)));
        }
    }

    private void ramp(Stimulus stimulus, RampCurrent.Parameters values) {
        long start = times.steps(values.window().startMs());
        long stop = Math.min(network.run().steps(), times.steps(values.window().stopMs()));
        long length = Math.max(1, times.steps(values.window().stopMs()) - start);
        int lead = lead(network, stimulus.id(), times);
        warnOfStart(stimulus, start - lead);
        long first = Math.max(1 + lead, start);
        String name = "steps_" + stimulus.id().replace('-', '_');
        script.line("%s = np.arange(%d, %d)".formatted(name, first, Math.max(first, stop)));
        double fromPa = values.fromPa();
        steps(
                stimulus,
                "((%s - %d) * nest.resolution).tolist() + [%s]"
                        .formatted(name, lead, real(times.ms(Math.max(first, stop) - lead))),
                "(%s + %s * (%s - %d) / %d).tolist() + [0.0]"
                        .formatted(
                                real(fromPa), real(values.toPa() - fromPa), name, start, length));
    }

    private void sampled(Stimulus stimulus, SampledCurrent.Parameters values) {
        int lead = lead(network, stimulus.id(), times);
        warnOfStart(stimulus, -lead);
        SampledSteps changes =
                SampledSteps.of(values, times.dtMs(), start -> Math.max(1, start - lead));
        steps(
                stimulus,
                "(%s * nest.resolution).tolist()".formatted(Python.array(changes.starts())),
                NestValues.array(changes.amplitudesPa()) + ".tolist()");
    }

    private void steps(Stimulus stimulus, String amplitudeTimes, String amplitudes) {
        script.call(
                NestStimuli.name(stimulus) + " = nest.Create",
                List.of(
                        "'step_current_generator'",
                        String.valueOf(stimulus.size()),
                        "params={'amplitude_times': %s, 'amplitude_values': %s}"
                                .formatted(amplitudeTimes, amplitudes)));
    }

    private void noise(Stimulus stimulus, NoiseCurrent.Parameters values) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("mean", real(values.meanPa()));
        parameters.put("std", real(values.sdPa()));
        parameters.put("dt", "nest.resolution");
        create(stimulus, "noise_generator", parameters);
        warnOfStart(stimulus, -lead(network, stimulus.id(), times));
        boolean shared =
                network.projections().stream()
                        .filter(each -> each.from().equals(stimulus.id()))
                        .anyMatch(each -> !each.connector().type().equals(OneToOne.TYPE));
        if (shared) {
            problems.warn(stimulus.id(), "nest.ownNoise", stimulus.id());
        }
    }
}
