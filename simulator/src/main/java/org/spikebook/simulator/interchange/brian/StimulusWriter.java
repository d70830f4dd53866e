package org.spikebook.simulator.interchange.brian;

import static org.spikebook.simulator.interchange.script.Python.number;
import static org.spikebook.simulator.interchange.script.Python.quantity;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StimulusSpikes;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes down stimuli that spike: random ones by their rate, all others by their spikes. */
final class StimulusWriter {

    private final NetworkModel network;
    private final SpikeSources sources;
    private final Script script;
    private final ScriptProblems problems;

    StimulusWriter(
            NetworkModel network, SpikeSources sources, Script script, ScriptProblems problems) {
        this.network = network;
        this.sources = sources;
        this.script = script;
        this.problems = problems;
    }

    void write(Stimulus stimulus) {
        ParameterValues values = stimulus.model().values();
        switch (stimulus.model().type()) {
            case "poisson" -> {
                warnOfMany(stimulus, values.number("rateHz"));
                random(stimulus, quantity(values.number("rateHz"), "Hz"));
            }
            case "sinePoisson" -> {
                warnOfMany(
                        stimulus, values.number("meanHz") + Math.abs(values.number("amplitudeHz")));
                random(stimulus, "'" + swing(values) + "'");
            }
            case "sampledPoisson" -> sampled(stimulus, values);
            default -> given(stimulus);
        }
    }

    private void warnOfMany(Stimulus stimulus, double rateHz) {
        if (PooledPoisson.isMany(rateHz, network.run().dtMs())) {
            problems.warn(stimulus.id(), "brian.oneSpikeAStep", stimulus.id(), number(rateHz));
        }
    }

    private void random(Stimulus stimulus, String rates) {
        script.line(
                "%s = PoissonGroup(%d, rates=%s, when='start')"
                        .formatted(name(stimulus), stimulus.size(), rates));
    }

    private static String swing(ParameterValues values) {
        return "clip(%s + %s*sin(2*pi*%s*Hz*(t + 0.5*dt) + %s), 0, inf)*Hz"
                .formatted(
                        number(values.number("meanHz")),
                        number(values.number("amplitudeHz")),
                        number(values.number("frequencyHz")),
                        number(values.number("phase")));
    }

    private void sampled(Stimulus stimulus, ParameterValues values) {
        double dtMs = network.run().dtMs();
        double[] rates = new double[network.run().steps()];
        for (int step = 0; step < rates.length; step++) {
            rates[step] =
                    rate(
                            values.series("timesMs"),
                            values.series("ratesHz"),
                            values.word("between").equals("linear"),
                            (step + 0.5) * dtMs);
        }
        warnOfMany(stimulus, Arrays.stream(rates).max().orElse(0));
        String name = "rate_" + stimulus.id().replace('-', '_');
        script.line(
                "%s = TimedArray(%s*Hz, dt=defaultclock.dt)".formatted(name, Python.array(rates)));
        random(stimulus, "'" + name + "(t)'");
    }

    /** The rate at a time: before the first time the first, after the last time the last. */
    static double rate(List<Double> times, List<Double> rates, boolean linear, double timeMs) {
        if (times.isEmpty()) {
            return 0;
        }
        int next = 0;
        while (next < times.size() && times.get(next) <= timeMs) {
            next++;
        }
        if (next == 0 || next == times.size()) {
            return rates.get(Math.max(0, next - 1));
        }
        double before = rates.get(next - 1);
        double way = (timeMs - times.get(next - 1)) / (times.get(next) - times.get(next - 1));
        return linear ? before + way * (rates.get(next) - before) : before;
    }

    /** Spikes that are not matter of chance, or were encoded: they are listed. */
    private void given(Stimulus stimulus) {
        Optional<SpikeRaster> raster =
                new StimulusSpikes(network, sources, problems).once(stimulus, "brian.doubleSpikes");
        if (raster.isEmpty()) {
            return;
        }
        double[] lines = Arrays.stream(raster.get().neurons()).asDoubleStream().toArray();
        double[] steps = Arrays.stream(raster.get().steps()).asDoubleStream().toArray();
        script.call(
                name(stimulus) + " = SpikeGeneratorGroup",
                List.of(
                        String.valueOf(stimulus.size()),
                        "indices=" + indices(lines),
                        "times=" + Python.array(steps) + "*defaultclock.dt",
                        "when='start'"));
    }

    private static String indices(double[] lines) {
        return lines.length == 0 ? "np.array([], dtype=int)" : Python.array(lines);
    }

    static String name(Stimulus stimulus) {
        return Python.name("in", stimulus.id());
    }
}
