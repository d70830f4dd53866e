package org.spikebook.simulator.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void keys_areThoseThatLedThere() {
        assertThat(Place.ROOT.keys()).isEmpty();
        assertThat(Place.ROOT.at("a/b").at(3).at("~1").at("").keys())
                .containsExactly("a/b", "3", "~1", "");
    }
}
