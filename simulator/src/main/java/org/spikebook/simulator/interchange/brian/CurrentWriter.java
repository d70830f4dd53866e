package org.spikebook.simulator.interchange.brian;

import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Writes down stimuli that carry a current: a group whose value is set at the start of a step. */
final class CurrentWriter {

    private final Script script;
    private final double dtMs;

    CurrentWriter(Script script, double dtMs) {
        this.script = script;
        this.dtMs = dtMs;
    }

    void write(Stimulus stimulus) {
        String name = StimulusWriter.name(stimulus);
        ParameterValues values = stimulus.model().values();
        String expression = expression(stimulus, values);
        script.line(name + " = NeuronGroup(" + stimulus.size() + ", 'I : amp')");
        if (stimulus.model().type().equals("ornsteinUhlenbeckCurrent")) {
            script.line(
                    "%s.I = '(%s + %s*randn())*pA'"
                            .formatted(
                                    name,
                                    number(values.number("meanPa")),
                                    number(values.number("sdPa"))));
        }
        script.line("%s.run_regularly('I = %s', when='start')".formatted(name, expression));
    }

    private String expression(Stimulus stimulus, ParameterValues values) {
        return switch (stimulus.model().type()) {
            case "stepCurrent" -> number(values.number("amplitudePa")) + "*pA" + within(values);
            case "rampCurrent" -> ramp(values);
            case "sineCurrent" ->
                    "(%s + %s*sin(2*pi*%s*Hz*t + %s))*pA%s"
                            .formatted(
                                    number(values.number("offsetPa")),
                                    number(values.number("amplitudePa")),
                                    number(values.number("frequencyHz")),
                                    number(values.number("phase")),
                                    within(values));
            case "noiseCurrent" ->
                    "(%s + %s*randn())*pA"
                            .formatted(
                                    number(values.number("meanPa")), number(values.number("sdPa")));
            case "ornsteinUhlenbeckCurrent" -> ornsteinUhlenbeck(values);
            case "sampledCurrent" -> sampled(stimulus, values);
            default -> throw new IllegalArgumentException(stimulus.model().type());
        };
    }

    /** Types of currents that can be written. */
    static final Set<String> KNOWN =
            Set.of(
                    "stepCurrent",
                    "rampCurrent",
                    "sineCurrent",
                    "noiseCurrent",
                    "ornsteinUhlenbeckCurrent",
                    "sampledCurrent");

    /** Factors that are 1 while a current is on. */
    private String within(ParameterValues values) {
        String on = "*int(timestep(t, dt) >= " + step(values.number("startMs")) + ")";
        double stopMs = values.number("stopMs");
        return (values.number("startMs") <= 0 ? "" : on)
                + (stopMs >= 1e9 ? "" : "*int(timestep(t, dt) < " + step(stopMs) + ")");
    }

    /** The step whose start is nearest to a time. */
    private String step(double timeMs) {
        return number(ExactMath.round(timeMs / dtMs));
    }

    private String ramp(ParameterValues values) {
        long start = ExactMath.round(values.number("startMs") / dtMs);
        long stop = ExactMath.round(values.number("stopMs") / dtMs);
        double rise = values.number("toPa") - values.number("fromPa");
        return "(%s + %s*(timestep(t, dt) - %d)/%d)*pA%s"
                .formatted(
                        number(values.number("fromPa")),
                        number(rise),
                        start,
                        Math.max(1, stop - start),
                        within(values));
    }

    private static String ornsteinUhlenbeck(ParameterValues values) {
        String tau = number(values.number("tauMs")) + "*ms";
        return "%1$s*pA + (I - %1$s*pA)*exp(-dt/(%2$s)) + %3$s*pA*sqrt(1 - exp(-2*dt/(%2$s)))*randn()"
                .formatted(number(values.number("meanPa")), tau, number(values.number("sdPa")));
    }

    private String sampled(Stimulus stimulus, ParameterValues values) {
        String name = "samples_" + stimulus.id().replace('-', '_');
        List<Double> samples = values.series("samplesPa");
        double[] ended =
                DoubleStream.concat(
                                samples.stream().mapToDouble(Double::doubleValue),
                                DoubleStream.of(0))
                        .toArray();
        script.line(
                "%s = TimedArray(%s*pA, dt=%s*ms)"
                        .formatted(name, Python.array(ended), number(values.number("sampleMs"))));
        return name + "(t)";
    }
}
