package org.spikebook.training.document;

import tools.jackson.databind.node.ObjectNode;

/** Numbers as people write them: 5, not 5.0. */
final class JsonNumbers {

    private static final double EXACT = 1L << 53;

    private JsonNumbers() {}

    static void put(ObjectNode node, String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            node.put(name, (long) value);
        } else {
            node.put(name, value);
        }
    }
}
