package org.spikebook.simulator.interchange.brian;

import static org.spikebook.simulator.interchange.script.Python.number;
import static org.spikebook.simulator.interchange.script.Python.quantity;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StimulusSpikes;
import org.spikebook.simulator.model.stimulus.poisson.Poisson;
import org.spikebook.simulator.model.stimulus.poisson.SampledPoisson;
import org.spikebook.simulator.model.stimulus.poisson.SinePoisson;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes down stimuli that spike: random ones by their rate, all others by their spikes. */
final class StimulusWriter {

    private final ScriptExport export;
    private final NetworkModel network;
    private final PythonScript script;
    private final ScriptProblems problems;

    StimulusWriter(ScriptExport export) {
        this.export = export;
        this.network = export.network();
        this.script = export.script();
        this.problems = export.problems();
    }

    void write(Stimulus stimulus) {
        ParameterValues values = stimulus.model().values();
        switch (stimulus.model().type()) {
            case Poisson.TYPE -> {
                double rateHz = values.number(Poisson.RATE);
                warnOfMany(stimulus, rateHz);
                random(stimulus, quantity(rateHz, "Hz"));
            }
            case SinePoisson.TYPE -> {
                SinePoisson.Parameters rate = SinePoisson.Parameters.of(values);
                warnOfMany(stimulus, rate.highestHz());
                random(stimulus, "'" + swing(rate) + "'");
            }
            case SampledPoisson.TYPE -> sampled(stimulus, SampledPoisson.Parameters.of(values));
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

    private static String swing(SinePoisson.Parameters rate) {
        return "clip(%s + %s*sin(2*pi*%s*Hz*(t + 0.5*dt) + %s), 0, inf)*Hz"
                .formatted(
                        number(rate.meanHz()),
                        number(rate.amplitudeHz()),
                        number(rate.frequencyHz()),
                        number(rate.phase()));
    }

    private void sampled(Stimulus stimulus, SampledPoisson.Parameters samples) {
        double dtMs = network.run().dtMs();
        double[] rates = new double[network.run().steps()];
        Arrays.setAll(rates, step -> samples.rateHz((step + 0.5) * dtMs));
        warnOfMany(stimulus, Arrays.stream(rates).max().orElse(0));
        String name = "rate_" + stimulus.id().replace('-', '_');
        script.line(
                "%s = TimedArray(%s*Hz, dt=defaultclock.dt)".formatted(name, Python.array(rates)));
        random(stimulus, "'" + name + "(t)'");
    }

    /** Spikes that are not matter of chance, or were encoded: they are listed. */
    private void given(Stimulus stimulus) {
        Optional<SpikeRaster> raster =
                new StimulusSpikes(export).once(stimulus, "brian.doubleSpikes");
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
