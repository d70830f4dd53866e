package org.spikebook.lesson.notebook;

import org.spikebook.lesson.document.CanonicalJson;
import org.spikebook.simulator.document.Sha256;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The content hash of each cell of a notebook, chained over the cells that it works on: a result is
 * out of date exactly when its cell's hash has changed. Only what can change a result enters: not
 * titles, not Markdown, not the layout of a canvas, not the order of keys or spaces in JSON, not
 * the order of cells. Immutable.
 */
public final class CellHashes {

    /** What a network document has that no training looks at. */
    private static final Set<String> NOT_TRAINED = Set.of("name", "recorders");

    private final Map<String, String> byId;

    private CellHashes(Map<String, String> byId) {
        this.byId = Map.copyOf(byId);
    }

    /** The hashes of all cells of a notebook. */
    public static CellHashes of(Notebook notebook) {
        List<Cell> inOrder = new ArrayList<>(notebook.cells());
        inOrder.sort(Comparator.comparingInt(CellHashes::stage));
        Map<String, String> byId = new HashMap<>();
        for (Cell cell : inOrder) {
            byId.put(cell.id(), hash(cell, notebook, byId));
        }
        return new CellHashes(byId);
    }

    /** The hash of a cell. */
    public String of(String cellId) {
        String hash = byId.get(cellId);
        if (hash == null) {
            throw new IllegalArgumentException("no cell '" + cellId + "'");
        }
        return hash;
    }

    /** All hashes by cell id. */
    public Map<String, String> asMap() {
        return Collections.unmodifiableMap(byId);
    }

    /** Inputs come from lower stages only, so that sorting by stage sorts by dependence. */
    private static int stage(Cell cell) {
        return switch (cell) {
            case TextCell _, NetworkCell _ -> 0;
            case TrainingCell _ -> 1;
            case ChipCell _ -> 2;
            case TaskCell _ -> 3;
        };
    }

    private static String hash(Cell cell, Notebook notebook, Map<String, String> known) {
        StringBuilder content = new StringBuilder(cell.type()).append('\n').append(own(cell));
        for (String input : cell.inputs()) {
            content.append('\n')
                    .append(
                            cell instanceof TrainingCell
                                    ? trained(input, notebook)
                                    : known.getOrDefault(input, "missing"));
        }
        return Sha256.of(content.toString());
    }

    private static String trained(String network, Notebook notebook) {
        return notebook.cell(network, NetworkCell.class)
                .map(NetworkCell::document)
                .map(text -> CanonicalJson.without(NOT_TRAINED, text).orElse("not JSON\n" + text))
                .orElse("missing");
    }

    private static String own(Cell cell) {
        return switch (cell) {
            case TextCell _ -> "";
            case NetworkCell network -> json(network.document());
            case TrainingCell training ->
                    json(training.plan())
                            + (training.brought().isEmpty()
                                    ? ""
                                    : "\nbrought " + training.brought());
            case ChipCell chip ->
                    ownChip(chip)
                            + chip.chip()
                            + "\n"
                            + chip.inferencesPerSecond()
                            + (chip.learner().isEmpty() ? "" : "\nlearner " + chip.learner());
            case TaskCell task -> task.check() + "\n" + task.points();
        };
    }

    /** A chip of one's own that is not used changes nothing. */
    private static String ownChip(ChipCell chip) {
        return chip.chip().equals(ChipCell.OWN) ? json(chip.ownChip()) + "\n" : "";
    }

    private static String json(String text) {
        return CanonicalJson.of(text).orElse("not JSON\n" + text);
    }
}
