package org.spikebook.cli.option;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.hardware.energy.Batch;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.lesson.experiment.OwnDevice;
import org.spikebook.simulator.text.Numbers;

import picocli.CommandLine.Option;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the energy breakdown assumes about how the network is used. */
public final class EnergyOptions {

    private static final double MOST_PER_SECOND = 1e9;

    /** A name, which may hold commas, and three numbers. */
    private static final Pattern OWN =
            Pattern.compile("(.*\\S.*),([^,]{1,30}),([^,]{1,30}),([^,]{1,30})");

    @Option(names = "--inferences-per-second", paramLabel = "R", descriptionKey = "rate")
    private double inferencesPerSecond = 100;

    @Option(names = "--utilization", paramLabel = "SHARE", descriptionKey = "utilization")
    private double utilization = 1;

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "batch")
    private int batch = 1;

    @Option(names = "--own", paramLabel = "NAME,IDLE,BUSY,RATE", descriptionKey = "own")
    private @Nullable String own;

    /** The device that the user measured, if any. */
    public Optional<OwnDevice> own() throws StopException {
        if (own == null) {
            return Optional.empty();
        }
        Matcher parts = OWN.matcher(own);
        if (!parts.matches()) {
            throw StopException.badInput("--own", "ownUnreadable", own);
        }
        try {
            return Optional.of(
                    new OwnDevice(
                            parts.group(1).strip(),
                            Numbers.parse(parts.group(2)),
                            Numbers.parse(parts.group(3)),
                            Numbers.parse(parts.group(4))));
        } catch (IllegalArgumentException wrong) {
            throw StopException.badInput("--own", "ownUnreadable", own);
        }
    }

    public EnergySettings settings() throws StopException {
        if (!(inferencesPerSecond > 0 && inferencesPerSecond <= MOST_PER_SECOND)) {
            throw StopException.badInput(
                    "--inferences-per-second", "rateOutOfRange", inferencesPerSecond);
        } else if (!(utilization > 0 && utilization <= 1)) {
            throw StopException.badInput("--utilization", "utilizationOutOfRange", utilization);
        }
        if (batch < 1 || batch > Batch.MOST) {
            throw StopException.badInput("--batch", "batchOutOfRange", batch, Batch.MOST);
        }
        return new EnergySettings(inferencesPerSecond, utilization, new Batch(batch));
    }
}
