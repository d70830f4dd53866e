package org.spikebook.web.operation.admin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.DatabaseSize;
import org.spikebook.db.SchemaVersion;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobOverview;
import org.spikebook.db.job.JobRepository;
import org.spikebook.db.job.JobState;
import org.spikebook.db.job.JobStatistics;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.Administer;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.operation.process.ServerProcesses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** Tells administrators how the server is, and lets them stop a job of anyone. */
@Service
public class ServerStatusService {

    /** Most open jobs that are listed. */
    public static final int MOST_JOBS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ServerStatusService.class);

    private final Authorization authorization;
    private final ServerProcesses processes;
    private final JobOverview overview;
    private final JobStatistics statistics;
    private final JobRepository jobs;
    private final DatabaseSize size;
    private final SchemaVersion schema;
    private final Path home;
    private final Clock clock;

    ServerStatusService(
            Authorization authorization,
            ServerProcesses processes,
            JobOverview overview,
            JobStatistics statistics,
            JobRepository jobs,
            DatabaseSize size,
            SchemaVersion schema,
            SpikebookProperties settings,
            Clock clock) {
        this.authorization = authorization;
        this.processes = processes;
        this.overview = overview;
        this.statistics = statistics;
        this.jobs = jobs;
        this.size = size;
        this.schema = schema;
        this.home = settings.home();
        this.clock = clock;
    }

    /** Processes, jobs and storage as they are now. */
    public ServerStatus status() {
        authorization.require(new Administer());
        return new ServerStatus(
                clock.instant(),
                processes.all(),
                overview.open(MOST_JOBS),
                statistics.counts(),
                storage(),
                schema.current(),
                Runtime.version().toString());
    }

    private Storage storage() {
        try {
            return new Storage(
                    size.bytes(),
                    DataFolderSize.of(home.resolve("uploads")),
                    DataFolderSize.of(home.resolve("log")),
                    Files.getFileStore(home).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops a job, as its owner could, wherever it runs; nothing happens if it is closed. */
    @Transactional
    public void cancel(JobId job) {
        VisitorId visitor = authorization.require(new Administer());
        Instant now = clock.instant();
        if (jobs.closeQueued(job, JobState.CANCELLED, null, now) || jobs.requestCancel(job, now)) {
            LOG.info("job {} is stopped by administrator {}", job, visitor);
        }
    }
}
