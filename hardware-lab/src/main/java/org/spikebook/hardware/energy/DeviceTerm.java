package org.spikebook.hardware.energy;

import org.spikebook.hardware.chip.EnergyTerm;
import org.spikebook.simulator.text.Text;

/** Terms of an energy breakdown other than a chip's events. */
public enum DeviceTerm implements EnergyTerm {
    /** The static power of chips. */
    STATIC("static"),
    /** One multiplication and addition of a dense network. */
    MAC("mac"),
    /** The power of a device at work, beyond its idle power. */
    BUSY("busy"),
    /** The power of a device that is there, whether it works or not. */
    IDLE("idle");

    private final String key;

    DeviceTerm(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** By the keys that reports of earlier versions have stored. */
    @Override
    public Text text() {
        return Text.of(DeviceTerm.class, "bill." + key);
    }
}
