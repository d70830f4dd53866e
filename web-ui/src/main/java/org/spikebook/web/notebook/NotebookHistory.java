package org.spikebook.web.notebook;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.db.notebook.RevisionRow;
import org.spikebook.lesson.notebook.Notebook;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** The saved states of a notebook, and what changed in each. Every state that is told is read. */
@Component
class NotebookHistory {

    private static final int PAGE = 20;

    private final RevisionTree tree;

    NotebookHistory(RevisionTree tree) {
        this.tree = tree;
    }

    /** A page of those before {@code end}. Two notebooks at a time are held. */
    HistoryPage before(NotebookRow notebook, long end) {
        List<RevisionRow> found = tree.before(notebook.id(), end, PAGE + 1);
        boolean isLast = found.size() <= PAGE;
        List<RevisionRow> told = isLast ? found : found.subList(0, PAGE);
        return new HistoryPage(entries(notebook, told), isLast);
    }

    private List<HistoryEntry> entries(NotebookRow notebook, List<RevisionRow> newestFirst) {
        List<HistoryEntry> entries = new ArrayList<>();
        long last = 0;
        Notebook lastRead = null;
        for (RevisionRow revision : newestFirst.reversed()) {
            Notebook read = tree.notebook(revision);
            Long parent = revision.parent();
            Notebook before = parent != null && parent == last ? lastRead : parent(revision);
            entries.add(entry(notebook, revision, before, read));
            last = revision.number();
            lastRead = read;
        }
        return entries.reversed();
    }

    private @Nullable Notebook parent(RevisionRow revision) {
        Long parent = revision.parent();
        return parent == null ? null : tree.notebook(tree.get(revision.notebook(), parent));
    }

    private static HistoryEntry entry(
            NotebookRow notebook, RevisionRow revision, @Nullable Notebook before, Notebook read) {
        return new HistoryEntry(
                revision.number(),
                revision.parent(),
                revision.createdAt(),
                revision.number() == notebook.head(),
                before == null ? List.of() : NotebookChange.between(before, read));
    }
}
