package org.spikebook.web.job;

import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookOrigin;
import org.spikebook.db.notebook.NotebookRepository;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.function.Function;

/**
 * The jobs that cells had before their notebook was copied: what was made by then was made for the
 * copy as well. A job that still runs stays with the original; once it is closed it counts.
 */
@Component
class JobsBeforeCopy {

    /** Of copies of copies: no one asks for what was before so many. */
    private static final int FARTHEST = 50;

    private final NotebookRepository notebooks;
    private final JobRepository jobs;

    JobsBeforeCopy(NotebookRepository notebooks, JobRepository jobs) {
        this.notebooks = notebooks;
        this.jobs = jobs;
    }

    /** The last one of a cell; empty if there is none, or the notebook is not a copy. */
    Optional<JobRow> newestOf(NotebookId copy, String cellId) {
        return first(copy, from -> jobs.newestClosedOf(from.original(), cellId, from.copiedAt()));
    }

    /** Whether a job of a cell left a result. */
    boolean hasResult(NotebookId copy, String cellId, String kind, String result) {
        return first(
                        copy,
                        from ->
                                Optional.of(from)
                                        .filter(origin ->
                                                jobs.hasResult(
                                                        origin.original(),
                                                        cellId,
                                                        kind,
                                                        result,
                                                        origin.copiedAt())))
                .isPresent();
    }

    /** What is found for a notebook that was copied, or for one that this was copied from. */
    private <T> Optional<T> first(NotebookId copy, Function<NotebookOrigin, Optional<T>> find) {
        Optional<NotebookOrigin> origin = notebooks.findOrigin(copy);
        Optional<T> found = Optional.empty();
        for (int k = 0; k < FARTHEST && origin.isPresent() && found.isEmpty(); k++) {
            found = find.apply(origin.get());
            origin = notebooks.findOrigin(origin.get().original());
        }
        return found;
    }
}
