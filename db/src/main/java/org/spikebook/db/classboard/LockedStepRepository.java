package org.spikebook.db.classboard;

import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.assignment.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

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
