package org.spikebook.db.assignment;

import static org.spikebook.db.Columns.timestamp;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;

/** Rows of {@code lifted_gate}: assignments in which no prediction holds anything back. */
@Repository
public class LiftedGateRepository {

    private final JdbcClient jdbc;

    public LiftedGateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lifts; no-op if it is lifted already. */
    public void insert(AssignmentId assignment, Instant now) {
        jdbc.sql(
                        """
                        insert into lifted_gate (assignment_id, lifted_at) values (:assignment, :now) on conflict do nothing
                        """)
                .param("assignment", assignment.value())
                .param("now", timestamp(now))
                .update();
    }

    public void delete(AssignmentId assignment) {
        jdbc.sql("delete from lifted_gate where assignment_id = :assignment")
                .param("assignment", assignment.value())
                .update();
    }

    public boolean isLifted(AssignmentId assignment) {
        return jdbc.sql("select count(*) from lifted_gate where assignment_id = :assignment")
                        .param("assignment", assignment.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether it is lifted for the lesson in any class of the visitor. */
    public boolean isLiftedFor(VisitorId visitor, String lessonSlug) {
        return jdbc.sql(
                                """
                                select count(*) from lifted_gate g join assignment a on a.id = g.assignment_id
                                join course_member m on m.course_id = a.course_id
                                where m.visitor_id = :visitor and a.lesson_slug = :lesson
                                """)
                        .param("visitor", visitor.value())
                        .param("lesson", lessonSlug)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
