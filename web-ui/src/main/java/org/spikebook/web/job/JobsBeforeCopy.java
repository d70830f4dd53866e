package org.spikebook.web.job;

import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.db.notebook.NotebookOrigin;
import org.spikebook.db.notebook.NotebookRepository;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * The jobs that cells had before their notebook was copied: what was made by then was made for the
 * copy as well. A job that still runs stays with the original; once it is closed it counts.
 */
@Component
class JobsBeforeCopy {

    /** Of copies of copies: nobody asks for what was before so many. */
    private static final int FARTHEST = 50;

    private final NotebookRepository notebooks;
    private final JobRepository jobs;

    JobsBeforeCopy(NotebookRepository notebooks, JobRepository jobs) {
        this.notebooks = notebooks;
        this.jobs = jobs;
    }

    /** The last one of a cell; empty if there is none, or the notebook is no copy. */
    Optional<JobRow> newestOf(NotebookId copy, String cellId) {
        Optional<NotebookOrigin> origin = notebooks.findOrigin(copy);
        Optional<JobRow> found = Optional.empty();
        for (int k = 0; k < FARTHEST && origin.isPresent() && found.isEmpty(); k++) {
            NotebookOrigin from = origin.get();
            found = jobs.newestClosedOf(from.original(), cellId, from.copiedAt());
            origin = notebooks.findOrigin(from.original());
        }
        return found;
    }
}
