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

import java.util.Optional;
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
        if (stimulus.model().type().equals(SampledCurrent.TYPE)) {
            writeSamples(stimulus, SampledCurrent.Parameters.of(values));
        }
        script.line(name + " = NeuronGroup(" + stimulus.size() + ", 'I : amp')");
        if (stimulus.model().type().equals(OrnsteinUhlenbeckCurrent.TYPE)) {
            String drawn = noise(OrnsteinUhlenbeckCurrent.Parameters.of(values).noise());
            script.line("%s.I = '%s'".formatted(name, drawn));
        }
        script.line(
                "%s.run_regularly('I = %s', when='start')"
                        .formatted(name, expression(stimulus, Clock.NOW)));
    }

    /**
     * Which step and time a current is read at.
     *
     * @param late whether these can lie before the run, when there is no current
     */
    private record Clock(String step, String time, boolean late) {

        static final Clock NOW = new Clock("timestep(t, dt)", "t", false);

        static Clock before(String steps) {
            return new Clock("(timestep(t, dt) - " + steps + ")", "t - " + steps + "*dt", true);
        }

        /** A factor that is 1 from the beginning of the run on. */
        String begun() {
            return late ? from(0) : "";
        }

        /** A factor that is 1 from a step on. */
        String from(long first) {
            return "*int(" + step + " >= " + number(first) + ")";
        }

        /** A factor that is 1 up to a step. */
        String until(long end) {
            return "*int(" + step + " < " + number(end) + ")";
        }
    }

    /**
     * What a current was some steps ago, where it depends on nothing but the time.
     *
     * @param steps expression: a number, or a variable of the synapse
     */
    Optional<String> delayed(Stimulus stimulus, String steps) {
        return KNOWN_OF_TIME.contains(stimulus.model().type())
                ? Optional.of(expression(stimulus, Clock.before(steps)))
                : Optional.empty();
    }

    private String expression(Stimulus stimulus, Clock clock) {
        ParameterValues values = stimulus.model().values();
        return switch (stimulus.model().type()) {
            case StepCurrent.TYPE -> step(StepCurrent.Parameters.of(values), clock);
            case RampCurrent.TYPE -> ramp(RampCurrent.Parameters.of(values), clock);
            case SineCurrent.TYPE -> sine(SineCurrent.Parameters.of(values), clock);
            case NoiseCurrent.TYPE -> noise(NoiseCurrent.Parameters.of(values));
            case OrnsteinUhlenbeckCurrent.TYPE ->
                    ornsteinUhlenbeck(OrnsteinUhlenbeckCurrent.Parameters.of(values));
            case SampledCurrent.TYPE ->
                    samples(stimulus) + "(" + clock.time() + ")" + clock.begun();
            default -> throw new IllegalArgumentException(stimulus.model().type());
        };
    }

    private String step(StepCurrent.Parameters step, Clock clock) {
        return number(step.amplitudePa()) + "*pA" + within(step.window(), clock);
    }

    private String sine(SineCurrent.Parameters sine, Clock clock) {
        return "(%s + %s*sin(2*pi*%s*Hz*%s + %s))*pA%s"
                .formatted(
                        number(sine.offsetPa()),
                        number(sine.amplitudePa()),
                        number(sine.frequencyHz()),
                        clock.late() ? "(" + clock.time() + ")" : clock.time(),
                        number(sine.phase()),
                        within(sine.window(), clock));
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

    private static final Set<String> KNOWN_OF_TIME =
            Set.of(StepCurrent.TYPE, RampCurrent.TYPE, SineCurrent.TYPE, SampledCurrent.TYPE);

    /** Factors that are 1 while a current is on. */
    private String within(CurrentWindow window, Clock clock) {
        return (window.startMs() <= 0 ? clock.begun() : clock.from(window.startStep(dtMs)))
                + (window.isEndless() ? "" : clock.until(window.stopStep(dtMs)));
    }

    private String ramp(RampCurrent.Parameters ramp, Clock clock) {
        long start = ramp.window().startStep(dtMs);
        long stop = ramp.window().stopStep(dtMs);
        return "(%s + %s*(%s - %d)/%d)*pA%s"
                .formatted(
                        number(ramp.fromPa()),
                        number(ramp.toPa() - ramp.fromPa()),
                        clock.step(),
                        start,
                        Math.max(1, stop - start),
                        within(ramp.window(), clock));
    }

    private static String ornsteinUhlenbeck(OrnsteinUhlenbeckCurrent.Parameters current) {
        NoiseCurrent.Parameters noise = current.noise();
        String tau = number(current.tauMs()) + "*ms";
        return "%1$s*pA + (I - %1$s*pA)*exp(-dt/(%2$s)) + %3$s*pA*sqrt(1 - exp(-2*dt/(%2$s)))*randn()"
                .formatted(number(noise.meanPa()), tau, number(noise.sdPa()));
    }

    private static String samples(Stimulus stimulus) {
        return Python.name("samples", stimulus.id());
    }

    private void writeSamples(Stimulus stimulus, SampledCurrent.Parameters samples) {
        double[] ended =
                DoubleStream.concat(
                                samples.samplesPa().stream().mapToDouble(Double::doubleValue),
                                DoubleStream.of(0))
                        .toArray();
        script.line(
                "%s = TimedArray(%s*pA, dt=%s*ms)"
                        .formatted(
                                samples(stimulus),
                                Python.array(ended),
                                number(samples.sampleMs())));
    }
}
