package org.spikebook.web.networklab.live;

import org.spikebook.simulator.network.document.EditableDocument;

import tools.jackson.databind.node.ObjectNode;

import java.util.Base64;
import java.util.List;

/** A request of a page to a home. */
record HomeRequest(ObjectNode json) {

    private static final byte[] NO_BYTES = {};

    /** What a page sent in base 64; nothing if it is something else. */
    byte[] bytes() {
        try {
            return Base64.getDecoder().decode(json.path("bytes").asString(""));
        } catch (IllegalArgumentException e) {
            return NO_BYTES;
        }
    }

    /** The numbers of the document that it sets. */
    List<EditableDocument.Change> changes() {
        return json.path("values")
                .valueStream()
                .map(node ->
                        new EditableDocument.Change(
                                node.path("path").asString(""),
                                node.path("value").asDouble(Double.NaN)))
                .toList();
    }
}
