package org.spikebook.db.assignment;

import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;

/** Rows of {@code shareable_assignment}: its notebooks may be shared while it is open. */
@Repository
public class ShareableAssignmentRepository {

    private final JdbcClient jdbc;

    public ShareableAssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Allows sharing; no-op if it is allowed already. */
    public void insert(AssignmentId assignment, Instant now) {
        jdbc.sql(
                        """
                        insert into shareable_assignment (assignment_id, allowed_at) values (:assignment, :now)
                        on conflict do nothing
                        """)
                .param("assignment", assignment.value())
                .param("now", timestamp(now))
                .update();
    }

    public void delete(AssignmentId assignment) {
        jdbc.sql("delete from shareable_assignment where assignment_id = :assignment")
                .param("assignment", assignment.value())
                .update();
    }

    public boolean isShareable(AssignmentId assignment) {
        return jdbc.sql(
                                """
                                select count(*) from shareable_assignment where assignment_id = :assignment
                                """)
                        .param("assignment", assignment.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
