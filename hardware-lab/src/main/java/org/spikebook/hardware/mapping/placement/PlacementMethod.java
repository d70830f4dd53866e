package org.spikebook.hardware.mapping.placement;

import org.spikebook.simulator.text.Text;

/** How cores are given their places in the grid. */
public enum PlacementMethod {
    /** In the order in which they were filled, tile by tile. */
    IN_ORDER("inOrder"),
    /** In that order along a Hilbert curve, which keeps neighbors together. */
    SPACE_FILLING("spaceFilling"),
    /** From the better of the two by simulated annealing, then swaps while any helps. */
    ANNEALED("annealed");

    private final String key;

    PlacementMethod(String key) {
        this.key = key;
    }

    /** Its name in JSON. */
    public String key() {
        return key;
    }

    /** Its name, for people. */
    public Text text() {
        return Text.of(PlacementMethod.class, "placement." + key);
    }
}
