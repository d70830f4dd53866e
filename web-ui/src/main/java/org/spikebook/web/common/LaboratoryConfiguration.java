package org.spikebook.web.common;

import org.spikebook.network.ModelRegistry;
import org.spikebook.network.document.NetworkReader;
import org.spikebook.training.TrainingRegistry;
import org.spikebook.training.dataset.DatasetCatalog;
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

    @Bean
    DatasetCatalog datasetCatalog() {
        return DatasetCatalog.standard();
    }

    @Bean
    TrainingRegistry trainingRegistry() {
        return TrainingRegistry.standard();
    }
}
