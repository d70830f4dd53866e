package org.spikebook.web.traininglab;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a new notebook of the current visitor's hold the networks that were trained from cells like
 * its own, as if they had been trained in it: they belong to the work that it is a copy of.
 */
@Service
public class TrainingAdoption {

    private final Authorization authorization;
    private final TrainingJobs jobs;
    private final TrainedNetworks trained;
    private final TrainingPlanReader plans;

    TrainingAdoption(
            Authorization authorization,
            TrainingJobs jobs,
            TrainedNetworks trained,
            TrainingPlanReader plans) {
        this.authorization = authorization;
        this.jobs = jobs;
        this.trained = trained;
        this.plans = plans;
    }

    /** Adopts all there are for the cells of a notebook as it stands. */
    @Transactional
    public void adoptAll(NotebookId id, Notebook notebook) {
        authorization.require(new Permission.UseNotebook(id));
        CellHashes hashes = CellHashes.of(notebook);
        for (TrainingCell cell : notebook.cells(TrainingCell.class)) {
            String hash = hashes.of(cell.id());
            plans.readStored(cell.plan())
                    .content()
                    .map(TrainingPlan::seed)
                    .filter(seed -> trained.current(cell, hash, seed).isPresent())
                    .ifPresent(seed -> adopt(id, notebook, cell, new TrainingSummary(hash, seed)));
        }
    }

    private void adopt(
            NotebookId id, Notebook notebook, TrainingCell cell, TrainingSummary trained) {
        notebook.cell(cell.input(), NetworkCell.class)
                .map(network ->
                        new TrainingPayload(network.document(), cell.plan(), trained.cellHash()))
                .ifPresent(payload -> jobs.adopt(id, cell.id(), payload, trained));
    }
}
