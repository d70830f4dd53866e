package org.spikebook.lesson.experiment;

import org.spikebook.hardware.baseline.Baseline;

/**
 * What a user measured on a device of their own that does the same task.
 *
 * @param name of the device
 * @param idleW power while it waits, not negative
 * @param busyW power while it infers without a pause, above idleW
 * @param inferencesPerSecond at which busyW was measured, above 0
 */
public record OwnDevice(String name, double idleW, double busyW, double inferencesPerSecond) {

    private static final double MOST = 1e9;

    public OwnDevice {
        boolean watts = idleW >= 0 && busyW > idleW && busyW <= MOST;
        if (!(watts && inferencesPerSecond >= 1 / MOST && inferencesPerSecond <= MOST)) {
            throw new IllegalArgumentException(
                    "0 <= idleW < busyW <= 1e9, 1e-9 <= inferencesPerSecond <= 1e9");
        }
    }

    /**
     * It as a baseline.
     *
     * @param macs of the dense network, above 0
     */
    public Baseline baseline(long macs) {
        return Baseline.own(
                name,
                new Baseline.Measurement(idleW, busyW, inferencesPerSecond, Math.max(1, macs)));
    }
}
