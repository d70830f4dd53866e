package org.spikebook.hardware.chip;

import org.spikebook.simulator.text.Text;

/** A term of an energy breakdown. */
public interface EnergyTerm {

    /** Its name in JSON. */
    String key();

    /** Its name, for people. */
    Text text();
}
