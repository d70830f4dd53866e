package org.spikebook.web.job;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.JobRow;
import org.spikebook.db.job.JobState;
import org.spikebook.web.job.queue.JobJson;
import org.spikebook.web.job.queue.QueuePosition;
import org.spikebook.web.job.queue.QueueTurns;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Makes statuses of jobs: their rows, with their place in the queue and what they told last. */
@Component
class JobStatuses {

    private final JobJson json;
    private final QueueTurns turns;
    private final RunningJobs running;

    JobStatuses(JobJson json, QueueTurns turns, RunningJobs running) {
        this.json = json;
        this.turns = turns;
        this.running = running;
    }

    JobStatus of(JobRow row) {
        return of(List.of(row)).getFirst();
    }

    /** Read in few statements or none, however many there are. */
    List<JobStatus> of(List<JobRow> rows) {
        boolean waits = rows.stream().anyMatch(row -> row.state() == JobState.QUEUED);
        Map<JobId, QueuePosition> positions = waits ? turns.positions() : Map.of();
        return rows.stream().map(row -> of(row, positions.get(row.id()))).toList();
    }

    private JobStatus of(JobRow row, @Nullable QueuePosition position) {
        return new JobStatus(
                row.id(),
                row.kind(),
                row.notebook(),
                row.cellId(),
                row.state(),
                running.progress(row.id()).orElse(row.output().progress()),
                row.output().result(),
                json.readProblems(row.output().error()),
                row.cancelRequested() && row.state().isOpen(),
                position,
                row.times());
    }
}
