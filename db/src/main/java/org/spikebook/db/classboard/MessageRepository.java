package org.spikebook.db.classboard;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.notebook.NotebookId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code class_message} and {@code class_pause}. */
@Repository
public class MessageRepository {

    private final JdbcClient jdbc;

    public MessageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(MessageRow row) {
        VisitorId to = row.to();
        NotebookId reset = row.resetNotebook();
        jdbc.sql(
                        """
                        insert into class_message (id, assignment_id, visitor_id, cell_id, text, sent_at, reset_notebook_id, setup_sha256)
                        values (:id, :assignment, :to, :cell, :text, :sentAt, :resetNotebook, :setup)
                        """)
                .param("id", row.id().value())
                .param("assignment", row.assignment().value())
                .param("to", to == null ? null : to.value())
                .param("cell", row.cellId())
                .param("text", row.text())
                .param("sentAt", timestamp(row.sentAt()))
                .param("resetNotebook", reset == null ? null : reset.value())
                .param("setup", row.setupSha256())
                .update();
    }

    public Optional<MessageRow> find(MessageId id) {
        return jdbc.sql("select * from class_message where id = :id")
                .param("id", id.value())
                .query(MessageRepository::row)
                .optional();
    }

    /** Messages of these assignments, to all or to one, sent after {@code since}; oldest first. */
    public List<MessageRow> of(Collection<AssignmentId> assignments, Instant since) {
        if (assignments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select * from class_message
                        where assignment_id in (:assignments) and sent_at > :since order by sent_at, id
                        """)
                .param("assignments", values(assignments))
                .param("since", timestamp(since))
                .query(MessageRepository::row)
                .list();
    }

    /** Those of the assignments whose class is paused. */
    public List<AssignmentId> paused(Collection<AssignmentId> assignments) {
        if (assignments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select assignment_id from class_pause where assignment_id in"
                                + " (:assignments)")
                .param("assignments", values(assignments))
                .query((row, _) -> new AssignmentId(uuid(row, "assignment_id")))
                .list();
    }

    /** Pauses a class that is not paused yet. */
    public void pause(AssignmentId assignment, Instant since) {
        jdbc.sql(
                        """
                        insert into class_pause (assignment_id, since) values (:assignment, :since)
                        on conflict do nothing
                        """)
                .param("assignment", assignment.value())
                .param("since", timestamp(since))
                .update();
    }

    public void resume(AssignmentId assignment) {
        jdbc.sql("delete from class_pause where assignment_id = :assignment")
                .param("assignment", assignment.value())
                .update();
    }

    /** Gives the messages to one visitor to another. */
    public int changeOwner(VisitorId from, VisitorId to) {
        return jdbc.sql("update class_message set visitor_id = :to where visitor_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    private static List<UUID> values(Collection<AssignmentId> assignments) {
        return assignments.stream().map(AssignmentId::value).toList();
    }

    private static MessageRow row(ResultSet row, int number) throws SQLException {
        @Nullable UUID to = nullableUuid(row, "visitor_id");
        @Nullable UUID reset = nullableUuid(row, "reset_notebook_id");
        return new MessageRow(
                new MessageId(uuid(row, "id")),
                new AssignmentId(uuid(row, "assignment_id")),
                to == null ? null : new VisitorId(to),
                row.getString("cell_id"),
                row.getString("text"),
                instant(row, "sent_at"),
                reset == null ? null : new NotebookId(reset),
                row.getString("setup_sha256"));
    }
}
