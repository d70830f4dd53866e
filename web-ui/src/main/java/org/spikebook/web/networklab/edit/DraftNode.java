package org.spikebook.web.networklab.edit;

/**
 * A population, stimulus or recorder as it stands in a document, right or wrong.
 *
 * @param key unique within the draft even where ids are not; the id itself where it can be
 * @param pointer where it stands, as a JSON pointer
 * @param type of its model; for a recorder, what it records; empty if missing
 * @param size number of members; 0 for a recorder or if it cannot be read
 */
public record DraftNode(String key, String id, Role role, String pointer, String type, long size) {

    /** Whether projections may start or end here. */
    public boolean isMember() {
        return role != Role.RECORDER;
    }
}
