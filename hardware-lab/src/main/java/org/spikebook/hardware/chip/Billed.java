package org.spikebook.hardware.chip;

import org.spikebook.simulator.text.Text;

/** What a position of an energy breakdown is for. */
public interface Billed {

    /** Its name in JSON. */
    String key();

    /** Its name, for people. */
    Text text();
}
