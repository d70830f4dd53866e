package org.spikebook.web.networklab.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
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
import java.util.Set;
import java.util.stream.Stream;

class NetworkEditorTest {

    private static final String TWO =
            """
            { "format": "spikebook/network/1", "note to self": "kept",
              "populations": [ { "id": "exc", "size": 4, "model": { "type": "lif", "tauMemMs": 12 },
                                 "receptors": { "type": "delta" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 4, "rateHz": 90.50 } ],
              "projections": [ { "id": "in", "from": "noise", "to": "exc", "weightMv": -0.5 } ],
              "recorders": [ { "id": "raster", "of": "exc" } ] }\
            """;

    private final NetworkEditor editor = new NetworkEditor(ModelRegistry.standard());
    private final Draft draft = Draft.parse(TWO).orElseThrow();

    @Test
    void empty_thenBuiltByHand_isAValidNetwork() {
        Draft built = Draft.parse("{\"format\": \"spikebook/network/1\"}").orElseThrow();
        built = done(built, add(Role.STIMULUS, "poisson"));
        built = done(built, add(Role.POPULATION, "lif"));
        built = done(built, add(Role.RECORDER, "spikes"));
        built = done(built, new NetworkEdit.Connect("poisson", "lif"));
        built = done(built, new NetworkEdit.Connect("lif", "lif"));
        built = done(built, new NetworkEdit.Connect("lif", "spikes"));
        assertThat(new NetworkReader(ModelRegistry.standard()).read(built.text()))
                .isInstanceOf(Validation.Valid.class);
        assertThat(built.links()).hasSize(3);
    }

    @Test
    void add_ofATakenName_getsANumber() {
        Draft more = done(done(draft, add(Role.POPULATION, "lif")), add(Role.POPULATION, "lif"));
        assertThat(more.nodes()).extracting(DraftNode::id).contains("lif", "lif-2");
    }

    @Test
    void add_atAPlace_placesTheNodeInTheLayoutOnly() {
        EditResult.Edited edited =
                edited(
                        draft,
                        new NetworkEdit.Add(
                                Role.POPULATION, "lif", Optional.of(new Position(310, 77))));
        assertThat(edited.layout().nodes()).containsEntry("lif", new Position(310, 77));
        assertThat(edited.draft().text()).doesNotContain("310", "77");
        assertThat(edited.focus()).isEqualTo("lif");
    }

    /** Dropped where an automatically placed node stands, or not placed by hand at all. */
    @Test
    void add_movesNoOtherNode() {
        Map<String, Position> before = AutoLayout.positions(draft, CanvasLayout.EMPTY);
        for (Optional<Position> at :
                List.of(Optional.of(before.get("noise")), Optional.<Position>empty())) {
            for (Role role : Role.values()) {
                EditResult.Edited edited = edited(draft, new NetworkEdit.Add(role, "x", at));
                assertThat(AutoLayout.positions(edited.draft(), edited.layout()))
                        .containsAllEntriesOf(before);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void add_onAPhone_movesNoOtherNode(Role role) {
        Draft one = done(draft, add(role, "x"));
        Draft two = done(one, add(role, "x"));

        assertThat(DownwardLayout.positions(one))
                .containsAllEntriesOf(DownwardLayout.positions(draft));
        assertThat(DownwardLayout.positions(two))
                .containsAllEntriesOf(DownwardLayout.positions(one));
    }

    @ParameterizedTest
    @MethodSource
    void changedLines_moveNoNode(NetworkEdit edit) {
        Map<String, Position> before = AutoLayout.positions(draft, CanvasLayout.EMPTY);
        EditResult.Edited edited = edited(draft, edit);
        Map<String, Position> after = AutoLayout.positions(edited.draft(), edited.layout());
        assertThat(before).containsAllEntriesOf(after);
    }

    static Stream<NetworkEdit> changedLines_moveNoNode() {
        return Stream.of(
                new NetworkEdit.Connect("exc", "exc"),
                new NetworkEdit.Connect("noise", "raster"),
                new NetworkEdit.Observe("/recorders/0", "noise"),
                new NetworkEdit.Remove(Set.of("projection in")),
                new NetworkEdit.Remove(Set.of("noise")));
    }

    @Test
    void add_toAnEmptyNetwork_standsInTheColumnOfItsRole() {
        Draft built = Draft.parse("{\"format\": \"spikebook/network/1\"}").orElseThrow();
        CanvasLayout layout = CanvasLayout.EMPTY;
        for (Map.Entry<Role, String> part :
                List.of(
                        Map.entry(Role.RECORDER, "spikes"),
                        Map.entry(Role.POPULATION, "lif"),
                        Map.entry(Role.STIMULUS, "poisson"))) {
            NetworkEdit add = new NetworkEdit.Add(part.getKey(), part.getValue(), Optional.empty());
            EditResult.Edited edited = (EditResult.Edited) editor.apply(built, layout, add);
            built = edited.draft();
            layout = edited.layout();
        }
        Map<String, Position> at = layout.nodes();
        assertThat(at.get("poisson").x()).isLessThan(at.get("lif").x());
        assertThat(at.get("lif").x()).isLessThan(at.get("spikes").x());
    }

    @Test
    void move_leavesTheDocumentUntouched() {
        EditResult.Edited edited =
                edited(draft, new NetworkEdit.Move(Map.of("exc", new Position(5, 6))));
        assertThat(edited.draft().text()).isEqualTo(draft.text());
        assertThat(edited.layout().nodes()).containsEntry("exc", new Position(5, 6));
    }

    @Test
    void anyEdit_keepsWhatItDoesNotUnderstand() {
        Draft changed = done(draft, add(Role.STIMULUS, "stepCurrent"));
        assertThat(changed.text()).contains("\"note to self\" : \"kept\"", "90.50");
    }

    @Test
    void connect_intoAStimulus_isRefusedWithAReason() {
        EditResult result =
                editor.apply(draft, CanvasLayout.EMPTY, new NetworkEdit.Connect("exc", "noise"));
        assertThat(result)
                .isInstanceOfSatisfying(
                        EditResult.Refused.class,
                        refused ->
                                assertThat(refused.reason().english())
                                        .contains("noise", "has no input"));
    }

    @Test
    void connect_again_isRefused() {
        assertThat(editor.apply(draft, CanvasLayout.EMPTY, new NetworkEdit.Connect("noise", "exc")))
                .isInstanceOf(EditResult.Refused.class);
    }

    @Test
    void connect_aCurrent_toASpikeRecorder_isRefused() {
        Draft more = done(draft, add(Role.STIMULUS, "stepCurrent"));
        assertThat(
                        editor.apply(
                                more,
                                CanvasLayout.EMPTY,
                                new NetworkEdit.Connect("stepCurrent", "raster")))
                .isInstanceOf(EditResult.Refused.class);
    }

    @Test
    void remove_aNode_takesItsProjectionsAndLeavesItsRecordersUnbound() {
        Draft left = done(draft, new NetworkEdit.Remove(Set.of("exc")));
        assertThat(left.nodes()).extracting(DraftNode::id).containsExactly("noise", "raster");
        assertThat(left.links()).isEmpty();
    }

    @Test
    void remove_aLine_leavesItsEnds() {
        Draft left = done(draft, new NetworkEdit.Remove(Set.of("projection in")));
        assertThat(left.nodes()).hasSize(3);
        assertThat(left.links())
                .extracting(DraftLink::kind)
                .containsOnly(DraftLink.Kind.OBSERVATION);
    }

    @Test
    void rename_followsEveryReference() {
        EditResult.Edited edited =
                (EditResult.Edited)
                        editor.apply(
                                draft,
                                CanvasLayout.EMPTY.with("exc", 1, 2),
                                new NetworkEdit.Rename("exc", "cells"));
        assertThat(edited.draft().links()).extracting(DraftLink::to).contains("cells");
        assertThat(edited.draft().links()).extracting(DraftLink::from).contains("cells");
        assertThat(edited.layout().nodes()).containsOnlyKeys("cells");
    }

    @Test
    void rename_toATakenOrMalformedName_isRefused() {
        for (String name : List.of("noise", "", "7up", "a b", "<b>")) {
            assertThat(editor.apply(draft, CanvasLayout.EMPTY, new NetworkEdit.Rename("exc", name)))
                    .as(name)
                    .isInstanceOf(EditResult.Refused.class);
        }
    }

    @Test
    void choose_anotherReceptor_rekeysTheWeightsAndKeepsTheirSign() {
        Draft changed =
                done(
                        draft,
                        new NetworkEdit.Choose("/populations/0/receptors", "exponentialCurrent"));
        assertThat(changed.at("/projections/0/weightMv")).isEmpty();
        assertThat(changed.at("/projections/0/weightPa").orElseThrow().doubleValue()).isNegative();
        assertThat(changed.links().getFirst().sign()).isEqualTo(DraftLink.Sign.INHIBITORY);
    }

    @Test
    void choose_anotherModel_takesAReceptorThatItCarries() {
        Draft changed = done(draft, new NetworkEdit.Choose("/populations/0/model", "izhikevich"));
        assertThat(new NetworkReader(ModelRegistry.standard()).read(withoutNote(changed)))
                .isInstanceOf(Validation.Valid.class);
    }

    @Test
    void put_andPutBack_setsAndResets() {
        NetworkEdit.Put set = new NetworkEdit.Put("/run/seed", Optional.of(IntNode.valueOf(9)));
        Draft changed = done(draft, set);
        assertThat(changed.at("/run/seed").orElseThrow().intValue()).isEqualTo(9);
        Draft reset = done(changed, new NetworkEdit.Put("/run/seed", Optional.empty()));
        assertThat(reset.at("/run/seed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"populations\": 7, \"recorders\": {}}",
                "{\"populations\": [null, 3, {}, {\"id\": 5}, {\"id\": \"a\"}, {\"id\": \"a\"}]}",
                "{\"projections\": [{\"from\": \"a\", \"to\": \"b\", \"weightMv\": {\"normal\":"
                        + " 3}}, 1]}",
                "{\"stimuli\": [{\"id\": \"a\", \"size\": -1, \"type\": []}], \"recorders\":"
                        + " [{\"id\": \"a\"}]}",
                "{\"populations\": [{\"id\": \"a\", \"model\": \"lif\", \"receptors\": [1]}]}"
            })
    void everyEdit_onABrokenDocument_isAnAnswer(String document) {
        Draft broken = Draft.parse(document).orElseThrow();
        for (NetworkEdit edit : everyEdit()) {
            assertThat(editor.apply(broken, CanvasLayout.EMPTY, edit)).isNotNull();
        }
        AutoLayout.positions(broken, CanvasLayout.EMPTY);
        DownwardLayout.positions(broken);
        assertThat(broken.nodes()).extracting(DraftNode::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[1]", "{", "{} {}", "NaN", "\"text\""})
    void parse_ofWhatIsNotAnObject_isEmpty(String text) {
        assertThat(Draft.parse(text)).isEmpty();
    }

    @Test
    void identities_ofAPopulation_staysWhenAStimulusIsAdded() {
        Map<String, Integer> before = NodeColors.of(draft);
        Map<String, Integer> after = NodeColors.of(done(draft, add(Role.STIMULUS, "poisson")));
        assertThat(after).containsAllEntriesOf(before);
        assertThat(before.get("exc")).isNotEqualTo(before.get("noise"));
    }

    @Test
    void layout_ofUnplacedNodes_flowsFromLeftToRight() {
        Map<String, Position> at = AutoLayout.positions(draft, CanvasLayout.EMPTY);
        assertThat(at.get("noise").x()).isLessThan(at.get("exc").x());
        assertThat(at.get("exc").x()).isLessThan(at.get("raster").x());
    }

    @Test
    void layout_ofALongChain_continuesBelow_andNoTwoNodesTouch() {
        Draft chain = chain(14);
        Map<String, Position> at = AutoLayout.positions(chain, CanvasLayout.EMPTY);

        assertThat(at.values()).allMatch(place -> place.x() <= 1000).doesNotHaveDuplicates();
        assertThat(at.get("p4").y()).isGreaterThan(at.get("p3").y());
        assertThat(at.get("p4").x()).isLessThan(at.get("p5").x());
        assertThat(at.get("r13").y()).isGreaterThan(at.get("p11").y());
    }

    @Test
    void layout_keepsWhatWasPlacedByHand() {
        CanvasLayout moved = CanvasLayout.EMPTY.with("p9", 900, 800).with("gone", 40, 40);
        assertThat(AutoLayout.positions(chain(14), moved))
                .containsEntry("p9", new Position(900, 800))
                .containsEntry("p0", new Position(40, 40))
                .hasSize(28)
                .doesNotContainKey("gone");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 14})
    void layoutDownward_isTwoNodesWide_andEachStandsBelowWhatLeadsToIt(int length) {
        Draft chain = chain(length);
        Map<String, Position> at = DownwardLayout.positions(chain);

        assertThat(at).hasSize(2 * length);
        assertThat(at.values())
                .allMatch(place -> place.x() >= 0 && place.x() <= 232)
                .doesNotHaveDuplicates();
        for (DraftLink link : chain.links()) {
            assertThat(at.get(link.to()).y()).isGreaterThan(at.get(link.from()).y());
        }
    }

    @Test
    void layoutDownward_putsAStimulusAboveWhatItDrives_andManyRecordersInSeveralRows() {
        Draft driven =
                chain(3).with(root -> {
                    root.withArray("/stimuli").addObject().put("id", "s").put("size", 1);
                    root.withArray("/projections")
                            .addObject()
                            .put("id", "late")
                            .put("from", "s")
                            .put("to", "p2");
                    for (int k = 0; k < 3; k++) {
                        root.withArray("/recorders")
                                .addObject()
                                .put("id", "more" + k)
                                .put("of", "p2");
                    }
                });
        Map<String, Position> at = DownwardLayout.positions(driven);

        assertThat(at.get("s").y()).isGreaterThan(at.get("p0").y()).isLessThan(at.get("p2").y());
        assertThat(at.values().stream().map(Position::y).distinct()).hasSizeGreaterThan(4);
        assertThat(at.values()).doesNotHaveDuplicates().allMatch(place -> place.x() <= 232);
    }

    /** Populations one after the other, each with a recorder. */
    private static Draft chain(int length) {
        Draft chain = Draft.parse("{}").orElseThrow();
        return chain.with(root -> {
            for (int k = 0; k < length; k++) {
                root.withArray("/populations").addObject().put("id", "p" + k).put("size", 1);
                root.withArray("/recorders").addObject().put("id", "r" + k).put("of", "p" + k);
                if (k > 0) {
                    root.withArray("/projections")
                            .addObject()
                            .put("id", "to" + k)
                            .put("from", "p" + (k - 1))
                            .put("to", "p" + k);
                }
            }
        });
    }

    private static List<NetworkEdit> everyEdit() {
        return List.of(
                add(Role.POPULATION, "lif"),
                add(Role.STIMULUS, "nonsense"),
                new NetworkEdit.Connect("a", "b"),
                new NetworkEdit.Connect("a", "a"),
                new NetworkEdit.Move(Map.of("a", new Position(1, 1))),
                new NetworkEdit.Remove(Set.of("a", "projection ")),
                new NetworkEdit.Rename("a", "z"),
                new NetworkEdit.Put(
                        "/populations/0/model/tauMemMs", Optional.of(IntNode.valueOf(1))),
                new NetworkEdit.Put("/populations/9/size", Optional.empty()),
                new NetworkEdit.Choose("/populations/0/model", "lif"),
                new NetworkEdit.Choose("/stimuli/0", "poisson"));
    }

    private static NetworkEdit add(Role role, String type) {
        return new NetworkEdit.Add(role, type, Optional.empty());
    }

    private EditResult.Edited edited(Draft on, NetworkEdit edit) {
        return (EditResult.Edited) editor.apply(on, CanvasLayout.EMPTY, edit);
    }

    private Draft done(Draft on, NetworkEdit edit) {
        return edited(on, edit).draft();
    }

    private String withoutNote(Draft changed) {
        return done(changed, new NetworkEdit.Put("/note to self", Optional.empty())).text();
    }
}
