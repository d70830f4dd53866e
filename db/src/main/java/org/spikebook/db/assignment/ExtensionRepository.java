package org.spikebook.db.assignment;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Rows of {@code assignment_extension}. */
@Repository
public class ExtensionRepository {

    private final JdbcClient jdbc;

    public ExtensionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a student a due date of their own, in place of one given before. */
    public void put(AssignmentId assignment, VisitorId student, Instant dueAt) {
        delete(assignment, student);
        jdbc.sql(
                        """
                        insert into assignment_extension (assignment_id, visitor_id, due_at)
                        values (:assignment, :student, :dueAt) on conflict do nothing
                        """)
                .param("assignment", assignment.value())
                .param("student", student.value())
                .param("dueAt", timestamp(dueAt))
                .update();
    }

    public void delete(AssignmentId assignment, VisitorId student) {
        jdbc.sql(
                        """
                        delete from assignment_extension
                        where assignment_id = :assignment and visitor_id = :student
                        """)
                .param("assignment", assignment.value())
                .param("student", student.value())
                .update();
    }

    /** Due dates of students who have their own. */
    public Map<VisitorId, Instant> of(AssignmentId assignment) {
        Map<VisitorId, Instant> dates = new HashMap<>();
        jdbc.sql("select * from assignment_extension where assignment_id = :assignment")
                .param("assignment", assignment.value())
                .query(row -> {
                    dates.put(new VisitorId(uuid(row, "visitor_id")), instant(row, "due_at"));
                });
        return dates;
    }

    /** Gives the due dates of one visitor to another; where both have one, the later. */
    public void changeOwner(VisitorId from, VisitorId to) {
        jdbc.sql(
                        """
                        delete from assignment_extension own where own.visitor_id = :to
                        and exists (select 1 from assignment_extension e where e.visitor_id = :from
                        and e.assignment_id = own.assignment_id and e.due_at > own.due_at)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
        jdbc.sql(
                        """
                        update assignment_extension set visitor_id = :to where visitor_id = :from
                        and assignment_id not in (select e.assignment_id from assignment_extension e where e.visitor_id = :to)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
        jdbc.sql("delete from assignment_extension where visitor_id = :from")
                .param("from", from.value())
                .update();
    }
}
