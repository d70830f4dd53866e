package org.spikebook.web.authoring;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells open pages that a version of a lesson was published. Safe for use by several threads. */
@Component
public class EditionNews {

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Has a page told, on the thread of the author, of each lesson that is published, by its slug.
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
                        listeners.forEach(listener -> listener.accept(slug));
                    }
                });
    }
}
