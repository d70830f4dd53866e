package org.spikebook.web.publish;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a lab is given to play, without where it may play, and the texts, which pages are told once.
 */
record PlayedSetup(ObjectNode json) {

    static PlayedSetup of(String text) {
        ObjectNode setup = (ObjectNode) JsonMapper.shared().readTree(text);
        setup.remove("homes");
        setup.remove("words");
        setup.remove("data");
        return new PlayedSetup(setup);
    }

    long seed() {
        return json.path("seed").asLong();
    }

    double dtMs() {
        return json.path("dtMs").asDouble();
    }

    boolean isOfACell() {
        return json.path("variant").asString().equals("cell");
    }
}
