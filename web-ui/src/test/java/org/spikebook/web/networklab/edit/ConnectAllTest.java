package org.spikebook.web.networklab.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.simulator.model.catalog.ModelRegistry;

import java.util.Set;

class ConnectAllTest {

    private static final String NETWORK =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "exc", "size": 4, "model": { "type": "lif" } },
                               { "id": "inh", "size": 2, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 4, "rateHz": 90 } ],
              "projections": [ { "id": "in", "from": "noise", "to": "exc", "weightPa": 1 } ],
              "recorders": [ { "id": "raster", "of": "exc" } ] }\
            """;

    private final NetworkEditor editor = new NetworkEditor(ModelRegistry.standard());
    private final Draft draft = Draft.parse(NETWORK).orElseThrow();

    private EditResult connected(String to, String... from) {
        return editor.apply(
                draft, CanvasLayout.EMPTY, new NetworkEdit.ConnectAll(Set.of(from), to));
    }

    @Test
    void severalParts_areJoinedToOne_andTheirLinesSelected() {
        EditResult.Edited edited = (EditResult.Edited) connected("inh", "noise", "exc", "inh");

        assertThat(edited.draft().links())
                .filteredOn(link -> link.to().equals("inh"))
                .extracting(DraftLink::from)
                .containsExactlyInAnyOrder("noise", "exc", "inh");
        assertThat(edited.selected())
                .containsExactlyInAnyOrder(
                        "projection noise-inh", "projection exc-inh", "projection inh-inh");
    }

    @Test
    void whatIsJoinedAlready_staysAsItIs() {
        EditResult.Edited edited = (EditResult.Edited) connected("exc", "noise", "inh");

        assertThat(edited.selected()).containsExactly("projection inh-exc");
        assertThat(edited.draft().text()).contains("\"in\"");
        assertThat(((EditResult.Refused) connected("exc", "noise")).reason().key())
                .isEqualTo("refused.allJoined");
    }

    @Test
    void oneThatIsRefused_refusesAll() {
        assertThat(((EditResult.Refused) connected("noise", "exc", "inh")).reason().key())
                .isEqualTo("refused.intoStimulus");
    }
}
