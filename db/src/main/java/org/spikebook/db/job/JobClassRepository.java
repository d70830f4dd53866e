package org.spikebook.db.job;

import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.notebook.NotebookId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;

/** For which class a job is requested, and how many of a class are open. */
@Repository
public class JobClassRepository {

    private final JdbcClient jdbc;

    public JobClassRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The class of a member that was assigned the lesson of a notebook; of several, one that is at
     * work, or else the one to which it was assigned last.
     *
     * @param liveSince a class whose board was open since then is at work
     */
    public Optional<JobClass> of(NotebookId notebook, VisitorId owner, Instant liveSince) {
        return jdbc.sql(
                        """
                        select a.course_id, case when l.seen_at >= :since then 1 else 0 end as live
                        from notebook n
                        join assignment a on a.lesson_slug = n.lesson_slug
                        join course_member m on m.course_id = a.course_id and m.visitor_id = :owner
                        left join live_class l on l.course_id = a.course_id
                        where n.id = :notebook
                        order by live desc, a.created_at desc, a.id fetch first 1 rows only
                        """)
                .param("since", timestamp(liveSince))
                .param("owner", owner.value())
                .param("notebook", notebook.value())
                .query((row, _) ->
                        new JobClass(new CourseId(uuid(row, "course_id")), row.getInt("live") == 1))
                .optional();
    }

    /** How many jobs of a queue were requested for a class and are open. */
    public long countOpen(CourseId course, QueueName queue) {
        return jdbc.sql(
                        """
                        select count(*) from job
                        where course_id = :course and state in ('QUEUED', 'RUNNING') and queue_name = :queue
                        """)
                .param("course", course.value())
                .param("queue", queue.name())
                .query(Long.class)
                .single();
    }
}
