package org.spikebook.lesson.edition;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A newer version of the lesson that a notebook was made from, taken over with the learner's work:
 * what the learner changed stays, with the new words and settings around it; what the learner did
 * not change is as in the new version; cells of the learner's own stay where they are. Where both
 * changed the same and only one can be had, the learner's is kept as a cell of its own behind the
 * new one. Immutable.
 */
public final class NewerVersion {

    /** Begins the id of a cell that the new version replaced. */
    private static final String BEFORE = "before-";

    private static final int LONGEST_ID = 64;

    private final Optional<Lesson> before;
    private final Lesson after;
    private final List<Locale> languages;

    /**
     * @param before the version of the notebook; empty where it is not known any more: then nothing
     *     tells what the learner changed, and all networks, plans and figures stay
     * @param after the newer version, in the variant of the notebook
     * @param languages in which notebooks are made
     */
    public NewerVersion(Optional<Lesson> before, Lesson after, List<Locale> languages) {
        this.before = before;
        this.after = after;
        this.languages = List.copyOf(languages);
    }

    /** How the versions differ; empty where the older one is not known any more. */
    public Optional<VersionChange> change() {
        return before.map(old -> change(counted(old), counted(after)));
    }

    private static VersionChange change(Map<String, Cell> old, Map<String, Cell> cells) {
        int added = 0;
        int changed = 0;
        for (Cell cell : cells.values()) {
            Cell was = old.get(cell.id());
            added += was == null ? 1 : 0;
            changed += was != null && !was.equals(cell) ? 1 : 0;
        }
        return new VersionChange(added, changed, old.size() - (cells.size() - added));
    }

    /**
     * The cells of a notebook, its tasks with the checks that count: also those it does not tell.
     */
    private static Map<String, Cell> counted(Lesson lesson) {
        Map<String, Cell> cells = byId(lesson.newNotebook(Locale.ENGLISH));
        lesson.tasks().forEach(task -> cells.put(task.id(), task));
        return cells;
    }

    /**
     * The notebook in the new version; empty where it would have too many cells, or where cells of
     * the learner's own work on what is of another kind now.
     */
    public Optional<Notebook> of(Notebook own) {
        Locale language = new NotebookLanguage(before.orElse(after), languages).of(own);
        Notebook fresh = after.newNotebook(language);
        Optional<Notebook> old = before.map(lesson -> lesson.newNotebook(language));
        List<Cell> cells = cells(own, fresh, old.map(NewerVersion::byId).orElse(Map.of()));
        if (!Notebook.problems(cells).isEmpty()) {
            return Optional.empty();
        }
        boolean named = old.isEmpty() || !old.get().title().equals(own.title());
        return Optional.of(
                new Notebook(named ? own.title() : fresh.title(), fresh.lesson(), cells));
    }

    private List<Cell> cells(Notebook own, Notebook fresh, Map<String, Cell> old) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : fresh.cells()) {
            if (own.cell(cell.id()).isEmpty() && cell.equals(old.get(cell.id()))) {
                continue;
            }
            Optional<Cell> was = Optional.ofNullable(old.get(cell.id()));
            CellMerge merged = CellMerge.of(own.cell(cell.id()), cell, was);
            cells.add(merged.cell());
            merged.replaced().map(mine -> renamed(mine, own)).ifPresent(cells::add);
        }
        addOthers(own, fresh, old, cells);
        return cells;
    }

    /** The learner's own cells, each behind the one that it stood behind. */
    private static void addOthers(
            Notebook own, Notebook fresh, Map<String, Cell> old, List<Cell> cells) {
        int at = 0;
        for (Cell cell : own.cells()) {
            int there = indexOf(cell.id(), cells);
            if (there >= 0) {
                at = there + 1;
            } else if (fresh.cell(cell.id()).isEmpty() && stays(cell, old.get(cell.id()))) {
                cells.add(at, cell);
                at++;
            }
        }
    }

    /**
     * A cell that the new version does not have stays if it is the learner's own, or was changed.
     */
    private static boolean stays(Cell own, @Nullable Cell old) {
        return old == null || isWork(own) && !own.equals(old);
    }

    /** Words of the lesson are replaced; what was answered stands in the history. */
    private static boolean isWork(Cell cell) {
        return !(cell instanceof QuestionCell || cell instanceof TaskCell);
    }

    private static Cell renamed(Cell cell, Notebook own) {
        String id = BEFORE + cell.id();
        while (own.cell(id).isPresent()) {
            id = BEFORE + id;
        }
        String shortened = id.substring(0, Math.min(id.length(), LONGEST_ID));
        return switch (cell) {
            case TextCell text -> new TextCell(shortened, text.markdown());
            case NetworkCell network -> network.withId(shortened);
            default -> throw new IllegalStateException("a " + cell.type() + " is merged");
        };
    }

    private static int indexOf(String id, List<Cell> cells) {
        for (int k = 0; k < cells.size(); k++) {
            if (cells.get(k).id().equals(id)) {
                return k;
            }
        }
        return -1;
    }

    private static Map<String, Cell> byId(Notebook notebook) {
        Map<String, Cell> cells = new HashMap<>();
        notebook.cells().forEach(cell -> cells.put(cell.id(), cell));
        return cells;
    }
}
