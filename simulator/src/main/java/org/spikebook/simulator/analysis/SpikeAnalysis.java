package org.spikebook.simulator.analysis;

import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Optional;

/**
 * All that is measured of the spikes of one recorder in a time window. Immutable.
 *
 * @param trains the spikes
 * @param intervals statistics of their intervals
 * @param counts in the bins of the population's rate
 * @param longCounts in the bins of Fano factor and correlation
 * @param spectrum of the population's rate; empty if the window is too short for one
 */
public record SpikeAnalysis(
        SpikeTrains trains,
        IntervalStatistics intervals,
        SpikeCounts counts,
        SpikeCounts longCounts,
        Optional<PowerSpectrum> spectrum) {

    private static final int LAGS = 20;

    /**
     * Analyzes a raster.
     *
     * @param observed number of neurons that were observed, silent ones included
     * @param dtMs time step
     * @param settings without {@linkplain AnalysisSettings#problems problems} in this run
     */
    public static SpikeAnalysis of(
            SpikeRaster raster, int observed, double dtMs, AnalysisSettings settings) {
        SpikeTrains trains =
                SpikeTrains.within(
                        raster, observed, dtMs, settings.fromStep(dtMs), settings.toStep(dtMs));
        return new SpikeAnalysis(
                trains,
                new IntervalStatistics(trains),
                SpikeCounts.of(trains, settings.binMs()),
                SpikeCounts.of(trains, settings.countMs()),
                PowerSpectrum.of(SpikeCounts.of(trains, settings.spectrumBinMs())));
    }

    /** How pairs of neurons correlate at lags, in the bins of the population's rate. */
    public Optional<CrossCorrelogram> correlogram() {
        return CrossCorrelogram.of(trains, counts.binMs(), LAGS);
    }
}
