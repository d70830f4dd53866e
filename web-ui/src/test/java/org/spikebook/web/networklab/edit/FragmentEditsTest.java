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
import org.spikebook.web.networklab.fragment.Fragment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class FragmentEditsTest {

    private static final String PAIR =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "exc", "size": 4, "model": { "type": "lif", "tauMemMs": 12.50 },
                                 "receptors": { "type": "delta" } },
                               { "id": "inh", "size": 2, "model": { "type": "lif" }, "receptors": { "type": "delta" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 4, "rateHz": 90 } ],
              "projections": [ { "id": "in", "from": "noise", "to": "exc", "weightMv": 1 },
                               { "id": "exc-inh", "from": "exc", "to": "inh", "weightMv": 2, "plasticity": { "type": "pairStdp" } },
                               { "id": "inh-exc", "from": "inh", "to": "exc", "weightMv": -2 } ],
              "recorders": [ { "id": "raster", "of": "exc" }, { "id": "w", "of": "exc-inh", "record": "weight" } ] }\
            """;

    private static final Draft EMPTY =
            Draft.parse("{\"format\": \"spikebook/network/1\"}").orElseThrow();

    private final NetworkEditor editor = new NetworkEditor(ModelRegistry.standard());
    private final Draft pair = Draft.parse(PAIR).orElseThrow();

    @Test
    void insert_renamesEveryReference_andIsAValidNetwork() {
        EditResult.Edited edited = insert(pair, PAIR, Optional.empty());

        assertThat(edited.draft().nodes())
                .extracting(DraftNode::id)
                .contains("exc-2", "inh-2", "noise-2", "raster-2", "w-2");
        assertThat(edited.draft().links())
                .extracting(DraftLink::id, DraftLink::from, DraftLink::to)
                .contains(
                        tuple("in-2", "noise-2", "exc-2"),
                        tuple("exc-2-inh-2", "exc-2", "inh-2"),
                        tuple("inh-2-exc-2", "inh-2", "exc-2"),
                        tuple("raster-2", "exc-2", "raster-2"));
        assertThat(edited.draft().textAt("/recorders/3/of")).isEqualTo("exc-2-inh-2");
        assertThat(edited.draft().text()).contains("12.50");
        assertValid(edited.draft());
    }

    @Test
    void insert_selectsWhatCame_andMovesNothing() {
        Map<String, Position> before = AutoLayout.positions(pair, CanvasLayout.EMPTY);
        for (Optional<Position> at :
                List.of(Optional.<Position>empty(), Optional.of(before.get("exc")))) {
            EditResult.Edited edited = insert(pair, PAIR, at);
            Map<String, Position> after = AutoLayout.positions(edited.draft(), edited.layout());

            assertThat(edited.selected())
                    .containsExactlyInAnyOrder("exc-2", "inh-2", "noise-2", "raster-2", "w-2");
            assertThat(after).containsAllEntriesOf(before);
            for (String added : edited.selected()) {
                assertThat(before.values()).noneMatch(other -> overlap(after.get(added), other));
            }
        }
    }

    @Test
    void insert_keepsHowPartsStandToEachOther_aroundTheChosenMiddle() {
        String fragment =
                """
                { "populations": [ { "id": "a", "model": { "type": "lif" } }, { "id": "b", "model": { "type": "lif" } } ],
                  "positions": { "a": { "x": 700, "y": 10 }, "b": { "x": 1000, "y": 50 } } }\
                """;
        EditResult.Edited edited = insert(EMPTY, fragment, Optional.of(new Position(400, 300)));

        assertThat(edited.layout().nodes())
                .containsEntry("a", new Position(250, 280))
                .containsEntry("b", new Position(550, 320));
    }

    @Test
    void insert_ofProjectionsWithAnEndOutside_leavesThemOut() {
        Fragment alone =
                new Fragments(pair, CanvasLayout.EMPTY).copy(Set.of("exc", "w")).orElseThrow();
        EditResult.Edited edited = insert(EMPTY, alone.text(), Optional.empty());

        assertThat(edited.draft().nodes()).extracting(DraftNode::id).containsExactly("exc", "w");
        assertThat(edited.draft().links()).isEmpty();
        assertThat(edited.draft().at("/recorders/0/of")).isEmpty();
    }

    @Test
    void insert_ofARecorderAlone_observesWhatItObserved_whereThatIs() {
        Fragment alone =
                new Fragments(pair, CanvasLayout.EMPTY).copy(Set.of("raster")).orElseThrow();

        EditResult.Edited edited = insert(pair, alone.text(), Optional.empty());

        assertThat(edited.draft().textAt("/recorders/2/of")).isEqualTo("exc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "some words",
                "{ \"populations\": [ { \"id\": \"a\"",
                "[1, 2]",
                "{}",
                "{ \"populations\": {}, \"stimuli\": 5, \"recorders\": [3, null] }",
                "{ \"projections\": [ { \"id\": \"p\", \"from\": \"a\", \"to\": \"b\" } ] }"
            })
    void insert_ofWhatHoldsNoParts_isRefused_andSaysWhatToDo(String text) {
        assertThat(refusal(text)).contains("holds no parts").contains("Copy parts on a canvas");
    }

    @Test
    void insert_ofWhatIsTooLong_isRefused() {
        assertThat(refusal(" ".repeat(Fragments.LONGEST + 1))).contains("Copy fewer parts");
    }

    @Test
    void insert_thatWouldMakeTheDocumentTooLong_isRefused() {
        String longName = "x".repeat(Fragments.LONGEST / 2);
        String half =
                "{ \"format\": \"spikebook/network/1\", \"populations\": [ { \"id\": \"a\","
                        + " \"note\": \""
                        + longName
                        + "\" } ] }";
        Draft full = Draft.parse(half).orElseThrow();

        EditResult result =
                editor.apply(
                        full, CanvasLayout.EMPTY, new NetworkEdit.Insert(half, Optional.empty()));

        assertThat(result).isInstanceOf(EditResult.Refused.class);
    }

    /**
     * What a stranger's text may hold: no ids, ids twice, words for places, places out of reach.
     */
    @Test
    void insert_ofOddParts_givesEachAnIdAndAPlace() {
        String odd =
                """
                { "populations": [ { "model": { "type": "lif" } }, { "id": "7 up" }, { "id": "a" }, { "id": "a" }, 5 ],
                  "projections": [ { "from": "a", "to": "a" }, { "id": "endless" }, { "id": "a-a", "from": "a", "to": 3 } ],
                  "positions": { "a": { "x": "left", "y": 1 }, "7 up": { "x": 1E+999, "y": 0 }, "gone": 3 } }\
                """;
        EditResult.Edited edited = insert(pair, odd, Optional.empty());

        assertThat(edited.selected())
                .containsExactlyInAnyOrder("populations", "populations-2", "a", "a-2");
        assertThat(edited.draft().link("projection a-a")).isPresent();
        assertThat(edited.draft().link("projection endless")).isEmpty();
        assertThat(edited.layout().nodes())
                .containsKeys("populations", "populations-2", "a", "a-2");
    }

    @Test
    void insert_ofLongIds_keepsThemAsLongAsIdsMayBe() {
        String id = "a".repeat(64);
        String one = "{ \"populations\": [ { \"id\": \"" + id + "\" } ] }";
        Draft twice =
                insert(insert(EMPTY, one, Optional.empty()).draft(), one, Optional.empty()).draft();

        assertThat(twice.nodes()).extracting(DraftNode::id).allMatch(each -> each.length() <= 64);
        assertThat(twice.nodes()).extracting(DraftNode::id).doesNotHaveDuplicates();
    }

    @Test
    void connect_ofLongIds_givesAProjectionWithAnIdThatIsAllowed() {
        Draft longNamed = Draft.parse(PAIR.replace("noise", "n".repeat(64))).orElseThrow();
        EditResult.Edited edited =
                edited(
                        editor.apply(
                                longNamed,
                                CanvasLayout.EMPTY,
                                new NetworkEdit.Connect("n".repeat(64), "inh")));

        assertValid(edited.draft());
    }

    @Test
    void duplicate_copiesParts_withTheProjectionsBetweenThem() {
        EditResult.Edited edited =
                edited(
                        editor.apply(
                                pair,
                                CanvasLayout.EMPTY,
                                new NetworkEdit.Duplicate(Set.of("exc", "inh"))));

        assertThat(edited.selected()).containsExactlyInAnyOrder("exc-2", "inh-2");
        assertThat(edited.draft().links())
                .extracting(DraftLink::id)
                .contains("exc-2-inh-2", "inh-2-exc-2")
                .doesNotContain("in-2");
        assertValid(edited.draft());
    }

    @Test
    void duplicate_ofACopy_countsOn() {
        EditResult.Edited once = duplicate(pair, "exc");
        EditResult.Edited twice = duplicate(once.draft(), "exc-2");

        assertThat(twice.selected()).containsExactly("exc-3");
    }

    @Test
    void duplicate_ofALine_isRefused() {
        assertThat(
                        editor.apply(
                                pair,
                                CanvasLayout.EMPTY,
                                new NetworkEdit.Duplicate(Set.of("projection in"))))
                .isInstanceOf(EditResult.Refused.class);
    }

    private EditResult.Edited duplicate(Draft draft, String key) {
        return edited(
                editor.apply(draft, CanvasLayout.EMPTY, new NetworkEdit.Duplicate(Set.of(key))));
    }

    private EditResult.Edited insert(Draft draft, String text, Optional<Position> middle) {
        return edited(
                editor.apply(draft, CanvasLayout.EMPTY, new NetworkEdit.Insert(text, middle)));
    }

    private String refusal(String text) {
        EditResult result =
                editor.apply(
                        pair, CanvasLayout.EMPTY, new NetworkEdit.Insert(text, Optional.empty()));
        return ((EditResult.Refused) result).reason().english();
    }

    private static EditResult.Edited edited(EditResult result) {
        return (EditResult.Edited) result;
    }

    private static boolean overlap(Position a, Position b) {
        return Math.abs(a.x() - b.x()) < 200 && Math.abs(a.y() - b.y()) < 70;
    }

    private static void assertValid(Draft draft) {
        assertThat(new NetworkReader(ModelRegistry.standard()).read(draft.text()))
                .isInstanceOf(Validation.Valid.class);
    }
}
