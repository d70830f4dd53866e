package org.spikebook.web.authoring;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells open pages that a version of a lesson was published, on a thread of its own: however many
 * pages are open, its author waits for none. Safe for use by several threads.
 */
@Component
public class EditionNews {

    private static final Logger LOG = LoggerFactory.getLogger(EditionNews.class);
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("edition-news").factory());

    /**
     * Has a page told, on a thread of the news, of each lesson that is published, by its slug.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells all once the transaction is committed, so that they find the version. */
    void tellAfterCommit(String slug) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        thread.execute(() -> tell(slug));
                    }
                });
    }

    /** A page that breaks keeps the news from no other. */
    private void tell(String slug) {
        for (Consumer<String> listener : listeners) {
            try {
                listener.accept(slug);
            } catch (RuntimeException e) {
                LOG.error("a page was not told of a version of {}", slug, e);
            }
        }
    }

    /** Not interrupted while pages read rows: H2 would close its file. */
    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
