package org.spikebook.simulator.interchange.nest;

import static org.spikebook.simulator.interchange.nest.NestValues.real;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.interchange.script.PythonScript;
import org.spikebook.simulator.interchange.script.ScriptExport;
import org.spikebook.simulator.interchange.script.ScriptProblems;
import org.spikebook.simulator.interchange.script.StepTimes;
import org.spikebook.simulator.interchange.script.StimulusSpikes;
import org.spikebook.simulator.model.stimulus.poisson.Poisson;
import org.spikebook.simulator.model.stimulus.poisson.SinePoisson;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes down stimuli: Poisson processes by their rate, other spikes by their times, and currents.
 * A generator of NEST gives each target spikes of its own, and cannot be observed nor learn: where
 * a line has several targets, is observed or learns, neurons that repeat it stand between.
 */
final class NestStimuli {

    private static final String GIVE_SPIKES =
            """
            def give_spikes(generators, lines, steps):
                \"""Gives each generator the times of its spikes, by the steps that they end.\"""
                for line, generator in enumerate(generators):
                    times = np.sort(steps[lines == line]) * nest.resolution
                    if len(times) > 0:
                        generator.spike_times = times.tolist()
            """;

    private final ScriptExport export;
    private final NetworkModel network;
    private final PythonScript script;
    private final ScriptProblems problems;

    NestStimuli(ScriptExport export) {
        this.export = export;
        this.network = export.network();
        this.script = export.script();
        this.problems = export.problems();
    }

    void write() {
        if (!network.stimuli().isEmpty()) {
            script.heading("What drives the network");
        }
        NestCurrents currents = new NestCurrents(export);
        for (Stimulus stimulus : network.stimuli()) {
            if (stimulus.carriesCurrent()) {
                currents.write(stimulus);
            } else {
                writeSpikes(stimulus);
            }
        }
    }

    private void writeSpikes(Stimulus stimulus) {
        ParameterValues values = stimulus.model().values();
        switch (stimulus.model().type()) {
            case Poisson.TYPE ->
                    repeated(
                            stimulus,
                            "poisson_generator",
                            Map.of("rate", real(values.number(Poisson.RATE))));
            case SinePoisson.TYPE ->
                    repeated(
                            stimulus,
                            "sinusoidal_poisson_generator",
                            swing(SinePoisson.Parameters.of(values)));
            default ->
                    new StimulusSpikes(export)
                            .all(stimulus)
                            .ifPresent(raster -> listed(stimulus, raster));
        }
    }

    private static Map<String, String> swing(SinePoisson.Parameters rate) {
        Map<String, String> swing = new LinkedHashMap<>();
        swing.put("rate", real(rate.meanHz()));
        swing.put("amplitude", real(rate.amplitudeHz()));
        swing.put("frequency", real(rate.frequencyHz()));
        swing.put("phase", real(StepTimes.degrees(rate.phase())));
        return swing;
    }

    /** One generator, whose spikes differ from target to target, and neurons that repeat them. */
    private void repeated(Stimulus stimulus, String generator, Map<String, String> parameters) {
        String from = Python.name("gen", stimulus.id());
        script.line(
                "%s = nest.Create('%s', params=%s)"
                        .formatted(from, generator, Python.dictionary(parameters)));
        repeat(stimulus, "all_to_all");
        script.comment(
                "Repeated, so that all targets of a line get the same spikes: a step later.");
    }

    private void repeat(Stimulus stimulus, String rule) {
        String name = name(stimulus);
        script.line("%s = nest.Create('parrot_neuron', %d)".formatted(name, stimulus.size()));
        script.line(
                "nest.Connect(%s, %s, '%s', {'delay': nest.resolution})"
                        .formatted(Python.name("gen", stimulus.id()), name, rule));
    }

    private void listed(Stimulus stimulus, SpikeRaster raster) {
        boolean relayed = isObserved(stimulus) || learns(stimulus);
        if (relayed && Arrays.stream(raster.steps()).anyMatch(step -> step == 0)) {
            problems.warn(stimulus.id(), "nest.firstStep", stimulus.id());
        }
        int later = relayed ? 0 : 1;
        double[] steps =
                Arrays.stream(raster.steps()).mapToDouble(s -> Math.max(1, s + later)).toArray();
        double[] lines = Arrays.stream(raster.neurons()).asDoubleStream().toArray();
        String generators = relayed ? Python.name("gen", stimulus.id()) : name(stimulus);
        script.need(GIVE_SPIKES);
        script.line(
                "%s = nest.Create('spike_generator', %d)".formatted(generators, stimulus.size()));
        script.line(
                "give_spikes(%s, %s, %s)"
                        .formatted(generators, Python.array(lines), Python.array(steps)));
        if (relayed) {
            repeat(stimulus, "one_to_one");
        }
    }

    private boolean isObserved(Stimulus stimulus) {
        return network.recorders().stream().anyMatch(each -> each.of().equals(stimulus.id()));
    }

    private boolean learns(Stimulus stimulus) {
        return network.projections().stream()
                .filter(each -> each.from().equals(stimulus.id()))
                .anyMatch(each -> each.plasticity().isPresent());
    }

    static String name(Stimulus stimulus) {
        return Python.name("in", stimulus.id());
    }
}
