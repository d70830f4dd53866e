package org.spikebook.simulator.interchange.pynn;

import static org.spikebook.simulator.interchange.pynn.PynnValues.THOUSANDTH;
import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.SampledSteps;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.interchange.script.StimulusSpikes;
import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.model.stimulus.CurrentWindow;
import org.spikebook.simulator.model.stimulus.NoiseCurrent;
import org.spikebook.simulator.model.stimulus.RampCurrent;
import org.spikebook.simulator.model.stimulus.SampledCurrent;
import org.spikebook.simulator.model.stimulus.SineCurrent;
import org.spikebook.simulator.model.stimulus.StepCurrent;
import org.spikebook.simulator.model.stimulus.poisson.Poisson;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;
import java.util.List;

/** Writes down stimuli: spikes as populations of sources, currents as they enter a population. */
final class PynnStimuli {

    private static final String TRAINS =
            """
            def trains(lines, steps, size):
                \"""The spike times of each line, by the steps that they end.\"""
                return [Sequence(np.sort(steps[lines == line]) * dt) for line in range(size)]
            """;

    private final ScriptExport export;
    private final NetworkModel network;
    private final StepTimes times;
    private final PythonScript script;
    private final ScriptProblems problems;

    PynnStimuli(ScriptExport export) {
        this.export = export;
        this.network = export.network();
        this.times = export.times();
        this.script = export.script();
        this.problems = export.problems();
    }

    void writeSpikes() {
        List<Stimulus> spiking =
                network.stimuli().stream().filter(each -> !each.carriesCurrent()).toList();
        if (!spiking.isEmpty()) {
            script.heading("What drives the network");
        }
        for (Stimulus stimulus : spiking) {
            if (stimulus.model().type().equals(Poisson.TYPE)) {
                String rate = number(stimulus.model().number(Poisson.RATE));
                population(stimulus, "sim.SpikeSourcePoisson(rate=" + rate + ")");
            } else {
                new StimulusSpikes(export)
                        .once(stimulus, "pynn.doubleSpikes")
                        .ifPresent(raster -> listed(stimulus, raster));
            }
        }
    }

    private void listed(Stimulus stimulus, SpikeRaster raster) {
        script.need(TRAINS);
        double[] lines = Arrays.stream(raster.neurons()).asDoubleStream().toArray();
        double[] steps = Arrays.stream(raster.steps()).mapToDouble(step -> step + 1).toArray();
        population(
                stimulus,
                "sim.SpikeSourceArray(spike_times=trains(%s, %s, %d))"
                        .formatted(Python.array(lines), Python.array(steps), stimulus.size()));
    }

    private void population(Stimulus stimulus, String cells) {
        script.line(
                "%s = sim.Population(%d, %s, label='%s')"
                        .formatted(
                                Python.name("in", stimulus.id()),
                                stimulus.size(),
                                cells,
                                stimulus.id()));
    }

    /** Written after populations, which they enter. */
    void writeCurrents() {
        boolean some = network.projections().stream().anyMatch(network::carriesCurrent);
        if (some) {
            script.heading("Currents");
        }
        network.projections().stream().filter(network::carriesCurrent).forEach(this::writeCurrent);
    }

    private void writeCurrent(Projection projection) {
        Stimulus stimulus = network.stimulus(projection.from()).orElseThrow();
        String id = projection.id();
        boolean noise = stimulus.model().type().equals(NoiseCurrent.TYPE);
        boolean one = projection.connector().type().equals(OneToOne.TYPE);
        boolean all =
                projection.connector().type().equals(AllToAll.TYPE)
                        && AllToAll.Parameters.of(projection.connector().values()).sameIndex()
                        && !noise;
        if (!one && !all || !(projection.delayMs() instanceof Value.Real(double delayMs))) {
            problems.refuse(id, "pynn.currentConnector", id);
            return;
        }
        int times = one ? 1 : stimulus.size();
        String target = Python.name("pop", projection.to());
        if (noise) {
            script.line("for cell in %s:".formatted(target));
            script.line("    " + source(stimulus, delayMs, times) + ".inject_into([cell])");
        } else {
            source(stimulus, delayMs, times).lines().forEach(script::line);
            script.line("current.inject_into(" + target + ")");
        }
    }

    /**
     * The source of a current.
     *
     * @param factor how many lines enter each neuron
     */
    private String source(Stimulus stimulus, double delayMs, int factor) {
        ParameterValues values = stimulus.model().values();
        return switch (stimulus.model().type()) {
            case StepCurrent.TYPE -> step(StepCurrent.Parameters.of(values), delayMs, factor);
            case SineCurrent.TYPE -> sine(SineCurrent.Parameters.of(values), delayMs, factor);
            case RampCurrent.TYPE -> ramp(RampCurrent.Parameters.of(values), delayMs, factor);
            case SampledCurrent.TYPE ->
                    sampled(SampledCurrent.Parameters.of(values), delayMs, factor);
            case NoiseCurrent.TYPE -> noise(NoiseCurrent.Parameters.of(values), delayMs);
            default -> {
                problems.refuse(
                        stimulus.id(),
                        "script.stimulus",
                        stimulus.id(),
                        stimulus.model().type(),
                        export.simulator());
                yield "";
            }
        };
    }

    private String step(StepCurrent.Parameters step, double delayMs, int factor) {
        return "current = sim.DCSource(amplitude=%s%s)"
                .formatted(nano(step.amplitudePa() * factor), within(step.window(), delayMs));
    }

    /** In degrees. PyNN's phase is that at the start, ours that at time 0. */
    private String sine(SineCurrent.Parameters sine, double delayMs, int factor) {
        double startS = sine.window().startMs() / 1000;
        double phase = sine.phase() + 2 * Math.PI * sine.frequencyHz() * startS;
        return "current = sim.ACSource(amplitude=%s, offset=%s, frequency=%s, phase=%s%s)"
                .formatted(
                        nano(sine.amplitudePa() * factor),
                        nano(sine.offsetPa() * factor),
                        number(sine.frequencyHz()),
                        number(StepTimes.degrees(phase)),
                        within(sine.window(), delayMs));
    }

    private String noise(NoiseCurrent.Parameters noise, double delayMs) {
        return "sim.NoisyCurrentSource(mean=%s, stdev=%s, start=%s, dt=dt)"
                .formatted(
                        nano(noise.meanPa()),
                        nano(noise.sdPa()),
                        number(times.ms(times.steps(delayMs))));
    }

    private static String nano(double pa) {
        return number(PynnValues.scaled(pa, THOUSANDTH));
    }

    private String within(CurrentWindow window, double delayMs) {
        long delay = times.steps(delayMs);
        String start = number(times.ms(times.steps(window.startMs()) + delay));
        String stop = number(times.ms(times.steps(window.stopMs()) + delay));
        return ", start=" + start + (window.isEndless() ? "" : ", stop=" + stop);
    }

    private String ramp(RampCurrent.Parameters ramp, double delayMs, int factor) {
        long delay = times.steps(delayMs);
        long start = times.steps(ramp.window().startMs());
        long stop = times.steps(ramp.window().stopMs());
        long last = Math.max(start, Math.min(stop, network.run().steps()));
        double from = ramp.fromPa() * factor;
        double rise = ramp.toPa() * factor - from;
        return String.join(
                "\n",
                List.of(
                        "steps = np.arange(%d, %d)".formatted(start, last),
                        "current = sim.StepCurrentSource(",
                        "    times=np.append((steps + %d) * dt, %d * dt),"
                                .formatted(delay, last + delay),
                        "    amplitudes=np.append(%s + %s * (steps - %d) / %d, 0),"
                                .formatted(
                                        nano(from), nano(rise), start, Math.max(1, stop - start)),
                        ")"));
    }

    private String sampled(SampledCurrent.Parameters values, double delayMs, int factor) {
        long delay = times.steps(delayMs);
        SampledSteps changes = SampledSteps.of(values, times.dtMs(), start -> start + delay);
        double[] amplitudes =
                Arrays.stream(changes.amplitudesPa())
                        .map(pa -> PynnValues.scaled(pa * factor, THOUSANDTH))
                        .toArray();
        return "current = sim.StepCurrentSource(times=%s * dt, amplitudes=%s)"
                .formatted(Python.array(changes.starts()), Python.array(amplitudes));
    }
}
