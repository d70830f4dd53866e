package org.spikebook.web.networklab.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;

import tools.jackson.databind.node.IntNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class InterposeTest {

    private static final String NETWORK =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "exc", "shape": [4, 2], "model": { "type": "lif" }, "receptors": { "type": "delta" } },
                               { "id": "inh", "size": 3, "model": { "type": "lif" }, "receptors": { "type": "delta" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 80, "rateHz": 90 },
                           { "id": "current", "type": "stepCurrent" } ],
              "projections": [ { "id": "in", "from": "noise", "to": "exc", "weightMv": 1, "delayMs": 0 },
                               { "id": "current-exc", "from": "current", "to": "exc" },
                               { "id": "exc-inh", "from": "exc", "to": "inh", "weightMv": 2, "delayMs": 2.5,
                                 "connector": { "type": "explicit", "sources": [7, 0], "targets": [0, 2] },
                                 "plasticity": { "type": "pairStdp" } },
                               { "id": "exc-exc", "from": "exc", "to": "exc", "weightMv": 1,
                                 "connector": { "type": "fixedProbability", "probability": 0.5 } } ],
              "recorders": [ { "id": "w", "of": "exc-inh", "record": "weight" } ] }\
            """;

    private final NetworkEditor editor = new NetworkEditor(ModelRegistry.standard());
    private final Draft draft = Draft.parse(NETWORK).orElseThrow();

    @Test
    void population_isPutBetweenTheEnds_andTheLineStaysItself() {
        EditResult.Edited edited = interpose("projection exc-inh", Optional.empty());

        assertThat(edited.focus()).isEqualTo("lif");
        assertThat(edited.draft().links())
                .extracting(DraftLink::id, DraftLink::from, DraftLink::to)
                .contains(tuple("lif-inh", "lif", "inh"), tuple("exc-lif", "exc", "lif"))
                .doesNotContain(tuple("exc-inh", "exc", "inh"));
        assertThat(edited.draft().textAt("/recorders/0/of")).isEqualTo("lif-inh");
        assertThat(edited.draft().at("/populations/2/shape").orElseThrow().toString())
                .isEqualTo("[4,2]");
        assertThat(edited.draft().at("/projections/4/delayMs").orElseThrow().doubleValue())
                .isEqualTo(2.5);
        assertValid(edited.draft());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projection in",
                "projection current-exc",
                "projection exc-inh",
                "projection exc-exc"
            })
    void anyLine_staysAValidNetwork_andMovesNothing(String line) {
        Map<String, Position> before = AutoLayout.positions(draft, CanvasLayout.EMPTY);
        for (Optional<Position> at :
                List.of(Optional.of(new Position(77, 88)), Optional.<Position>empty())) {
            EditResult.Edited edited = interpose(line, at);

            assertValid(edited.draft());
            assertThat(edited.layout().nodes()).containsAllEntriesOf(before);
            at.ifPresent(p -> assertThat(edited.layout().nodes()).containsEntry("lif", p));
        }
    }

    /** The usual weight is that of ten sources: eighty share it. */
    @Test
    void weightIntoIt_isSharedAmongItsSources() {
        Draft changed = interpose("projection in", Optional.empty()).draft();

        assertThat(changed.textAt("/projections/4/to")).isEqualTo("lif");
        assertThat(changed.at("/projections/4/weightPa").orElseThrow().doubleValue())
                .isEqualTo(100 / 8.0);
    }

    @Test
    void lineThatIsGone_orNoProjection_isRefused() {
        for (String line : List.of("projection gone", "exc", "observation w")) {
            NetworkEdit edit = new NetworkEdit.Interpose("lif", line, Optional.empty());
            assertThat(editor.apply(draft, CanvasLayout.EMPTY, edit))
                    .isInstanceOf(EditResult.Refused.class);
        }
    }

    @Test
    void putAll_setsTheSameInAllParts_andRemovesIt() {
        List<String> pointers =
                List.of("/populations/0/model/tauMemMs", "/populations/1/model/tauMemMs");
        Draft set = edited(new NetworkEdit.PutAll(pointers, Optional.of(IntNode.valueOf(7))));

        assertThat(pointers).allMatch(each -> set.at(each).orElseThrow().intValue() == 7);
        EditResult back =
                editor.apply(
                        set,
                        CanvasLayout.EMPTY,
                        new NetworkEdit.PutAll(pointers, Optional.empty()));
        assertThat(((EditResult.Edited) back).draft().text()).isEqualTo(draft.text());
    }

    private Draft edited(NetworkEdit edit) {
        return ((EditResult.Edited) editor.apply(draft, CanvasLayout.EMPTY, edit)).draft();
    }

    private EditResult.Edited interpose(String line, Optional<Position> at) {
        NetworkEdit edit = new NetworkEdit.Interpose("lif", line, at);
        return (EditResult.Edited) editor.apply(draft, CanvasLayout.EMPTY, edit);
    }

    private static void assertValid(Draft draft) {
        assertThat(new NetworkReader(ModelRegistry.standard()).read(draft.text()))
                .isInstanceOf(Validation.Valid.class);
    }
}
