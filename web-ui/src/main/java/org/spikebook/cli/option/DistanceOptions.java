package org.spikebook.cli.option;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.simulator.analysis.AnalysisSettings;
import org.spikebook.simulator.analysis.SpikeAnalysis;
import org.spikebook.simulator.analysis.SpikeTrains;
import org.spikebook.simulator.analysis.TrainDistances;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** Another recording, and how the distance from it is measured. */
public final class DistanceOptions {

    @Option(names = "--with", paramLabel = "OTHER.json", descriptionKey = "with")
    private @Nullable Path file;

    @Option(names = "--tau-ms", paramLabel = "MS", descriptionKey = "tauMs")
    private double tauMs = 10;

    @Option(names = "--cost-per-ms", paramLabel = "Q", descriptionKey = "costPerMs")
    private double costPerMs = 0.1;

    public double tauMs() {
        return tauMs;
    }

    public double costPerMs() {
        return costPerMs;
    }

    /** The other recording, which must have the same steps; empty if none is named. */
    public Optional<Recording> read(Recording recording) throws StopException {
        if (!(tauMs > 0 && Double.isFinite(tauMs))) {
            throw StopException.badInput("--tau-ms", "notPositive", tauMs);
        } else if (!(costPerMs >= 0 && Double.isFinite(costPerMs))) {
            throw StopException.badInput("--cost-per-ms", "negative", costPerMs);
        } else if (file == null) {
            return Optional.empty();
        }
        Recording other = RecordingInput.read(file);
        if (other.dtMs() != recording.dtMs() || other.steps() != recording.steps()) {
            throw StopException.badInput(file.toString(), "otherSteps");
        }
        return Optional.of(other);
    }

    /** The other recording's trains of the same recorder. */
    public SpikeTrains trains(Recording other, String recorder, AnalysisSettings settings)
            throws StopException {
        SpikeRaster raster = other.spikes().get(recorder);
        if (raster == null) {
            throw StopException.badInput(
                    "--with",
                    "noSuchRecorder",
                    recorder,
                    String.join(", ", other.spikes().keySet()));
        }
        int observed = ObservedNeurons.upToTheHighest(raster);
        return SpikeAnalysis.of(raster, observed, other.dtMs(), settings).trains();
    }

    public TrainDistances between(SpikeTrains some, SpikeTrains others) throws StopException {
        if (!TrainDistances.arePossible(some, others)) {
            throw StopException.badInput("--with", "tooManySpikes");
        }
        return TrainDistances.of(some, others, tauMs, costPerMs);
    }
}
