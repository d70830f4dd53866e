package org.spikebook.web.operation.admin;

import org.spikebook.db.job.JobOverview;
import org.spikebook.db.job.JobStatistics;
import org.spikebook.db.process.ProcessRow;

import java.time.Instant;
import java.util.List;

/**
 * What administrators see of the server: its processes, its jobs and its storage.
 *
 * @param processes nodes and workers, the oldest first
 * @param jobs open ones, those that run first; at most {@link ServerStatusService#MOST_JOBS}
 * @param counts how many of each kind and state are kept
 * @param schema number of the last migration of the database
 * @param java version of the Java that answers
 */
public record ServerStatus(
        Instant at,
        List<ProcessRow> processes,
        List<JobOverview.Line> jobs,
        List<JobStatistics.Count> counts,
        Storage storage,
        String schema,
        String java) {

    public ServerStatus {
        processes = List.copyOf(processes);
        jobs = List.copyOf(jobs);
        counts = List.copyOf(counts);
    }

    /** Whether processes of several versions share the database, which none of them expects. */
    public boolean isMixed() {
        return processes.stream()
                        .map(process -> process.version() + " " + process.engine())
                        .distinct()
                        .count()
                > 1;
    }
}
