package org.spikebook.web.traininglab.ui;

import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainedNetworkReader;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.job.JobService;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.TrainedNetworks;
import org.spikebook.web.traininglab.TrainingJobs;
import org.spikebook.web.traininglab.history.TrainingHistories;
import org.spikebook.web.traininglab.ui.result.PlayTools;
import org.springframework.stereotype.Component;

/** What the views of training cells work with. */
@Component
record TrainingTools(
        PlayTools play,
        TrainingPlanReader plans,
        TrainingRegistry registry,
        DatasetCatalog data,
        OwnDataService own,
        TrainingJobs trainings,
        JobService jobs,
        TrainedNetworks trained,
        TrainingHistories histories,
        TrainedNetworkReader trainedReader,
        SpikeSources sources,
        Background background) {}
