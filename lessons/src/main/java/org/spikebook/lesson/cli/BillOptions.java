package org.spikebook.lesson.cli;

import org.spikebook.hardware.energy.EnergySettings;

import picocli.CommandLine.Option;

/** What the energy bill assumes about how the network is used. */
final class BillOptions {

    private static final double MOST_PER_SECOND = 1e9;

    @Option(names = "--inferences-per-second", paramLabel = "R", descriptionKey = "rate")
    private double inferencesPerSecond = 100;

    @Option(names = "--utilization", paramLabel = "SHARE", descriptionKey = "utilization")
    private double utilization = 1;

    EnergySettings settings() throws StopException {
        if (!(inferencesPerSecond > 0 && inferencesPerSecond <= MOST_PER_SECOND)) {
            throw StopException.badInput(
                    "--inferences-per-second", "rateOutOfRange", inferencesPerSecond);
        } else if (!(utilization > 0 && utilization <= 1)) {
            throw StopException.badInput("--utilization", "utilizationOutOfRange", utilization);
        }
        return new EnergySettings(inferencesPerSecond, utilization);
    }
}
