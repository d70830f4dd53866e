package org.spikebook.lesson.notebook;

import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document of cells: what a student works in, what is saved, frozen and graded. Immutable.
 *
 * @param lesson the lesson that it was made from, if any
 */
public record Notebook(String title, Optional<LessonRef> lesson, List<Cell> cells) {

    /** Most cells of a notebook. */
    public static final int MAX_CELLS = 200;

    public Notebook {
        cells = List.copyOf(cells);
        List<Problem> problems = NotebookRules.problems(cells);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().message());
        }
    }

    /**
     * What is wrong with a list of cells: ids that are not unique or not well formed, inputs of the
     * wrong kind (which also rules out every circle), too many cells. A missing input is not wrong:
     * a person may delete a cell that others work on.
     */
    public static List<Problem> problems(List<Cell> cells) {
        return NotebookRules.problems(cells);
    }

    public Optional<Cell> cell(String id) {
        return cells.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The cell {@code id}, if it is there and of this kind. */
    public <T extends Cell> Optional<T> cell(String id, Class<T> kind) {
        return cell(id).filter(kind::isInstance).map(kind::cast);
    }

    /** All cells of one kind, in order. */
    public <T extends Cell> List<T> cells(Class<T> kind) {
        return cells.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The cells that work on {@code id}, in order. */
    public List<Cell> dependents(String id) {
        return cells.stream().filter(c -> c.inputs().contains(id)).toList();
    }

    public Notebook withTitle(String changed) {
        return new Notebook(changed, lesson, cells);
    }

    /** The same with a cell in the place of the one with its id. */
    public Notebook withCell(Cell changed) {
        int at = indexOf(changed.id());
        return withCells(list -> list.set(at, changed));
    }

    /** The same without the cell {@code id}; what worked on it now misses its input. */
    public Notebook withoutCell(String id) {
        int at = indexOf(id);
        return withCells(list -> list.remove(at));
    }

    /** The same with the cell {@code id} moved to position {@code index}. */
    public Notebook withCellMoved(String id, int index) {
        int at = indexOf(id);
        return withCells(list -> list.add(index, list.remove(at)));
    }

    private interface Change {
        void on(List<Cell> cells);
    }

    private Notebook withCells(Change change) {
        List<Cell> changed = new ArrayList<>(cells);
        change.on(changed);
        return new Notebook(title, lesson, changed);
    }

    private int indexOf(String id) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no cell '" + id + "'");
    }
}
