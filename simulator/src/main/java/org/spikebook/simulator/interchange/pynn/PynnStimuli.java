package org.spikebook.simulator.interchange.pynn;

import static org.spikebook.simulator.interchange.pynn.PynnValues.THOUSANDTH;
import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.interchange.script.StimulusSpikes;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.ArrayList;
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

    /** Stops from here on mean never. */
    private static final double NEVER_MS = 1e9;

    private final NetworkModel network;
    private final SpikeSources sources;
    private final StepTimes times;
    private final PythonScript script;
    private final ScriptProblems problems;

    PynnStimuli(
            NetworkModel network,
            SpikeSources sources,
            StepTimes times,
            PythonScript script,
            ScriptProblems problems) {
        this.network = network;
        this.sources = sources;
        this.times = times;
        this.script = script;
        this.problems = problems;
    }

    void writeSpikes() {
        List<Stimulus> spiking =
                network.stimuli().stream().filter(each -> !isCurrent(each)).toList();
        if (!spiking.isEmpty()) {
            script.heading("What drives the network");
        }
        for (Stimulus stimulus : spiking) {
            if (stimulus.model().type().equals("poisson")) {
                String rate = number(stimulus.model().number("rateHz"));
                population(stimulus, "sim.SpikeSourcePoisson(rate=" + rate + ")");
            } else {
                new StimulusSpikes(network, sources, problems)
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
        boolean some = network.projections().stream().anyMatch(this::carriesCurrent);
        if (some) {
            script.heading("Currents");
        }
        network.projections().stream().filter(this::carriesCurrent).forEach(this::writeCurrent);
    }

    private boolean carriesCurrent(Projection projection) {
        return network.stimulus(projection.from()).filter(PynnStimuli::isCurrent).isPresent();
    }

    static boolean isCurrent(Stimulus stimulus) {
        return stimulus.model().component().output() == StimulusModel.Output.CURRENT;
    }

    private void writeCurrent(Projection projection) {
        Stimulus stimulus = network.stimulus(projection.from()).orElseThrow();
        String id = projection.id();
        boolean noise = stimulus.model().type().equals("noiseCurrent");
        boolean one = projection.connector().type().equals("oneToOne");
        boolean all =
                projection.connector().type().equals("allToAll")
                        && projection.connector().values().flag("sameIndex")
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
            case "stepCurrent" ->
                    "current = sim.DCSource(amplitude=%s%s)"
                            .formatted(
                                    nano(values.number("amplitudePa") * factor),
                                    within(values, delayMs));
            case "sineCurrent" ->
                    "current = sim.ACSource(amplitude=%s, offset=%s, frequency=%s, phase=%s%s)"
                            .formatted(
                                    nano(values.number("amplitudePa") * factor),
                                    nano(values.number("offsetPa") * factor),
                                    number(values.number("frequencyHz")),
                                    number(phase(values)),
                                    within(values, delayMs));
            case "rampCurrent" -> ramp(values, delayMs, factor);
            case "sampledCurrent" -> sampled(values, delayMs, factor);
            case "noiseCurrent" ->
                    "sim.NoisyCurrentSource(mean=%s, stdev=%s, start=%s, dt=dt)"
                            .formatted(
                                    nano(values.number("meanPa")),
                                    nano(values.number("sdPa")),
                                    number(times.ms(times.steps(delayMs))));
            default -> {
                problems.refuse(
                        stimulus.id(),
                        "script.stimulus",
                        stimulus.id(),
                        stimulus.model().type(),
                        PynnExporter.PYNN);
                yield "";
            }
        };
    }

    /** In degrees. PyNN's phase is that at the start, ours that at time 0. */
    private static double phase(ParameterValues values) {
        double startS = values.number("startMs") / 1000;
        return StepTimes.degrees(
                values.number("phase") + 2 * Math.PI * values.number("frequencyHz") * startS);
    }

    private static String nano(double pa) {
        return number(PynnValues.scaled(pa, THOUSANDTH));
    }

    private String within(ParameterValues values, double delayMs) {
        long delay = times.steps(delayMs);
        long start = times.steps(values.number("startMs")) + delay;
        double stopMs = values.number("stopMs");
        return ", start="
                + number(times.ms(start))
                + (stopMs < NEVER_MS
                        ? ", stop=" + number(times.ms(times.steps(stopMs) + delay))
                        : "");
    }

    private String ramp(ParameterValues values, double delayMs, int factor) {
        long delay = times.steps(delayMs);
        long start = times.steps(values.number("startMs"));
        long stop = times.steps(values.number("stopMs"));
        long last = Math.max(start, Math.min(stop, network.run().steps()));
        double from = values.number("fromPa") * factor;
        double rise = values.number("toPa") * factor - from;
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

    private String sampled(ParameterValues values, double delayMs, int factor) {
        List<Double> samples = new ArrayList<>(values.series("samplesPa"));
        samples.add(0.0);
        double stepsPerSample = values.number("sampleMs") / times.dtMs();
        double[] starts = new double[samples.size()];
        double[] amplitudes = new double[samples.size()];
        int count = 0;
        for (int k = 0; k < starts.length; k++) {
            double start = Math.ceil(k * stepsPerSample - 1e-6) + times.steps(delayMs);
            if (count > 0 && starts[count - 1] == start) {
                count--;
            }
            starts[count] = start;
            amplitudes[count++] = PynnValues.scaled(samples.get(k) * factor, THOUSANDTH);
        }
        return "current = sim.StepCurrentSource(times=%s * dt, amplitudes=%s)"
                .formatted(
                        Python.array(Arrays.copyOf(starts, count)),
                        Python.array(Arrays.copyOf(amplitudes, count)));
    }
}
