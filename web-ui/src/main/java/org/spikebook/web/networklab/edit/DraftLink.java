package org.spikebook.web.networklab.edit;

/**
 * A line of the graph: a projection, or the observation of a node by a recorder.
 *
 * @param key unique within the draft
 * @param id of the projection, or of the recorder that observes
 * @param from key of the node where it starts; empty if there is none
 * @param to key of the node where it ends; empty if there is none
 * @param pointer where it stands, as a JSON pointer
 */
public record DraftLink(
        String key, String id, String from, String to, String pointer, Kind kind, Sign sign) {

    /** What the line means. */
    public enum Kind {
        PROJECTION,
        OBSERVATION
    }

    /** What a projection does to its target; told by the end of the line, not by color. */
    public enum Sign {
        EXCITATORY,
        INHIBITORY,
        NONE
    }
}
