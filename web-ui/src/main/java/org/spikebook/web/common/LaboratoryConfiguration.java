package org.spikebook.web.common;

import org.spikebook.hardware.chip.ChipCatalog;
import org.spikebook.hardware.document.Chips;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainedNetworkReader;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.web.priority.PageThreads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the laboratory can do, as beans: tests replace one to add a model or a data set. */
@Configuration
class LaboratoryConfiguration {

    @Bean
    ModelRegistry modelRegistry() {
        return ModelRegistry.standard();
    }

    @Bean
    NetworkReader networkReader(ModelRegistry models) {
        return new NetworkReader(models);
    }

    /** Read at the priority of pages, which wait while a job reads what they want too. */
    @Bean
    DatasetCatalog datasetCatalog(
            SpikebookProperties settings, UploadFolders uploads, PageThreads threads) {
        return Laboratory.withData(DatasetCatalog.standard(), settings.home().resolve("data"))
                .with(uploads)
                .readOn(threads);
    }

    @Bean
    TrainingRegistry trainingRegistry() {
        return Laboratory.trainingRegistry();
    }

    @Bean
    TrainingPlanReader trainingPlanReader(TrainingRegistry training, DatasetCatalog data) {
        return new TrainingPlanReader(training, data);
    }

    @Bean
    TrainedNetworkReader trainedNetworkReader(
            ModelRegistry models, TrainingRegistry training, DatasetCatalog data) {
        return new TrainedNetworkReader(models, training, data);
    }

    @Bean
    ChipCatalog chipCatalog() {
        return Chips.catalog();
    }

    @Bean
    Laboratory laboratory(
            ModelRegistry models,
            TrainingRegistry training,
            DatasetCatalog data,
            ChipCatalog chips) {
        return new Laboratory(models, training, data, chips);
    }

    @Bean
    SpikeSources spikeSources(Laboratory laboratory) {
        return laboratory.sources();
    }
}
