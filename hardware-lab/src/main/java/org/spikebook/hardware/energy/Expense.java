package org.spikebook.hardware.energy;

import org.spikebook.hardware.chip.Billed;
import org.spikebook.simulator.text.Text;

/** What devices are billed for beside a chip's events. */
public enum Expense implements Billed {
    /** The static power of chips. */
    STATIC("static"),
    /** One multiplication and addition of a dense network. */
    MAC("mac"),
    /** The power of a device at work, beyond its idle power. */
    BUSY("busy"),
    /** The power of a device that is there, whether it works or not. */
    IDLE("idle");

    private final String key;

    Expense(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Text text() {
        return Text.of(Expense.class, "bill." + key);
    }
}
