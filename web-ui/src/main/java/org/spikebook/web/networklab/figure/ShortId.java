package org.spikebook.web.networklab.figure;

/** The id of a part as it stands beside the axes of a figure, where there is little room. */
record ShortId(String id) {

    private static final int MOST = 12;
    private static final int TAIL = 4;

    /** A long id loses its middle: ids that were numbered differ at their ends. */
    String shown() {
        return id.length() <= MOST
                ? id
                : id.substring(0, MOST - TAIL - 1) + "\u2026" + id.substring(id.length() - TAIL);
    }
}
