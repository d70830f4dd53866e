package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.traininglab.TrainingJobs;
import org.spikebook.web.traininglab.TrainingPayload;

/** Lets a test train as the page does. */
public class TestTrainings {

    private final NotebookService notebooks;
    private final TrainingJobs trainings;
    private final JobService jobs;

    TestTrainings(NotebookService notebooks, TrainingJobs trainings, JobService jobs) {
        this.notebooks = notebooks;
        this.trainings = trainings;
        this.jobs = jobs;
    }

    /** Trains the first training cell of a notebook of the current visitor's, as it stands. */
    public void train(NotebookId id) {
        Notebook notebook = notebooks.open(id).notebook();
        TrainingCell cell = notebook.cells(TrainingCell.class).getFirst();
        NetworkCell network = notebook.cell(cell.input(), NetworkCell.class).orElseThrow();
        String hash = CellHashes.of(notebook).of(cell.id());
        SubmitResult submitted =
                trainings.start(
                        id, cell.id(), new TrainingPayload(network.document(), cell.plan(), hash));
        JobStatus job = ((SubmitResult.Accepted) submitted).job();
        Eventually.holds("training ends", () -> !jobs.status(job.id()).isOpen());
        assertThat(jobs.status(job.id()).problems()).isEmpty();
    }
}
