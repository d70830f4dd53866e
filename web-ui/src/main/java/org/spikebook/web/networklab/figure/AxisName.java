package org.spikebook.web.networklab.figure;

/** Names of parts as they stand beside the axes of a figure, which have little room. */
final class AxisName {

    private static final int MOST = 12;
    private static final int TAIL = 4;

    private AxisName() {}

    /** A long name loses its middle: names that were numbered differ at their ends. */
    static String of(String id) {
        return id.length() <= MOST
                ? id
                : id.substring(0, MOST - TAIL - 1) + "\u2026" + id.substring(id.length() - TAIL);
    }
}
