package org.spikebook.web.account.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.GuestNotebookRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Every day, deletes the notebooks of guests who did not come back for so long that no browser can
 * open them any more. What a class has of them is kept, and so is what others read or copied.
 * Afterwards such a guest has left nothing, and is forgotten as idle guests are.
 */
@Configuration
class AbandonedWork {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedWork.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int AT_A_TIME = 100;

    @Bean
    Task<Void> deleteAbandonedWork(
            GuestNotebookRepository work,
            ContentRepository contents,
            TransactionOperations transaction,
            SpikebookProperties settings,
            Clock clock) {
        return Tasks.recurring("delete-abandoned-work", FixedDelay.of(EVERY))
                .execute((_, _) -> {
                    Instant since = clock.instant().minus(settings.guestWorkLifetime());
                    int deleted = delete(work, contents, transaction, since);
                    if (deleted > 0) {
                        LOG.info("{} notebooks of guests who are gone were deleted", deleted);
                    }
                });
    }

    /**
     * Deletes those of guests who were not seen since then, one after the other: no page waits for
     * all of them.
     *
     * @return how many
     */
    static int delete(
            GuestNotebookRepository work,
            ContentRepository contents,
            TransactionOperations transaction,
            Instant notSeenSince) {
        int deleted = 0;
        List<NotebookId> found = work.abandoned(notSeenSince, AT_A_TIME);
        while (!found.isEmpty()) {
            for (NotebookId notebook : found) {
                transaction.executeWithoutResult(
                        _ -> work.delete(notebook).forEach(contents::deleteUnused));
                deleted++;
            }
            found = work.abandoned(notSeenSince, AT_A_TIME);
        }
        work.deleteJobs(notSeenSince);
        return deleted;
    }
}
