package org.spikebook.web.traininglab.ui;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.notebook.ui.NotebookSession;
import org.spikebook.web.traininglab.TrainingPayload;

import java.util.Optional;

/** The jobs of training cells of one notebook: started, found, gone on with. */
record TrainingRuns(NotebookSession session, TrainingTools tools) {

    /** Trains from the beginning. */
    SubmitResult start(TrainingCell cell) {
        return tools.trainings().start(session.id(), cell.id(), payload(cell));
    }

    /** Goes on from where the cell's last training was stopped. */
    SubmitResult resume(TrainingCell cell) {
        return tools.trainings().resume(session.id(), cell.id(), payload(cell));
    }

    Optional<JobStatus> latest(TrainingCell cell) {
        return tools.trainings().latest(session.id(), cell.id());
    }

    private TrainingPayload payload(TrainingCell cell) {
        NetworkCell network =
                session.notebook().cell(cell.input(), NetworkCell.class).orElseThrow();
        return new TrainingPayload(network.document(), cell.plan(), session.hash(cell.id()));
    }
}
