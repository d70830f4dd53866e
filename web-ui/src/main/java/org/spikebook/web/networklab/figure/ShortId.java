package org.spikebook.web.networklab.figure;

/** Ids of parts as they stand beside the axes of a figure, where there is little room. */
final class ShortId {

    private static final int MOST = 12;
    private static final int TAIL = 4;

    private ShortId() {}

    /** A long id loses its middle: ids that were numbered differ at their ends. */
    static String of(String id) {
        return id.length() <= MOST
                ? id
                : id.substring(0, MOST - TAIL - 1) + "\u2026" + id.substring(id.length() - TAIL);
    }
}
