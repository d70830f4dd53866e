package org.spikebook.web.notebook;

import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The help that was taken for tasks. What was read cannot be unread: an earlier state of a notebook
 * comes back with the help that was taken after it.
 */
final class KeptHelp {

    private final Map<String, HelpTaken> taken = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** Adds the help of a state. */
    void add(Notebook state) {
        for (TaskCell task : state.cells(TaskCell.class)) {
            seen.add(task.id());
            taken.merge(task.id(), task.help(), HelpTaken::and);
        }
    }

    /** Whether the states so far had every task of another one. */
    boolean knows(Notebook other) {
        return other.cells(TaskCell.class).stream().allMatch(task -> seen.contains(task.id()));
    }

    /** A state with the help that was taken. */
    Notebook in(Notebook state) {
        Notebook with = state;
        for (TaskCell task : state.cells(TaskCell.class)) {
            HelpTaken help = taken.getOrDefault(task.id(), HelpTaken.NONE);
            with = with.withCell(task.withHelp(task.help().and(help)));
        }
        return with;
    }
}
