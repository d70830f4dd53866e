package org.spikebook.web.notebook;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.PredictionGate;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Languages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file may hold of a notebook whose rest waits for a prediction. The file says that it is
 * not the whole, so that it is not taken for that.
 */
public final class OpenPart {

    private static final String NOTE = "not-in-this-file";

    private OpenPart() {}

    /** The cells up to the first prediction that waits, and a note if others follow. */
    public static Notebook of(Notebook whole) {
        PredictionGate gate = PredictionGate.of(whole);
        if (!gate.isClosed()) {
            return whole;
        }
        int held = gate.held().size();
        return noted(gate.open(), held == 1 ? "export.heldOne" : "export.held", held);
    }

    /**
     * A notebook that ends in a prediction that waits, without the note that files have behind it;
     * empty for one that ends otherwise.
     */
    static Optional<Notebook> endingInAPrediction(Notebook part) {
        List<Cell> cells = part.cells();
        boolean isNoted = !cells.isEmpty() && cells.getLast().id().startsWith(NOTE);
        List<Cell> before = isNoted ? cells.subList(0, cells.size() - 1) : cells;
        return !before.isEmpty()
                        && before.getLast() instanceof QuestionCell last
                        && last.isWaiting()
                ? Optional.of(new Notebook(part.title(), part.lesson(), before))
                : Optional.empty();
    }

    /**
     * A part of a notebook with a note of how many cells are left out.
     *
     * @param key of the note
     */
    static Notebook noted(Notebook part, String key, int left) {
        List<Cell> cells = new ArrayList<>(part.cells());
        cells.add(
                new TextCell(
                        freeId(part), Text.of(OpenPart.class, key, left).in(Languages.current())));
        return new Notebook(part.title(), part.lesson(), cells);
    }

    private static String freeId(Notebook notebook) {
        String id = NOTE;
        for (int k = 2; notebook.cell(id).isPresent(); k++) {
            id = NOTE + "-" + k;
        }
        return id;
    }
}
