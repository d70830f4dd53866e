package org.spikebook.web.health;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * Looks after the database: notices that it does not answer, and tries it again until it does.
 *
 * <p>An embedded database cannot fall silent, only fail; a busy machine must not be taken for that,
 * so the time it takes to answer counts for another server's only.
 */
@Component
class DatabaseWatch implements SmartLifecycle {

    /** A question that takes longer was not answered. */
    private static final Duration ANSWER = Duration.ofMillis(1500);

    /** H2 may have to repair its file first. */
    private static final Duration REOPENING = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** So many questions in a row without an answer, and the database is away. */
    private static final int MISSES = 2;

    private final DatabasePool pool;
    private final DatabaseState state;
    private final DiskRoom disk;
    private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(true);
    private int misses;
    private volatile @Nullable ScheduledExecutorService watch;

    DatabaseWatch(DatabasePool pool, DatabaseState state, DiskRoom disk) {
        this.pool = pool;
        this.state = state;
        this.disk = disk;
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("database-watch").factory());
        watch = started;
        state.watch(() -> started.execute(() -> recover(started)));
        if (!pool.isEmbedded()) {
            long millis = BETWEEN_LOOKS.toMillis();
            started.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Anyone who waits for a connection is let go, so that the server can end. */
    @Override
    public void stop() {
        state.unwatch();
        ScheduledExecutorService stopped = watch;
        watch = null;
        if (stopped != null) {
            stopped.shutdownNow();
            pool.open();
        }
    }

    /**
     * When the application ends (a pause is not its end), much is written: how far jobs came, what
     * pages leave behind, that the process is gone. Each statement would wait for a database that
     * does not answer, all of them longer than a stop may take, so they fail instead.
     */
    @EventListener(ContextClosedEvent.class)
    void leaveIfSilent() {
        if (!pool.isEmbedded() && (state.isAway() || !answersAtLast())) {
            state.leave();
            pool.abandon();
        }
    }

    private boolean answersAtLast() {
        return IntStream.range(0, MISSES).anyMatch(_ -> answersWithin(ANSWER));
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** Whether the database answers now; within two seconds. */
    boolean answers() {
        return !state.isAway() && answersWithin(ANSWER);
    }

    private void look() {
        if (!state.isAway()) {
            misses = answersWithin(ANSWER) ? 0 : misses + 1;
            if (misses >= MISSES) {
                misses = 0;
                state.lost("no answer in " + MISSES * ANSWER.toMillis() + " ms");
            }
        }
    }

    private void recover(ScheduledExecutorService started) {
        try {
            pool.close();
            retry(started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void retry(ScheduledExecutorService started) {
        if (!(pool.isEmbedded() && disk.isFull()) && answersWithin(REOPENING)) {
            pool.open();
            state.found();
        } else {
            started.schedule(() -> retry(started), BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean answersWithin(Duration limit) {
        try {
            return question().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The question that is under way, so that those who ask do not pile up, or a new one. */
    private synchronized CompletableFuture<Boolean> question() {
        if (asked.isDone()) {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            asked = answer;
            Thread.ofVirtual().name("database-question").start(() -> answer.complete(ask()));
        }
        return asked;
    }

    private boolean ask() {
        try {
            pool.ask();
            return true;
        } catch (SQLException e) {
            state.report(e);
            return false;
        }
    }
}
