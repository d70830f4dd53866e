package org.spikebook.db.classboard;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.assignment.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code class_poll}. */
@Repository
public class PollRepository {

    private final JdbcClient jdbc;

    public PollRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(PollRow row) {
        jdbc.sql(
                        """
                        insert into class_poll (id, assignment_id, cell_id, question, right_answer, asked_at)
                        values (:id, :assignment, :cell, :question, :right, :askedAt)
                        """)
                .param("id", row.id().value())
                .param("assignment", row.assignment().value())
                .param("cell", row.cellId())
                .param("question", row.question())
                .param("right", row.rightAnswer())
                .param("askedAt", timestamp(row.askedAt()))
                .update();
    }

    public Optional<PollRow> find(PollId id) {
        return jdbc.sql("select * from class_poll where id = :id")
                .param("id", id.value())
                .query(PollRepository::row)
                .optional();
    }

    /** All polls of an assignment, the newest first. */
    public List<PollRow> of(AssignmentId assignment) {
        return jdbc.sql(
                        """
                        select * from class_poll where assignment_id = :assignment
                        order by asked_at desc, id
                        """)
                .param("assignment", assignment.value())
                .query(PollRepository::row)
                .list();
    }

    /** Those of the assignments that pages show, the oldest first. */
    public List<PollRow> shown(Collection<AssignmentId> assignments) {
        if (assignments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select * from class_poll where assignment_id in (:assignments) and ended_at is null
                        order by asked_at, id
                        """)
                .param("assignments", assignments.stream().map(AssignmentId::value).toList())
                .query(PollRepository::row)
                .list();
    }

    /**
     * Waits until no other transaction changes the poll, and lets none until this one ends, so that
     * it does not close between the look and the answer.
     *
     * @return false if it takes no answers any more
     */
    public boolean holdOpen(PollId id) {
        return jdbc.sql("select id from class_poll where id = :id and closed_at is null for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Takes no answers from now on; no-op if it took none before. */
    public void close(PollId id, Instant at) {
        at("update class_poll set closed_at = :at where id = :id and closed_at is null", id, at);
    }

    /** Shows students the result, and closes what is open. */
    public void reveal(PollId id, Instant at) {
        close(id, at);
        at(
                "update class_poll set revealed_at = :at where id = :id and revealed_at is null",
                id,
                at);
    }

    /** Takes it off the pages, and closes what is open. */
    public void end(PollId id, Instant at) {
        close(id, at);
        at("update class_poll set ended_at = :at where id = :id and ended_at is null", id, at);
    }

    private void at(String sql, PollId id, Instant at) {
        jdbc.sql(sql).param("at", timestamp(at)).param("id", id.value()).update();
    }

    private static PollRow row(ResultSet row, int number) throws SQLException {
        return new PollRow(
                new PollId(uuid(row, "id")),
                new AssignmentId(uuid(row, "assignment_id")),
                row.getString("cell_id"),
                row.getString("question"),
                row.getString("right_answer"),
                instant(row, "asked_at"),
                nullableInstant(row, "closed_at"),
                nullableInstant(row, "revealed_at"),
                nullableInstant(row, "ended_at"));
    }
}
