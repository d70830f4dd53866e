package org.spikebook.web.networklab.live;

import org.spikebook.simulator.network.document.EditableDocument;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** What requests of a page to a home hold in common. */
final class HomeRequests {

    private HomeRequests() {}

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
