package org.spikebook.lesson.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout.Group;
import org.spikebook.lesson.notebook.CanvasLayout.Position;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class CanvasLayoutTest {

    private static final Group PAIR = new Group("Pair", Set.of("exc", "inh"), true);

    private final CanvasLayout layout = CanvasLayout.EMPTY.with("exc", 1, 2).grouped(PAIR);

    @Test
    void grouped_nodesLeaveTheirFormerGroup_andAnEmptyOneGoes() {
        CanvasLayout other = layout.grouped(new Group("All", Set.of("inh", "out"), false));
        assertThat(other.groups())
                .containsExactly(
                        new Group("Pair", Set.of("exc"), true),
                        new Group("All", Set.of("inh", "out"), false));
        assertThat(other.grouped(new Group("One", Set.of("exc"), false)).group("Pair")).isEmpty();
    }

    @Test
    void groups_withOneNameOrNode_areDistinctAfterwards() {
        CanvasLayout read =
                new CanvasLayout(
                        Map.of(),
                        List.of(
                                PAIR,
                                new Group("Pair", Set.of("out"), false),
                                new Group("Rest", Set.of("inh", "noise"), false)));
        assertThat(read.groups()).containsExactly(PAIR, new Group("Rest", Set.of("noise"), false));
    }

    @Test
    void renamed_keepsPlaceAndGroup() {
        CanvasLayout renamed = layout.renamed("exc", "cells");
        assertThat(renamed.nodes()).containsExactly(Map.entry("cells", new Position(1, 2)));
        assertThat(renamed.group("Pair").orElseThrow().nodes()).containsExactly("cells", "inh");
    }

    @Test
    void without_leavesTheGroup() {
        assertThat(layout.without("exc").groups())
                .containsExactly(new Group("Pair", Set.of("inh"), true));
        assertThat(layout.without("exc").without("inh").groups()).isEmpty();
    }

    @Test
    void collapsed_andUngrouped_changeThatGroupOnly() {
        assertThat(layout.collapsed("Pair", false).group("Pair").orElseThrow().collapsed())
                .isFalse();
        assertThat(layout.collapsed("None", false)).isEqualTo(layout);
        assertThat(layout.ungrouped("Pair")).isEqualTo(CanvasLayout.EMPTY.with("exc", 1, 2));
    }

    @Test
    void freeName_isNumberedAndNotTooLong() {
        String longest = "x".repeat(Group.LONGEST_NAME);
        CanvasLayout two = layout.grouped(new Group(longest, Set.of("out"), false));
        assertThat(two.freeName("Cortex")).isEqualTo("Cortex");
        assertThat(two.freeName("Pair")).isEqualTo("Pair 2");
        assertThat(two.freeName(longest)).hasSize(Group.LONGEST_NAME).endsWith("x 2");
    }

    @Test
    void groups_beyondTheMost_areLeftOut() {
        List<Group> many =
                IntStream.rangeClosed(0, CanvasLayout.MOST_GROUPS)
                        .mapToObj(n -> new Group("g" + n, Set.of("n" + n), false))
                        .toList();
        assertThat(new CanvasLayout(Map.of(), many).groups())
                .isEqualTo(many.subList(0, CanvasLayout.MOST_GROUPS));
    }

    @Test
    void group_withoutName_throws() {
        assertThatThrownBy(() -> new Group(" ", Set.of("exc"), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
