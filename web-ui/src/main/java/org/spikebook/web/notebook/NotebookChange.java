package org.spikebook.web.notebook;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.notebook.NetworkParts.Part;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became different from one state of a notebook to another.
 *
 * @param name title of the notebook or of the cell; empty where a cell has none
 * @param part id of the part of the cell's network; empty if it is about the whole
 */
public record NotebookChange(Kind kind, String name, String part) {

    /** A change of more parts together is told as one of their cell. */
    private static final int MOST_PARTS = 3;

    /** What happened. */
    public enum Kind {
        /** The notebook bears another title. */
        RENAMED,
        CELL_ADDED,
        CELL_REMOVED,
        CELL_CHANGED,
        PART_ADDED,
        PART_REMOVED,
        PART_CHANGED,
        /** Parts of its network stand elsewhere on the canvas. */
        CELL_ARRANGED,
        /** The cells are in another order. */
        REORDERED
    }

    NotebookChange(Kind kind, String name) {
        this(kind, name, "");
    }

    /** The title first, then cells in their order. */
    static List<NotebookChange> between(Notebook before, Notebook after) {
        List<NotebookChange> changes = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            changes.add(new NotebookChange(Kind.RENAMED, after.title()));
        }
        after.cells().forEach(cell -> addChange(changes, before, cell));
        before.cells().stream()
                .filter(cell -> after.cell(cell.id()).isEmpty())
                .map(cell -> new NotebookChange(Kind.CELL_REMOVED, cell.title()))
                .forEach(changes::add);
        if (changes.isEmpty() && !before.equals(after)) {
            changes.add(new NotebookChange(Kind.REORDERED, ""));
        }
        return changes;
    }

    private static void addChange(List<NotebookChange> changes, Notebook before, Cell cell) {
        before.cell(cell.id())
                .ifPresentOrElse(
                        old -> {
                            if (!old.equals(cell)) {
                                changes.addAll(of(old, cell));
                            }
                        },
                        () -> changes.add(new NotebookChange(Kind.CELL_ADDED, cell.title())));
    }

    private static List<NotebookChange> of(Cell old, Cell cell) {
        if (old instanceof NetworkCell was && cell instanceof NetworkCell is) {
            if (was.withLayout(is.layout()).equals(is)) {
                return List.of(new NotebookChange(Kind.CELL_ARRANGED, is.title()));
            }
            List<NotebookChange> parts = ofParts(was, is);
            if (!parts.isEmpty() && parts.size() <= MOST_PARTS) {
                return parts;
            }
        }
        return List.of(new NotebookChange(Kind.CELL_CHANGED, cell.title()));
    }

    private static List<NotebookChange> ofParts(NetworkCell was, NetworkCell is) {
        Optional<Map<Part, JsonNode>> before = NetworkParts.of(was.document());
        Optional<Map<Part, JsonNode>> after = NetworkParts.of(is.document());
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        after.get().keySet().stream(),
                        before.get().keySet().stream()
                                .filter(part -> !after.get().containsKey(part)))
                .filter(part -> !Objects.equals(before.get().get(part), after.get().get(part)))
                .map(part ->
                        new NotebookChange(
                                partKind(before.get(), after.get(), part), is.title(), part.id()))
                .toList();
    }

    private static Kind partKind(Map<Part, JsonNode> before, Map<Part, JsonNode> after, Part part) {
        if (!before.containsKey(part)) {
            return Kind.PART_ADDED;
        }
        return after.containsKey(part) ? Kind.PART_CHANGED : Kind.PART_REMOVED;
    }
}
