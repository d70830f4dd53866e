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
import org.spikebook.web.traininglab.TrainingStatus;

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

    /** The notebook with another length of its first training: few where only the way counts. */
    public static Notebook withEpochs(Notebook notebook, int epochs) {
        TrainingCell cell = cell(notebook);
        return notebook.withCell(
                cell.withPlan(
                        cell.plan().replaceFirst("\"epochs\": *\\d+", "\"epochs\": " + epochs)));
    }

    /** Trains the first training cell of a notebook of the current visitor's, as it stands. */
    public void train(NotebookId id) {
        JobStatus job = start(id);
        awaitEnd(job);
        assertThat(jobs.status(job.id()).problems()).isEmpty();
    }

    /** Begins the same, and stops it after an epoch. */
    public void pause(NotebookId id) {
        JobStatus job = start(id);
        Eventually.holds("an epoch is done", () -> epochs(job) > 0);
        jobs.cancel(job.id());
        awaitEnd(job);
    }

    /** How many epochs the last training of that cell has done. */
    public int epochs(NotebookId id) {
        TrainingCell cell = cell(notebooks.open(id).notebook());
        return trainings.latest(id, cell.id()).map(this::epochs).orElse(0);
    }

    private int epochs(JobStatus job) {
        return trainings.progress(jobs.status(job.id())).map(TrainingStatus::epochsDone).orElse(0);
    }

    private JobStatus start(NotebookId id) {
        Notebook notebook = notebooks.open(id).notebook();
        TrainingCell cell = cell(notebook);
        NetworkCell network = notebook.cell(cell.input(), NetworkCell.class).orElseThrow();
        String hash = CellHashes.of(notebook).of(cell.id());
        SubmitResult submitted =
                trainings.start(
                        id, cell.id(), new TrainingPayload(network.document(), cell.plan(), hash));
        return ((SubmitResult.Accepted) submitted).job();
    }

    private static TrainingCell cell(Notebook notebook) {
        return notebook.cells(TrainingCell.class).getFirst();
    }

    private void awaitEnd(JobStatus job) {
        Eventually.holds("training ends", () -> !jobs.status(job.id()).isOpen());
    }
}
