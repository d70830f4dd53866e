package org.spikebook.web.traininglab.ui;

import org.spikebook.network.document.NetworkReader;
import org.spikebook.stimulus.SpikeSources;
import org.spikebook.training.TrainingRegistry;
import org.spikebook.training.dataset.DatasetCatalog;
import org.spikebook.training.document.TrainedNetworkReader;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.job.JobService;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.TrainedNetworks;
import org.spikebook.web.traininglab.TrainingJobs;
import org.springframework.stereotype.Component;

/** What the views of training cells work with. */
@Component
record TrainingTools(
        NetworkReader networks,
        TrainingPlanReader plans,
        TrainingRegistry registry,
        DatasetCatalog data,
        OwnDataService own,
        TrainingJobs trainings,
        JobService jobs,
        TrainedNetworks trained,
        TrainedNetworkReader trainedReader,
        SpikeSources sources,
        Background background) {}
