package org.spikebook.hardware.energy;

/**
 * Operating conditions for which energies are computed.
 *
 * @param inferencesPerSecond inference rate; static power is shared among them
 * @param utilization share of its peak rate that a baseline reaches, above 0 to 1; applies to
 *     baselines known by their peak rate only
 * @param batch of baselines measured at batch 1; the chip takes one sample after another
 */
public record EnergySettings(double inferencesPerSecond, double utilization, Batch batch) {

    /** One sample at a time. */
    public EnergySettings(double inferencesPerSecond, double utilization) {
        this(inferencesPerSecond, utilization, Batch.ONE);
    }

    public EnergySettings {
        if (!(inferencesPerSecond > 0 && Double.isFinite(inferencesPerSecond))) {
            throw new IllegalArgumentException(
                    "inferencesPerSecond must be > 0, was " + inferencesPerSecond);
        }
        if (!(utilization > 0 && utilization <= 1)) {
            throw new IllegalArgumentException(
                    "utilization must be above 0 and at most 1, was " + utilization);
        }
    }

    /** At full utilization. */
    public static EnergySettings atRate(double inferencesPerSecond) {
        return new EnergySettings(inferencesPerSecond, 1);
    }
}
