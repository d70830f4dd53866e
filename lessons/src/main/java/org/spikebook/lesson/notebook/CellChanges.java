package org.spikebook.lesson.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a notebook differs from the one before it, by cell; found in one pass, as each edit asks for
 * it. Immutable.
 *
 * @param changed cells that are new or another than before, in their order
 * @param gone ids of cells that are not there any more
 * @param sameOutline whether the same cells stand in the same order, with the same titles and
 *     inputs
 */
public record CellChanges(List<Cell> changed, Set<String> gone, boolean sameOutline) {

    public CellChanges {
        changed = List.copyOf(changed);
        gone = Set.copyOf(gone);
    }

    /** Compares two states. */
    public static CellChanges between(Notebook before, Notebook after) {
        Map<String, Cell> old = new HashMap<>();
        before.cells().forEach(cell -> old.put(cell.id(), cell));
        List<Cell> changed = new ArrayList<>();
        for (Cell cell : after.cells()) {
            if (!cell.equals(old.remove(cell.id()))) {
                changed.add(cell);
            }
        }
        return new CellChanges(changed, old.keySet(), isSameOutline(before.cells(), after.cells()));
    }

    private static boolean isSameOutline(List<Cell> before, List<Cell> after) {
        boolean same = before.size() == after.size();
        for (int k = 0; same && k < after.size(); k++) {
            Cell old = before.get(k);
            Cell now = after.get(k);
            same =
                    old == now
                            || old.id().equals(now.id())
                                    && old.title().equals(now.title())
                                    && old.inputs().equals(now.inputs());
        }
        return same;
    }

    /** Ids of all cells that are not as they were. */
    public Set<String> ids() {
        Set<String> ids = new HashSet<>(gone);
        changed.forEach(cell -> ids.add(cell.id()));
        return ids;
    }

    /** Whether a cell of this kind is new, or another than before. */
    public boolean has(Class<? extends Cell> kind) {
        return changed.stream().anyMatch(kind::isInstance);
    }

    /** Whether nothing but words of texts changed, on which no other cell works. */
    public boolean isOfTexts() {
        return sameOutline && changed.stream().allMatch(TextCell.class::isInstance);
    }
}
