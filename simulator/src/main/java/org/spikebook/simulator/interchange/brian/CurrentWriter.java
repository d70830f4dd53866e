package org.spikebook.simulator.interchange.brian;

import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.model.stimulus.CurrentWindow;
import org.spikebook.simulator.model.stimulus.NoiseCurrent;
import org.spikebook.simulator.model.stimulus.OrnsteinUhlenbeckCurrent;
import org.spikebook.simulator.model.stimulus.RampCurrent;
import org.spikebook.simulator.model.stimulus.SampledCurrent;
import org.spikebook.simulator.model.stimulus.SineCurrent;
import org.spikebook.simulator.model.stimulus.StepCurrent;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.Set;
import java.util.stream.DoubleStream;

/** Writes down stimuli that carry a current: a group whose value is set at the start of a step. */
final class CurrentWriter {

    private final PythonScript script;
    private final double dtMs;

    CurrentWriter(ScriptExport export) {
        this.script = export.script();
        this.dtMs = export.network().run().dtMs();
    }

    void write(Stimulus stimulus) {
        String name = StimulusWriter.name(stimulus);
        ParameterValues values = stimulus.model().values();
        String expression = expression(stimulus, values);
        script.line(name + " = NeuronGroup(" + stimulus.size() + ", 'I : amp')");
        if (stimulus.model().type().equals(OrnsteinUhlenbeckCurrent.TYPE)) {
            String drawn = noise(OrnsteinUhlenbeckCurrent.Parameters.of(values).noise());
            script.line("%s.I = '%s'".formatted(name, drawn));
        }
        script.line("%s.run_regularly('I = %s', when='start')".formatted(name, expression));
    }

    private String expression(Stimulus stimulus, ParameterValues values) {
        return switch (stimulus.model().type()) {
            case StepCurrent.TYPE -> step(StepCurrent.Parameters.of(values));
            case RampCurrent.TYPE -> ramp(RampCurrent.Parameters.of(values));
            case SineCurrent.TYPE -> sine(SineCurrent.Parameters.of(values));
            case NoiseCurrent.TYPE -> noise(NoiseCurrent.Parameters.of(values));
            case OrnsteinUhlenbeckCurrent.TYPE ->
                    ornsteinUhlenbeck(OrnsteinUhlenbeckCurrent.Parameters.of(values));
            case SampledCurrent.TYPE -> sampled(stimulus, SampledCurrent.Parameters.of(values));
            default -> throw new IllegalArgumentException(stimulus.model().type());
        };
    }

    private String step(StepCurrent.Parameters step) {
        return number(step.amplitudePa()) + "*pA" + within(step.window());
    }

    private String sine(SineCurrent.Parameters sine) {
        return "(%s + %s*sin(2*pi*%s*Hz*t + %s))*pA%s"
                .formatted(
                        number(sine.offsetPa()),
                        number(sine.amplitudePa()),
                        number(sine.frequencyHz()),
                        number(sine.phase()),
                        within(sine.window()));
    }

    private static String noise(NoiseCurrent.Parameters noise) {
        return "(%s + %s*randn())*pA".formatted(number(noise.meanPa()), number(noise.sdPa()));
    }

    /** Types of currents that can be written. */
    static final Set<String> KNOWN =
            Set.of(
                    StepCurrent.TYPE,
                    RampCurrent.TYPE,
                    SineCurrent.TYPE,
                    NoiseCurrent.TYPE,
                    OrnsteinUhlenbeckCurrent.TYPE,
                    SampledCurrent.TYPE);

    /** Factors that are 1 while a current is on. */
    private String within(CurrentWindow window) {
        String on = "*int(timestep(t, dt) >= " + number(window.startStep(dtMs)) + ")";
        String off = "*int(timestep(t, dt) < " + number(window.stopStep(dtMs)) + ")";
        return (window.startMs() <= 0 ? "" : on) + (window.isEndless() ? "" : off);
    }

    private String ramp(RampCurrent.Parameters ramp) {
        long start = ramp.window().startStep(dtMs);
        long stop = ramp.window().stopStep(dtMs);
        return "(%s + %s*(timestep(t, dt) - %d)/%d)*pA%s"
                .formatted(
                        number(ramp.fromPa()),
                        number(ramp.toPa() - ramp.fromPa()),
                        start,
                        Math.max(1, stop - start),
                        within(ramp.window()));
    }

    private static String ornsteinUhlenbeck(OrnsteinUhlenbeckCurrent.Parameters current) {
        NoiseCurrent.Parameters noise = current.noise();
        String tau = number(current.tauMs()) + "*ms";
        return "%1$s*pA + (I - %1$s*pA)*exp(-dt/(%2$s)) + %3$s*pA*sqrt(1 - exp(-2*dt/(%2$s)))*randn()"
                .formatted(number(noise.meanPa()), tau, number(noise.sdPa()));
    }

    private String sampled(Stimulus stimulus, SampledCurrent.Parameters samples) {
        String name = "samples_" + stimulus.id().replace('-', '_');
        double[] ended =
                DoubleStream.concat(
                                samples.samplesPa().stream().mapToDouble(Double::doubleValue),
                                DoubleStream.of(0))
                        .toArray();
        script.line(
                "%s = TimedArray(%s*pA, dt=%s*ms)"
                        .formatted(name, Python.array(ended), number(samples.sampleMs())));
        return name + "(t)";
    }
}
