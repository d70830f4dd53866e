package org.spikebook.web.networklab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A document of some MB went to the page and came back with each request. */
class NamedDocumentsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final NamedDocuments documents = new NamedDocuments();

    private String meant(String document) {
        ObjectNode request = JSON.createObjectNode().put("type", "open").put("document", document);
        return documents.whole(request).path("document").asString();
    }

    @Test
    void name_standsForItsDocument_alsoWhileAPageHasNotHeardOfTheNextOne() {
        String first = documents.add("{1}");
        assertThat(meant(first)).isEqualTo("{1}");

        String second = documents.add("{2}");

        assertThat(meant(first)).isEqualTo("{1}");
        assertThat(meant(second)).isEqualTo("{2}");
    }

    @Test
    void name_ofADocumentThatWasForgotten_isNone() {
        String first = documents.add("{1}");
        documents.add("{2}");
        documents.add("{3}");

        assertThat(meant(first)).isEqualTo(first);
    }

    @Test
    void document_isTakenAsItIs() {
        documents.add("{1}");

        assertThat(meant("{}")).isEqualTo("{}");
        assertThat(meant("")).isEmpty();
        assertThat(documents.whole(JSON.createObjectNode().put("type", "play")).has("document"))
                .isFalse();
    }
}
