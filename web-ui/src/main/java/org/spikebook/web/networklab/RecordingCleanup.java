package org.spikebook.web.networklab;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.spikebook.db.notebook.CellResultRepository;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.notebook.TemporaryResult;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Every few hours, forgets results that are large and old, above all recordings of long runs:
 * running again gives the same bits.
 */
@Configuration
class RecordingCleanup {

    private static final Duration EVERY = Duration.ofHours(6);

    /** In one go, so that the database is not kept busy for long. */
    private static final int MOST = 1000;

    @Bean
    TemporaryResult recordingsOfLongRuns() {
        return new TemporaryResult(Recordings.TYPE);
    }

    @Bean
    Task<Void> forgetOldRecordings(
            List<TemporaryResult> temporary,
            CellResultRepository results,
            ContentRepository contents,
            TransactionOperations transaction,
            SpikebookProperties settings,
            Clock clock) {
        return Tasks.recurring("forget-old-recordings", FixedDelay.of(EVERY))
                .execute((_, _) -> {
                    Instant before = clock.instant().minus(settings.recordingLifetime());
                    temporary.forEach(
                            each -> forget(each.type(), results, contents, transaction, before));
                });
    }

    static void forget(
            String type,
            CellResultRepository results,
            ContentRepository contents,
            TransactionOperations transaction,
            Instant madeBefore) {
        for (String body : results.findOlder(type, madeBefore, MOST)) {
            transaction.executeWithoutResult(_ -> {
                results.deleteOlder(type, madeBefore, body);
                contents.deleteUnused(body);
            });
        }
    }
}
