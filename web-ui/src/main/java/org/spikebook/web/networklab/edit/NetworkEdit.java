package org.spikebook.web.networklab.edit;

import org.spikebook.lesson.notebook.CanvasLayout.Position;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Preset;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a person does to a network, by mouse, keyboard or form. Nodes and lines are named
 * by their keys in the {@link Draft}.
 */
public sealed interface NetworkEdit {

    /** Whether the document stays as it is. */
    default boolean changesLayoutOnly() {
        return switch (this) {
            case Move _, Group _, Ungroup _, Collapse _, RenameGroup _ -> true;
            default -> false;
        };
    }

    /**
     * Adds a node with default parameters.
     *
     * @param type of its model; for a recorder, what it records
     * @param position where it was dropped; empty to find a free place
     */
    record Add(Role role, String type, Optional<Position> position) implements NetworkEdit {}

    /**
     * Puts the parts of a fragment beside what is there, with fresh ids.
     *
     * @param fragment its text
     * @param middle where the middle of its corners goes, or as near below as there is room; empty
     *     to stand below everything
     */
    record Insert(String fragment, Optional<Position> middle) implements NetworkEdit {}

    /** Puts a copy of nodes, and of the projections between them, below them. */
    record Duplicate(Set<String> keys) implements NetworkEdit {
        public Duplicate {
            keys = Set.copyOf(keys);
        }
    }

    /** Joins two nodes: a projection, or an observation if one of them is a recorder. */
    record Connect(String from, String to) implements NetworkEdit {}

    /** Joins several nodes to one, all of them or none; those that are joined to it stay so. */
    record ConnectAll(Set<String> from, String to) implements NetworkEdit {
        public ConnectAll {
            from = Set.copyOf(from);
        }
    }

    /**
     * Puts a new population between the ends of a projection, which then starts or ends there.
     *
     * @param type of the population's model
     * @param line key of the projection
     * @param position where it was dropped; empty to find a free place
     */
    record Interpose(String type, String line, Optional<Position> position)
            implements NetworkEdit {}

    /** Moves nodes; changes the layout only. */
    record Move(Map<String, Position> positions) implements NetworkEdit {
        public Move {
            positions = Map.copyOf(positions);
        }
    }

    /**
     * Groups nodes, which leave the groups that they are in; changes the layout only.
     *
     * @param name of the group, followed by a number where another one has it
     */
    record Group(Set<String> keys, String name) implements NetworkEdit {
        public Group {
            keys = Set.copyOf(keys);
        }
    }

    /** Dissolves the groups in which nodes are; changes the layout only. */
    record Ungroup(Set<String> keys) implements NetworkEdit {
        public Ungroup {
            keys = Set.copyOf(keys);
        }
    }

    /** Draws a group as one node, or as its members again; changes the layout only. */
    record Collapse(String group, boolean collapsed) implements NetworkEdit {}

    /** Gives a group another name; changes the layout only. */
    record RenameGroup(String group, String newName) implements NetworkEdit {}

    /** Removes nodes and lines, and every line that ended at a removed node. */
    record Remove(Set<String> keys) implements NetworkEdit {
        public Remove {
            keys = Set.copyOf(keys);
        }
    }

    /** Gives a node or projection another id, everywhere. */
    record Rename(String key, String newId) implements NetworkEdit {}

    /** Sets what stands at a JSON pointer; empty removes it, so that the default holds. */
    record Put(String pointer, Optional<JsonNode> value) implements NetworkEdit {}

    /** Sets the same at several JSON pointers; empty removes it from all. */
    record PutAll(List<String> pointers, Optional<JsonNode> value) implements NetworkEdit {
        public PutAll {
            pointers = List.copyOf(pointers);
        }
    }

    /** Chooses another model, receptor, connector or stimulus at a JSON pointer. */
    record Choose(String pointer, String type) implements NetworkEdit {}

    /** Chooses no component at a JSON pointer where one may be left out. */
    record Omit(String pointer) implements NetworkEdit {}

    /** Sets all parameters of the component at a JSON pointer to a preset of it. */
    record UsePreset(String pointer, Component component, Preset preset) implements NetworkEdit {}

    /** Arranges the members of the part at a JSON pointer as an image, or no longer. */
    record Arrange(String pointer) implements NetworkEdit {}

    /** Lets the recorder at a JSON pointer observe what has an id. */
    record Observe(String pointer, String id) implements NetworkEdit {}

    /** Lets the recorder at a JSON pointer record something else: spikes, a rate, a variable. */
    record Record(String pointer, String variable) implements NetworkEdit {}
}
