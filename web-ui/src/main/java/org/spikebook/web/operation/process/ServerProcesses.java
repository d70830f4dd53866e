package org.spikebook.web.operation.process;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.process.ProcessRepository;
import org.spikebook.db.process.ProcessRow;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.web.common.EmbeddedDatabase;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The processes that share the database. Each says every {@link #BEAT} that it is there, as long as
 * it is; with the embedded database there is only this one, and nothing is written.
 */
@Component
public class ServerProcesses implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcesses.class);

    static final Duration BEAT = Duration.ofSeconds(10);

    /** Silent for so long, it is taken for dead. */
    static final Duration SILENCE = Duration.ofSeconds(35);

    /** Long, since the clock that says so may be another than theirs. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final Duration LAST_WORD = Duration.ofSeconds(5);

    /** Of what no one packaged, such as a run of the sources. */
    private static final String NO_VERSION = "–";

    private final ProcessRepository rows;
    private final OpenSessions sessions;
    private final SpikebookProperties settings;
    private final int threads;
    private final boolean alone;
    private final Clock clock;
    private final UUID id;
    private final Instant startedAt;
    private volatile int jobThreads;
    private volatile @Nullable ScheduledExecutorService beats;

    ServerProcesses(
            ProcessRepository rows,
            OpenSessions sessions,
            SpikebookProperties settings,
            DbSchedulerProperties scheduler,
            EmbeddedDatabase embedded,
            IdGenerator ids,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.settings = settings;
        this.threads = settings.process().runsJobs() ? scheduler.getThreads() : 0;
        this.alone = embedded.isUsed();
        this.clock = clock;
        this.id = ids.generateId();
        this.startedAt = clock.instant();
        this.jobThreads = Math.max(1, threads);
    }

    /** Those that are there, the oldest first. */
    public List<ProcessRow> all() {
        return alone ? List.of(now()) : rows.seenSince(clock.instant().minus(SILENCE));
    }

    /** How many jobs all of them run at a time, gradings apart, as of the last beat; at least 1. */
    public int jobThreads() {
        return jobThreads;
    }

    @Override
    public void start() {
        if (!alone) {
            ScheduledExecutorService thread =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().daemon().name("process-beat").factory());
            thread.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
            beats = thread;
        }
    }

    private void beat() {
        try {
            Instant now = clock.instant();
            rows.say(now());
            rows.forgetSilent(now.minus(FORGOTTEN));
            int all =
                    rows.seenSince(now.minus(SILENCE)).stream()
                            .mapToInt(ProcessRow::jobThreads)
                            .sum();
            jobThreads = Math.max(1, all);
        } catch (RuntimeException e) { // said again by the next beat
            LOG.debug("the other processes do not hear of this one", e);
        }
    }

    private ProcessRow now() {
        Runtime java = Runtime.getRuntime();
        return new ProcessRow(
                id,
                host(),
                settings.process().name(),
                version(),
                Simulation.ENGINE,
                threads,
                sessions.count(),
                java.totalMemory() - java.freeMemory(),
                java.maxMemory(),
                startedAt,
                clock.instant());
    }

    private static String version() {
        return Objects.requireNonNullElse(
                ServerProcesses.class.getPackage().getImplementationVersion(), NO_VERSION);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService thread = beats;
        beats = null;
        if (thread != null) {
            leave(thread);
        }
    }

    private void leave(ScheduledExecutorService thread) {
        try {
            thread.shutdown();
            if (thread.awaitTermination(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS)) {
                rows.forget(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) { // the others notice its silence
            LOG.debug("the other processes do not hear that this one ends", e);
        }
    }

    @Override
    public boolean isRunning() {
        return alone || beats != null;
    }
}
