package org.spikebook.web.networklab;

import org.spikebook.lesson.notebook.CanvasLayout.Position;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a person does to a network, by mouse, keyboard or form. Nodes and lines are named
 * by their keys in the {@link Draft}.
 */
public sealed interface NetworkEdit {

    /**
     * Adds a node with default parameters.
     *
     * @param type of its model; for a recorder, what it records
     * @param position where it was dropped; empty to find a free place
     */
    record Add(Role role, String type, Optional<Position> position) implements NetworkEdit {}

    /** Joins two nodes: a projection, or an observation if one of them is a recorder. */
    record Connect(String from, String to) implements NetworkEdit {}

    /** Moves nodes; changes the layout only. */
    record Move(Map<String, Position> positions) implements NetworkEdit {
        public Move {
            positions = Map.copyOf(positions);
        }
    }

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

    /** Chooses another model, receptor, connector or stimulus at a JSON pointer. */
    record Choose(String pointer, String type) implements NetworkEdit {}
}
