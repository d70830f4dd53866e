package org.spikebook.web.networklab.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CanvasLayout.Group;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.networklab.fragment.Fragment;

import java.util.Optional;
import java.util.Set;

class GroupEditsTest {

    private static final String NETWORK =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "exc", "size": 4, "model": { "type": "lif" } },
                               { "id": "inh", "size": 2, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 4, "rateHz": 90 } ],
              "projections": [ { "id": "in", "from": "noise", "to": "exc", "weightPa": 1 } ] }\
            """;

    private final NetworkEditor editor = new NetworkEditor(ModelRegistry.standard());
    private final Draft draft = Draft.parse(NETWORK).orElseThrow();
    private final CanvasLayout pair =
            edited(CanvasLayout.EMPTY, new NetworkEdit.Group(Set.of("exc", "inh"), "Group"))
                    .layout();

    private EditResult.Edited edited(CanvasLayout layout, NetworkEdit edit) {
        return (EditResult.Edited) editor.apply(draft, layout, edit);
    }

    private Text refused(CanvasLayout layout, NetworkEdit edit) {
        return ((EditResult.Refused) editor.apply(draft, layout, edit)).reason();
    }

    @Test
    void group_placesAllNodes_andLeavesTheDocument() {
        EditResult.Edited edited =
                edited(
                        CanvasLayout.EMPTY,
                        new NetworkEdit.Group(Set.of("exc", "inh", "projection in"), "Group"));
        assertThat(edited.draft().text()).isEqualTo(draft.text());
        assertThat(edited.layout().groups())
                .containsExactly(new Group("Group", Set.of("exc", "inh"), false));
        assertThat(edited.layout().nodes()).containsOnlyKeys("exc", "inh", "noise");
        assertThat(edited.selected()).containsExactlyInAnyOrder("exc", "inh");
    }

    @Test
    void group_ofOneNode_isRefused() {
        assertThat(
                        refused(
                                        CanvasLayout.EMPTY,
                                        new NetworkEdit.Group(
                                                Set.of("exc", "projection in"), "Group"))
                                .key())
                .isEqualTo("refused.groupOfOne");
    }

    @Test
    void collapse_expand_andUngroup_changeTheLayoutOnly() {
        NetworkEdit collapse = new NetworkEdit.Collapse("Group", true);
        EditResult.Edited collapsed = edited(pair, collapse);
        assertThat(collapse.changesLayoutOnly()).isTrue();
        assertThat(collapsed.draft().text()).isEqualTo(draft.text());
        assertThat(collapsed.layout().group("Group").orElseThrow().collapsed()).isTrue();
        assertThat(edited(collapsed.layout(), new NetworkEdit.Collapse("Group", false)).layout())
                .isEqualTo(pair);
        assertThat(edited(pair, new NetworkEdit.Ungroup(Set.of("inh"))).layout().groups())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void renameGroup_withoutName_isRefused(String name) {
        assertThat(refused(pair, new NetworkEdit.RenameGroup("Group", name)).key())
                .isEqualTo("refused.groupName");
    }

    @Test
    void renameGroup_toAnotherOnesName_isRefused_andToAFreeOneIsDone() {
        CanvasLayout two = pair.grouped(new Group("Input", Set.of("noise"), false));
        assertThat(refused(two, new NetworkEdit.RenameGroup("Group", "Input")).key())
                .isEqualTo("refused.idTaken");
        assertThat(edited(two, new NetworkEdit.RenameGroup("Group", "Cortex")).layout().groups())
                .extracting(Group::name)
                .containsExactly("Cortex", "Input");
    }

    @Test
    void connect_toACollapsedGroup_saysWhatToDo() {
        assertThat(refused(pair, new NetworkEdit.Connect("noise", "group Group")).key())
                .isEqualTo("refused.groupEnd");
    }

    @Test
    void rename_andRemove_ofAMember_areFollowed() {
        assertThat(edited(pair, new NetworkEdit.Rename("exc", "cells")).layout().groups())
                .containsExactly(new Group("Group", Set.of("cells", "inh"), false));
        assertThat(edited(pair, new NetworkEdit.Remove(Set.of("exc"))).layout().groups())
                .containsExactly(new Group("Group", Set.of("inh"), false));
    }

    @Test
    void population_droppedOnALineWithinAGroup_joinsIt() {
        CanvasLayout input =
                CanvasLayout.EMPTY.grouped(new Group("Input", Set.of("noise", "exc"), false));
        NetworkEdit drop = new NetworkEdit.Interpose("lif", "projection in", Optional.empty());
        assertThat(edited(input, drop).layout().groups())
                .containsExactly(new Group("Input", Set.of("exc", "lif", "noise"), false));
        assertThat(edited(pair, drop).layout().groups()).isEqualTo(pair.groups());
    }

    @Test
    void copiedGroup_isPastedBesideItself_underAnotherName() {
        CanvasLayout collapsed = pair.collapsed("Group", true);
        Fragment copied = new Fragments(draft, collapsed).copy(Set.of("exc", "inh")).orElseThrow();
        EditResult.Edited pasted =
                edited(collapsed, new NetworkEdit.Insert(copied.text(), Optional.empty()));
        assertThat(pasted.layout().groups())
                .containsExactly(
                        new Group("Group", Set.of("exc", "inh"), true),
                        new Group("Group 2", Set.of("exc-2", "inh-2"), true));
    }

    @Test
    void copy_ofAPartOfAGroup_holdsNoGroup() {
        assertThat(new Fragments(draft, pair).copy(Set.of("exc")).orElseThrow().groups()).isEmpty();
    }
}
