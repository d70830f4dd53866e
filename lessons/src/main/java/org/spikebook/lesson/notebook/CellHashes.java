package org.spikebook.lesson.notebook;

import org.spikebook.lesson.document.CanonicalJson;
import org.spikebook.simulator.document.Sha256;

import java.util.Collections;
import java.util.HashMap;
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

    private final Notebook notebook;
    private final Map<String, String> byId;

    private CellHashes(Notebook notebook, Map<String, String> byId) {
        this.notebook = notebook;
        this.byId = Map.copyOf(byId);
    }

    /** The hashes of all cells of a notebook. */
    public static CellHashes of(Notebook notebook) {
        return hashes(notebook, new HashMap<>());
    }

    /** Those of the notebook after an edit; only cells that it concerns are read again. */
    public CellHashes after(Notebook edited) {
        Set<String> others = CellChanges.between(notebook, edited).ids();
        Map<String, Cell> cells = new HashMap<>();
        edited.cells().forEach(cell -> cells.put(cell.id(), cell));
        Map<String, String> same = new HashMap<>();
        for (Cell cell : edited.cells()) {
            if (isSame(cell, others, cells)) {
                same.put(cell.id(), of(cell.id()));
            }
        }
        return hashes(edited, same);
    }

    private static CellHashes hashes(Notebook notebook, Map<String, String> known) {
        notebook.cells().forEach(cell -> hash(cell, notebook, known));
        return new CellHashes(notebook, known);
    }

    /**
     * Whether neither the cell nor anything that it works on is another.
     *
     * @param others ids of those that are
     * @param cells all by id; an input may be missing
     */
    private static boolean isSame(Cell cell, Set<String> others, Map<String, Cell> cells) {
        return !others.contains(cell.id())
                && cell.inputs().stream().allMatch(input -> isSame(input, others, cells));
    }

    private static boolean isSame(String input, Set<String> others, Map<String, Cell> cells) {
        Cell used = cells.get(input);
        return used == null ? !others.contains(input) : isSame(used, others, cells);
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

    /** Of the cell, after those of its inputs; kinds of inputs run one way, so that it ends. */
    private static String hash(Cell cell, Notebook notebook, Map<String, String> known) {
        String found = known.get(cell.id());
        if (found != null) {
            return found;
        }
        StringBuilder content = new StringBuilder(cell.type()).append('\n').append(cell.content());
        for (String input : cell.inputs()) {
            content.append('\n')
                    .append(
                            cell instanceof TrainingCell
                                    ? trained(input, notebook)
                                    : notebook.cell(input)
                                            .map(used -> hash(used, notebook, known))
                                            .orElse("missing"));
        }
        String hash = Sha256.of(content.toString());
        known.put(cell.id(), hash);
        return hash;
    }

    private static String trained(String network, Notebook notebook) {
        return notebook.cell(network, NetworkCell.class)
                .map(NetworkCell::document)
                .map(text -> CanonicalJson.without(NOT_TRAINED, text).orElse("not JSON\n" + text))
                .orElse("missing");
    }

    /** A document as it enters a hash: its JSON without its form, or the text if it is none. */
    static String json(String text) {
        return CanonicalJson.of(text).orElse("not JSON\n" + text);
    }
}
