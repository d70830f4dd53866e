package org.spikebook.web.networklab.ui.lab;

import tools.jackson.databind.node.ObjectNode;

import java.io.Serializable;

/**
 * Documents that pages know by a name, since they may be large. A page that has not heard yet of
 * the latest network means the one before: its numbers stand at other places.
 */
final class NamedDocuments implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String DOCUMENT = "document";

    /** No document begins so. */
    private static final String SIGN = "#";

    private int count;
    private String latest = "";
    private String before = "";

    /** The name of a document that is played from now on. */
    String add(String document) {
        before = latest;
        latest = document;
        count++;
        return name(count);
    }

    private static String name(int number) {
        return SIGN + number;
    }

    /** A request with the document in the place of its name. */
    ObjectNode whole(ObjectNode request) {
        String document = request.path(DOCUMENT).asString("");
        if (document.equals(name(count))) {
            request.put(DOCUMENT, latest);
        } else if (document.equals(name(count - 1))) {
            request.put(DOCUMENT, before);
        }
        return request;
    }
}
