package org.spikebook.web.networklab.live;

import org.spikebook.simulator.network.document.EditableDocument;

import tools.jackson.databind.node.ObjectNode;

import java.util.Base64;
import java.util.List;

/** What requests of a page to a home hold in common. */
final class HomeRequests {

    private static final byte[] NO_BYTES = {};

    private HomeRequests() {}

    /** What a page sent in base 64; nothing if it is something else. */
    static byte[] bytes(ObjectNode request) {
        try {
            return Base64.getDecoder().decode(request.path("bytes").asString(""));
        } catch (IllegalArgumentException e) {
            return NO_BYTES;
        }
    }

    /** The numbers of the document that a request sets. */
    static List<EditableDocument.Change> changes(ObjectNode request) {
        return request.path("values")
                .valueStream()
                .map(node ->
                        new EditableDocument.Change(
                                node.path("path").asString(""),
                                node.path("value").asDouble(Double.NaN)))
                .toList();
    }
}
