package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.Eventually;
import org.spikebook.web.job.CellJobs;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.notebook.ui.TestPages;
import org.spikebook.web.publish.jupyter.JupyterNotebook;

import java.util.Locale;

/** Lets a test export an open notebook, once what it runs has ended. */
public class TestExports {

    private final NotebookPage pages;
    private final PageResults results;
    private final JupyterNotebook jupyter;

    TestExports(NotebookPage pages, PageResults results, JupyterNotebook jupyter) {
        this.pages = pages;
        this.results = results;
        this.jupyter = jupyter;
    }

    ExportedFile file(TestPages.Opened page) {
        return file(page, results.of(page.session(), page.exported().get()));
    }

    ExportedFile file(TestPages.Opened page, FinishedRuns runs) {
        return ExportedFile.of(
                pages.of(page.exported().get(), runs, Locale.ENGLISH, WrittenPage.ASSETS));
    }

    String jupyter(TestPages.Opened page) {
        return jupyter.of(page.exported().get(), Locale.ENGLISH);
    }

    void awaitEnd(CellJobs<?, ?, ?> jobs, NotebookId id, String cellId) {
        Eventually.holds(
                "the job of " + cellId + " ends",
                () -> jobs.latest(id, cellId).filter(JobStatus::isOpen).isEmpty());
        assertThat(jobs.latest(id, cellId).orElseThrow().problems()).isEmpty();
    }

    /**
     * Waits for the run of a network.
     *
     * @param roundTrip lets the page hear of it
     */
    void awaitRun(TestPages.Opened page, String cellId, Runnable roundTrip) {
        Eventually.holds(
                "the run of " + cellId,
                () -> {
                    roundTrip.run();
                    return page.session().currentResult(cellId, Recording.class).isPresent();
                });
    }
}
