package org.spikebook.web.sweeplab.ui;

import org.spikebook.db.job.JobState;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.web.job.JobService;
import org.spikebook.web.notebook.ui.cell.RerunCost;
import org.spikebook.web.sweeplab.FigureJobs;
import org.spikebook.web.sweeplab.Figures;
import org.spikebook.web.traininglab.TrainingJobs;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** What the views of sweep cells work with. */
@Component
record SweepTools(
        Laboratory laboratory,
        Figures figures,
        FigureJobs runs,
        TrainingJobs trainings,
        JobService jobs) {

    /** How long the training that a sweep repeats took last time; empty if it never ended. */
    Optional<RerunCost> lastTraining(NotebookId notebook, SweepCell sweep) {
        return sweep.inputs().stream()
                .flatMap(training -> trainings.latest(notebook, training).stream())
                .filter(job -> job.state() == JobState.DONE)
                .findFirst()
                .map(job ->
                        RerunCost.asLastTime(job.times().startedAt(), job.times().finishedAt()));
    }
}
