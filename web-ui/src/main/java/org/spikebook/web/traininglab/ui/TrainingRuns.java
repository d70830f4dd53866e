package org.spikebook.web.traininglab.ui;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.traininglab.TrainingPayload;
import org.spikebook.web.traininglab.TrainingSummary;

import java.util.Optional;

/** The jobs of training cells of one notebook: started, found, continued. */
record TrainingRuns(NotebookSession session, TrainingTools tools) {

    /** Trains from the beginning. */
    SubmitResult start(TrainingCell cell) {
        return tools.trainings().start(session.id(), cell.id(), payload(cell));
    }

    /** Continues from where the cell's last training was stopped. */
    SubmitResult resume(TrainingCell cell) {
        return tools.trainings().resume(session.id(), cell.id(), payload(cell));
    }

    /** Gives the cell the network that others have trained from the same already. */
    SubmitResult adopt(TrainingCell cell, TrainedNetwork known) {
        return tools.trainings()
                .adopt(session.id(), cell.id(), payload(cell), summary(cell, known.plan().seed()));
    }

    /** Whether a training of the cell, as it is now, came to its end. */
    boolean haveLeft(TrainingCell cell) {
        return tools.plans()
                .readStored(cell.plan())
                .content()
                .map(plan -> summary(cell, plan.seed()))
                .filter(left -> tools.trainings().hasLeft(session.id(), cell.id(), left))
                .isPresent();
    }

    private TrainingSummary summary(TrainingCell cell, long seed) {
        return new TrainingSummary(session.hash(cell.id()), seed);
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
