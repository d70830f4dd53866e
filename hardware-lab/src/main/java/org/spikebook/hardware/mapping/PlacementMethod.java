package org.spikebook.hardware.mapping;

import org.spikebook.parameter.Text;

import java.util.Arrays;
import java.util.Optional;

/** How cores are given their places in the grid. */
public enum PlacementMethod {
    /** In the order in which they were filled, tile by tile. */
    IN_ORDER("inOrder"),
    /** In that order along a Hilbert curve, which keeps neighbours together. */
    SPACE_FILLING("spaceFilling"),
    /** From the better of the two by simulated annealing, then swaps while any helps. */
    ANNEALED("annealed");

    private final String key;

    PlacementMethod(String key) {
        this.key = key;
    }

    /** Its name in JSON and on the command line. */
    public String key() {
        return key;
    }

    public static Optional<PlacementMethod> ofKey(String key) {
        return Arrays.stream(values()).filter(m -> m.key.equals(key)).findFirst();
    }

    /** Its name, for people. */
    public Text text() {
        return Text.of(PlacementMethod.class, "placement." + key);
    }
}
