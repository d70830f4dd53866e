package org.spikebook.simulator.document;

import java.util.ArrayList;
import java.util.List;

/** A place in a document, as an RFC 6901 pointer. */
public record Place(String pointer) {

    public static final Place ROOT = new Place("");

    public Place at(String key) {
        return new Place(pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    public Place at(int index) {
        return new Place(pointer + "/" + index);
    }

    /** The keys that lead to it, one after another, as the document has them. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int from = pointer.indexOf('/'); from >= 0; from = pointer.indexOf('/', from + 1)) {
            int next = pointer.indexOf('/', from + 1);
            String token = pointer.substring(from + 1, next < 0 ? pointer.length() : next);
            keys.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return keys;
    }

    /** What people call it: its key, with the index of what is in a list ({@code cells/4}). */
    String label() {
        int from = pointer.lastIndexOf('/');
        while (from > 0 && Character.isDigit(pointer.charAt(from + 1))) {
            from = pointer.lastIndexOf('/', from - 1);
        }
        return pointer.substring(from + 1).replace("~1", "/").replace("~0", "~");
    }
}
