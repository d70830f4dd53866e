package org.spikebook.simulator.network.document;

/** A place in a document, as an RFC 6901 pointer. */
record Place(String pointer) {

    static final Place ROOT = new Place("");

    Place at(String key) {
        return new Place(pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    Place at(int index) {
        return new Place(pointer + "/" + index);
    }
}
