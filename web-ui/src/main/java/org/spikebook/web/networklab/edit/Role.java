package org.spikebook.web.networklab.edit;

/** What a node of the graph is; its shape on the canvas. */
public enum Role {
    STIMULUS("stimuli"),
    POPULATION("populations"),
    RECORDER("recorders");

    private final String array;

    Role(String array) {
        this.array = array;
    }

    /** The key of the document under which nodes of this role stand. */
    public String array() {
        return array;
    }
}
