package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;
import org.spikebook.simulator.analysis.AnalysisSettings;
import org.spikebook.simulator.analysis.Psth;
import org.spikebook.simulator.analysis.SpikeTrains;

import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.Optional;

/** When a repeated stimulus began, and for how long the response to it is counted. */
public final class PsthOptions {

    private static final double MOST_MS = 1e9;

    @Option(names = "--onsets-ms", paramLabel = "MS", split = ",", descriptionKey = "onsetsMs")
    private double[] onsetsMs = {};

    @Option(names = "--psth-ms", paramLabel = "MS", descriptionKey = "psthMs")
    private double lengthMs = 100;

    /** The histogram; empty without onsets. */
    public Optional<Psth> of(SpikeTrains trains, AnalysisSettings settings) throws StopException {
        if (onsetsMs.length == 0) {
            return Optional.empty();
        }
        if (!(lengthMs >= settings.binMs() && lengthMs <= MOST_MS)) {
            throw StopException.badInput("--psth-ms", "psthLength", lengthMs, settings.binMs());
        }
        double[] inWindow = Arrays.stream(onsetsMs).map(at -> at - settings.fromMs()).toArray();
        Psth psth = Psth.of(trains, inWindow, lengthMs, settings.binMs());
        if (psth.repetitions() == 0) {
            throw StopException.badInput("--onsets-ms", "noRepetition", lengthMs);
        }
        return Optional.of(psth);
    }
}
