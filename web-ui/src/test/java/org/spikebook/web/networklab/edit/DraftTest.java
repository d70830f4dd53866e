package org.spikebook.web.networklab.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;

class DraftTest {

    /** As many as a document of 3 MB holds. */
    private static final int MANY = 60_000;

    @Test
    void parts_ofOneId_areNumberedAroundIdsThatLookAlike() {
        Draft draft = populations(List.of("x", "x 2", "x", "x", "y"));

        assertThat(draft.nodes())
                .extracting(DraftNode::key)
                .containsExactly("x", "x 2", "x 3", "x 4", "y");
    }

    @Test
    void linesToAnIdThatOccursTwice_leadToTheFirst() {
        Draft draft =
                Draft.parse(
                                """
                                {"populations": [{"id": "x"}, {"id": "x"}],
                                 "recorders": [{"id": "r", "of": "x"}],
                                 "projections": [{"from": "x", "to": "r"}, {"from": "gone", "to": "x"}]}
                                """)
                        .orElseThrow();

        assertThat(draft.links()).extracting(DraftLink::from).containsExactly("x", "", "x");
        assertThat(draft.links()).extracting(DraftLink::to).containsExactly("", "x", "r");
    }

    /** Takes minutes where each part is compared with all before it. */
    @Test
    void manyPartsOfOneId_haveKeysOfTheirOwn() {
        Draft draft = populations(Collections.nCopies(MANY, "x"));

        assertThat(new HashSet<>(draft.nodes().stream().map(DraftNode::key).toList()))
                .hasSize(MANY);
    }

    private static Draft populations(List<String> ids) {
        List<String> each = ids.stream().map(id -> "{\"id\": \"" + id + "\"}").toList();
        return Draft.parse("{\"populations\": [" + String.join(",", each) + "]}").orElseThrow();
    }
}
