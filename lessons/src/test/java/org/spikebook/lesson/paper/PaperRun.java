package org.spikebook.lesson.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.analysis.PowerSpectrum;
import org.spikebook.simulator.analysis.SpikeTrains;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.recording.Recording;

import java.util.Arrays;
import java.util.Locale;

/** A run of a published network, and what its paper measured of it. */
final class PaperRun {

    private final NetworkModel network;
    private final Recording recording;

    private PaperRun(NetworkModel network) {
        this.network = network;
        this.recording = Laboratory.standard().simulate(network, WeightSet.EMPTY, RunControl.NONE);
        assertThat(recording.isComplete()).as("%s", recording.problems()).isTrue();
    }

    /** A cell of an example network, as it stands there. */
    static PaperRun of(String slug, String cell) {
        return new PaperRun(ready(slug, cell));
    }

    /** The same with another seed and duration. */
    static PaperRun of(String slug, String cell, double durationMs, long seed) {
        NetworkModel network = ready(slug, cell);
        RunSettings run = network.run();
        return new PaperRun(network.withRun(new RunSettings(run.dtMs(), durationMs, seed)));
    }

    static PaperRun of(String document) {
        return new PaperRun(valid(document));
    }

    private static NetworkModel ready(String slug, String cell) {
        return valid(
                LessonCatalog.builtIn()
                        .lesson(slug)
                        .orElseThrow()
                        .newNotebook(Locale.ENGLISH)
                        .cell(cell, NetworkCell.class)
                        .orElseThrow()
                        .document());
    }

    private static NetworkModel valid(String document) {
        return ((Validation.Valid) Laboratory.standard().networks().read(document)).network();
    }

    Recording recording() {
        return recording;
    }

    /** Trains of a population after the beginning was left out. */
    SpikeTrains after(double skippedMs, String recorder, String population) {
        return SpikeTrains.within(
                recording.spikes().get(recorder),
                network.memberCount(population),
                recording.dtMs(),
                (int) Math.round(skippedMs / recording.dtMs()),
                recording.steps());
    }

    /** The spectrum of a rate that was recorded, after the beginning was left out. */
    PowerSpectrum spectrum(double skippedMs, String recorder, int window) {
        double sampleMs = recording.traces().get(recorder).everySteps() * recording.dtMs();
        double[] rateHz = recording.traces().get(recorder).values()[0];
        int from = (int) Math.round(skippedMs / sampleMs);
        return PowerSpectrum.of(Arrays.copyOfRange(rateHz, from, rateHz.length), sampleMs, window);
    }

    /** Parts of the weights below a tenth and above nine tenths of the largest, at the end. */
    double[] weakAndStrong(String recorder, double weightMax) {
        double[][] weights = recording.traces().get(recorder).values();
        double[] parts = new double[2];
        for (double[] ofSynapse : weights) {
            double last = ofSynapse[ofSynapse.length - 1] / weightMax;
            parts[0] += last < 0.1 ? 1.0 / weights.length : 0;
            parts[1] += last > 0.9 ? 1.0 / weights.length : 0;
        }
        return parts;
    }
}
