package org.spikebook.web.notebook.retention;

import org.spikebook.db.notebook.CellResultRepository;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.util.List;

/**
 * Forgets results that are old and to which nothing refers. Those that were computed are computed
 * again where a cell asks for them; networks from files are not, so that every state counts to
 * which a notebook can go back.
 */
@Component
class ResultRetention {

    private final List<ReferredResult> kinds;
    private final ReferringNotebooks notebooks;
    private final CellResultRepository results;
    private final ContentRepository contents;
    private final TransactionOperations transaction;

    ResultRetention(
            List<ReferredResult> kinds,
            ReferringNotebooks notebooks,
            CellResultRepository results,
            ContentRepository contents,
            TransactionOperations transaction) {
        this.kinds = kinds;
        this.notebooks = notebooks;
        this.results = results;
        this.contents = contents;
        this.transaction = transaction;
    }

    /**
     * Forgets those that were made before then; none while a state of a notebook cannot be read.
     * While nothing is old, no notebook is read.
     */
    RetentionResult forget(Instant madeBefore) {
        List<OldInputs> old =
                kinds.stream()
                        .map(kind -> old(kind, madeBefore))
                        .filter(each -> !each.inputs().isEmpty())
                        .toList();
        if (old.isEmpty()) {
            return new RetentionResult(0, 0);
        }
        int unreadable = notebooks.forEach(notebook -> keep(notebook, old));
        if (unreadable > 0) {
            return new RetentionResult(0, unreadable);
        }
        int forgotten = old.stream().mapToInt(each -> forget(each, madeBefore)).sum();
        return new RetentionResult(forgotten, 0);
    }

    private OldInputs old(ReferredResult kind, Instant madeBefore) {
        return new OldInputs(kind, results.inputsOlder(kind.types(), madeBefore));
    }

    private static void keep(Notebook notebook, List<OldInputs> old) {
        CellHashes hashes = CellHashes.of(notebook);
        old.forEach(each -> each.keep(notebook, hashes));
    }

    /** One after the other, so that no page waits for all of them. */
    private int forget(OldInputs old, Instant madeBefore) {
        old.inputs().forEach(input -> forget(old.kind(), input, madeBefore));
        return old.inputs().size();
    }

    private void forget(ReferredResult kind, String input, Instant madeBefore) {
        transaction.executeWithoutResult(_ ->
                results.deleteInput(kind.types(), input, madeBefore)
                        .forEach(contents::deleteUnused));
    }
}
