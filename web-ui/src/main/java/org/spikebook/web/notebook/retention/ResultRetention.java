package org.spikebook.web.notebook.retention;

import org.spikebook.db.notebook.CellResultRepository;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
     * Forgets those that were made before then.
     *
     * @return of how many inputs
     */
    int forget(Instant madeBefore) {
        return kinds.stream().mapToInt(kind -> forget(kind, madeBefore)).sum();
    }

    /** While nothing is old, no notebook is read. */
    private int forget(ReferredResult kind, Instant madeBefore) {
        Set<String> inputs = new HashSet<>(results.inputsOlder(kind.types(), madeBefore));
        if (inputs.isEmpty()) {
            return 0;
        }
        notebooks.forEach(notebook -> keep(kind, notebook, inputs));
        inputs.forEach(input -> forget(kind, input, madeBefore));
        return inputs.size();
    }

    private static void keep(ReferredResult kind, Notebook notebook, Set<String> inputs) {
        kind.inputs(notebook, CellHashes.of(notebook)).forEach(inputs::remove);
    }

    /** One after the other, so that no page waits for all of them. */
    private void forget(ReferredResult kind, String input, Instant madeBefore) {
        transaction.executeWithoutResult(_ ->
                results.deleteInput(kind.types(), input, madeBefore)
                        .forEach(contents::deleteUnused));
    }
}
