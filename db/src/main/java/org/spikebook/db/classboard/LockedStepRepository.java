package org.spikebook.db.classboard;

import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Rows of {@code locked_step}. */
@Repository
public class LockedStepRepository {

    private final JdbcClient jdbc;

    public LockedStepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks or hides a step, in place of what was before. */
    public void put(LockedStepRow row, Instant now) {
        remove(row.assignment(), row.cellId());
        jdbc.sql(
                        """
                        insert into locked_step (assignment_id, cell_id, hidden, locked_at)
                        values (:assignment, :cell, :hidden, :now) on conflict do nothing
                        """)
                .param("assignment", row.assignment().value())
                .param("cell", row.cellId())
                .param("hidden", row.hidden())
                .param("now", timestamp(now))
                .update();
    }

    /** Lets the class work on a step again. */
    public void remove(AssignmentId assignment, String cellId) {
        jdbc.sql("delete from locked_step where assignment_id = :assignment and cell_id = :cell")
                .param("assignment", assignment.value())
                .param("cell", cellId)
                .update();
    }

    /** Cells of a lesson that a class of which the visitor is a student does not see now. */
    public Set<String> hiddenFrom(VisitorId student, String lessonSlug) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct s.cell_id from locked_step s join assignment a on a.id = s.assignment_id
                                join course c on c.id = a.course_id join course_member m on m.course_id = a.course_id
                                where s.hidden = true and m.visitor_id = :student and m.role = 'STUDENT'
                                and a.lesson_slug = :lesson and a.withdrawn_at is null and c.closed_at is null
                                """)
                        .param("student", student.value())
                        .param("lesson", lessonSlug)
                        .query(String.class)
                        .list());
    }

    /** Those of several assignments. */
    public List<LockedStepRow> of(Collection<AssignmentId> assignments) {
        if (assignments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select * from locked_step where assignment_id in (:assignments) order by locked_at, cell_id
                        """)
                .param("assignments", assignments.stream().map(AssignmentId::value).toList())
                .query((row, _) ->
                        new LockedStepRow(
                                new AssignmentId(uuid(row, "assignment_id")),
                                row.getString("cell_id"),
                                row.getBoolean("hidden")))
                .list();
    }
}
