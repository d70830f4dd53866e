package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.PowerSpectrum;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.simulator.analysis.SpikeTrains;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A run of the network of a lesson's cell, and what is measured of it. */
record LessonRun(NetworkModel network, Recording recording) {

    private static final LessonCatalog CATALOG = LessonCatalog.builtIn();

    /** Runs the network of a cell; each pair of replacements changes its document. */
    static LessonRun run(String slug, String cell, String... replacements) {
        Lesson lesson = CATALOG.lesson(slug).orElseThrow();
        String document = LessonFiles.document(lesson, cell);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(document).contains(replacements[i]);
            document = document.replace(replacements[i], replacements[i + 1]);
        }
        NetworkModel network = LessonFiles.network(document);
        return new LessonRun(
                network, Laboratory.standard().simulate(network, WeightSet.EMPTY, RunControl.NONE));
    }

    SpikeTrains trains(String recorder, int neurons, double fromMs) {
        return SpikeTrains.within(
                recording.spikes().get(recorder),
                neurons,
                network.run().dtMs(),
                (int) Math.round(fromMs / network.run().dtMs()),
                network.run().steps());
    }

    double rateHz(String recorder, int neurons, double fromMs) {
        return trains(recorder, neurons, fromMs).rateHz();
    }

    double cv(String recorder, int neurons, double fromMs) {
        return new IntervalStatistics(trains(recorder, neurons, fromMs)).cv().orElseThrow();
    }

    double[] trace(String recorder) {
        return recording.traces().get(recorder).values()[0];
    }

    double[] timesMs(String recorder) {
        return Arrays.stream(recording.spikes().get(recorder).steps())
                .mapToDouble(step -> (step + 1) * network.run().dtMs())
                .toArray();
    }

    /** Spike times of one neuron. */
    double[] timesMs(String recorder, int neuron) {
        SpikeRaster raster = recording.spikes().get(recorder);
        return IntStream.range(0, raster.spikeCount())
                .filter(k -> raster.neurons()[k] == neuron)
                .mapToDouble(k -> (raster.steps()[k] + 1) * network.run().dtMs())
                .toArray();
    }

    /** The neurons that fired, in ascending order. */
    List<Integer> firing(String recorder) {
        return Arrays.stream(recording.spikes().get(recorder).neurons())
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    long spikes() {
        return recording.spikes().get("spikes").spikeCount();
    }

    double peakHz() {
        return spectrum().peakHz(5, 200);
    }

    /** Height of the peak as a multiple of the level of as many independent neurons. */
    double peak() {
        PowerSpectrum spectrum = spectrum();
        double level = 2 * rateHz("spikes-exc", 160, 200) / 160;
        int at = (int) Math.round(spectrum.peakHz(5, 200) / spectrum.resolutionHz());
        return spectrum.power()[at] / level;
    }

    private PowerSpectrum spectrum() {
        SpikeCounts perMs = SpikeCounts.of(trains("spikes-exc", 160, 200), 1);
        return PowerSpectrum.of(perMs).orElseThrow();
    }
}
