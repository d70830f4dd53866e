package org.spikebook.web.networklab;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.spikebook.db.notebook.CellResultRepository;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Every few hours, forgets recordings of long runs that are old: they are by far the largest rows,
 * and running again gives the same bits.
 */
@Configuration
class RecordingCleanup {

    private static final Duration EVERY = Duration.ofHours(6);

    /** In one go, so that the database is not kept busy for long. */
    private static final int MOST = 1000;

    @Bean
    Task<Void> forgetOldRecordings(
            CellResultRepository results,
            ContentRepository contents,
            TransactionOperations transaction,
            SpikebookProperties settings,
            Clock clock) {
        return Tasks.recurring("forget-old-recordings", FixedDelay.of(EVERY))
                .execute((_, _) -> {
                    Instant before = clock.instant().minus(settings.recordingLifetime());
                    forget(results, contents, transaction, before);
                });
    }

    static void forget(
            CellResultRepository results,
            ContentRepository contents,
            TransactionOperations transaction,
            Instant madeBefore) {
        for (String body : results.findOlder(Recordings.TYPE, madeBefore, MOST)) {
            transaction.executeWithoutResult(_ -> {
                results.deleteOlder(Recordings.TYPE, madeBefore, body);
                contents.deleteUnused(body);
            });
        }
    }
}
