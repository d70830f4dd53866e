package org.spikebook.db.job;

import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;

/** Rows of {@code job_checkpoint}: what jobs continue from. A job has one at most. */
@Repository
public class CheckpointRepository {

    private final JdbcClient jdbc;

    public CheckpointRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<byte[]> find(JobId job) {
        return jdbc.sql("select state from job_checkpoint where job_id = :job")
                .param("job", job.value())
                .query((row, number) -> row.getBytes("state"))
                .optional();
    }

    /** Keeps a state in place of the one before, for a job that runs; false for another. */
    public boolean save(JobId job, byte[] state, Instant now) {
        return replace(job, state, now)
                || jdbc.sql(
                                        """
                                        insert into job_checkpoint (job_id, state, written_at)
                                        select id, cast(:state as bytea), cast(:now as timestamp with time zone)
                                        from job where id = :job and state = 'RUNNING'
                                        on conflict do nothing
                                        """)
                                .param("job", job.value())
                                .param("state", state)
                                .param("now", timestamp(now))
                                .update()
                        == 1;
    }

    private boolean replace(JobId job, byte[] state, Instant now) {
        return jdbc.sql(
                                """
                                update job_checkpoint set state = :state, written_at = :now
                                where job_id = :job
                                      and exists (select 1 from job where id = :job and state = 'RUNNING')
                                """)
                        .param("job", job.value())
                        .param("state", state)
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    /** Gives the checkpoint of one job to another that has none. */
    public void move(JobId from, JobId to) {
        jdbc.sql("update job_checkpoint set job_id = :to where job_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    /** Gives a job that has none the checkpoint of another, which keeps it. */
    public void copy(JobId from, JobId to) {
        jdbc.sql(
                        """
                        insert into job_checkpoint (job_id, state, written_at)
                        select cast(:to as uuid), state, written_at from job_checkpoint where job_id = :from
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    public void drop(JobId job) {
        jdbc.sql("delete from job_checkpoint where job_id = :job")
                .param("job", job.value())
                .update();
    }

    /** Forgets those of jobs that were closed before a time. */
    public void dropOlder(Instant closedBefore) {
        jdbc.sql(
                        """
                        delete from job_checkpoint
                        where job_id in (select id from job where finished_at < :before)
                        """)
                .param("before", timestamp(closedBefore))
                .update();
    }
}
