package org.spikebook.web.traininglab.history;

import org.spikebook.web.notebook.TemporaryResult;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stopped trainings left of their recordings is forgotten after some time. */
@Configuration
class HistoryCleanup {

    @Bean
    TemporaryResult partsOfRecordings() {
        return new TemporaryResult(TrainingHistories.PART_TYPE);
    }
}
