package org.spikebook.web.analysislab;

import org.spikebook.simulator.analysis.AnalysisSettings;
import org.spikebook.simulator.analysis.Psth;
import org.spikebook.simulator.analysis.SpikeAnalysis;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.text.Numbers;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What a person wants analyzed.
 *
 * @param recorder id of a recorder of spikes
 * @param of id of the population or stimulus that it observes
 * @param raster what it recorded
 * @param observed number of neurons that it observes
 * @param dtMs time step
 * @param fromMs beginning of the window
 * @param toMs its end, later by a step at least
 * @param periodMs after how long the stimulus repeats itself, counted from the beginning of the
 *     run; empty for no repetitions
 * @param beside potentials, and the run before
 */
public record AnalysisRequest(
        String recorder,
        String of,
        SpikeRaster raster,
        int observed,
        double dtMs,
        double fromMs,
        double toMs,
        OptionalDouble periodMs,
        ComparisonContext beside) {

    private static final double BINS_OF_A_RESPONSE = 50;
    private static final double MOST_ONSETS = 100_000;

    /** The measures. */
    public SpikeAnalysis analysis() {
        AnalysisSettings settings = AnalysisSettings.of(fromMs, toMs, dtMs);
        return SpikeAnalysis.of(raster, observed, dtMs, settings);
    }

    int fromStep() {
        return (int) Math.round(fromMs / dtMs);
    }

    int toStep() {
        return (int) Math.round(toMs / dtMs);
    }

    /** The response to the repeated stimulus; empty if no whole repetition lies in the window. */
    Optional<Psth> response(SpikeAnalysis analysis) {
        double period = periodMs.orElse(0);
        if (!(period >= dtMs) || (toMs - fromMs) / period > MOST_ONSETS) {
            return Optional.empty();
        }
        double first = Math.ceil(fromMs / period - 1e-9) * period - fromMs;
        double[] onsets =
                DoubleStream.iterate(first, at -> at < toMs - fromMs, at -> at + period).toArray();
        double binMs = Numbers.roundUp(Math.max(dtMs, period / BINS_OF_A_RESPONSE));
        return Optional.of(Psth.of(analysis.trains(), onsets, period, binMs))
                .filter(psth -> psth.repetitions() > 0);
    }
}
