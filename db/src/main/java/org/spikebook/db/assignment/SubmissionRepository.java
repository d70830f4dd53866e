package org.spikebook.db.assignment;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code submission} and its parts: added, never changed. */
@Repository
public class SubmissionRepository {

    private final JdbcClient jdbc;

    public SubmissionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(SubmissionRow row, List<SubmissionPart> parts) {
        AssignmentId assignment = row.assignment();
        jdbc.sql(
                        """
                        insert into submission (id, receipt, digest, assignment_id, notebook_id, revision, visitor_id, lesson_slug,
                                                sha256, engine, submitted_at, lesson_version)
                        values (:id, :receipt, :digest, :assignment, :notebook, :revision, :visitor, :lesson,
                                :sha256, :engine, :submittedAt, :lessonVersion)
                        """)
                .param("id", row.id().value())
                .param("receipt", row.receipt())
                .param("digest", row.digest())
                .param("assignment", assignment == null ? null : assignment.value())
                .param("notebook", row.notebook().value())
                .param("revision", row.revision())
                .param("visitor", row.visitor().value())
                .param("lesson", row.lessonSlug())
                .param("sha256", row.sha256())
                .param("engine", row.engine())
                .param("submittedAt", timestamp(row.submittedAt()))
                .param("lessonVersion", row.lessonVersion())
                .update();
        parts.forEach(part -> insertPart(row.id(), part));
    }

    private void insertPart(SubmissionId submission, SubmissionPart part) {
        jdbc.sql(
                        """
                        insert into submission_part (submission_id, cell_id, sha256, signed)
                        values (:submission, :cell, :sha256, :signed)
                        """)
                .param("submission", submission.value())
                .param("cell", part.cellId())
                .param("sha256", part.sha256())
                .param("signed", part.signed())
                .update();
    }

    public Optional<SubmissionRow> find(SubmissionId id) {
        return jdbc.sql("select * from submission where id = :id")
                .param("id", id.value())
                .query(SubmissionRepository::row)
                .optional();
    }

    public Optional<SubmissionRow> findByReceipt(String receipt) {
        return jdbc.sql("select * from submission where receipt = :receipt")
                .param("receipt", receipt)
                .query(SubmissionRepository::row)
                .optional();
    }

    /** By cell. */
    public List<SubmissionPart> parts(SubmissionId submission) {
        return jdbc.sql(
                        """
                        select cell_id, sha256, signed from submission_part
                        where submission_id = :submission order by cell_id
                        """)
                .param("submission", submission.value())
                .query((row, number) -> part(row))
                .list();
    }

    /** The parts of every submission for the assignment that has any, by cell. */
    public Map<SubmissionId, List<SubmissionPart>> partsOf(AssignmentId assignment) {
        Map<SubmissionId, List<SubmissionPart>> parts = new HashMap<>();
        jdbc.sql(
                        """
                        select p.* from submission_part p join submission s on s.id = p.submission_id
                        where s.assignment_id = :assignment order by p.cell_id
                        """)
                .param("assignment", assignment.value())
                .query(
                        (RowCallbackHandler)
                                row ->
                                        parts.computeIfAbsent(
                                                        new SubmissionId(
                                                                uuid(row, "submission_id")),
                                                        _ -> new ArrayList<>())
                                                .add(part(row)));
        return parts;
    }

    private static SubmissionPart part(ResultSet row) throws SQLException {
        return new SubmissionPart(
                row.getString("cell_id"), row.getString("sha256"), row.getBoolean("signed"));
    }

    /** Oldest first. */
    public List<SubmissionRow> of(AssignmentId assignment) {
        return jdbc.sql(
                        "select * from submission where assignment_id = :assignment order by"
                                + " submitted_at, id")
                .param("assignment", assignment.value())
                .query(SubmissionRepository::row)
                .list();
    }

    /** What a visitor submitted for an assignment, newest first. */
    public List<SubmissionRow> of(AssignmentId assignment, VisitorId visitor) {
        return jdbc.sql(
                        """
                        select * from submission where assignment_id = :assignment and visitor_id = :visitor
                        order by submitted_at desc, id
                        """)
                .param("assignment", assignment.value())
                .param("visitor", visitor.value())
                .query(SubmissionRepository::row)
                .list();
    }

    /** How many submissions of a visitor an assignment has. */
    public int count(AssignmentId assignment, VisitorId visitor) {
        return jdbc.sql(
                        """
                        select count(*) from submission
                        where assignment_id = :assignment and visitor_id = :visitor
                        """)
                .param("assignment", assignment.value())
                .param("visitor", visitor.value())
                .query(Integer.class)
                .single();
    }

    /** What a visitor submitted for an assignment that has no grade. */
    public List<SubmissionRow> ungraded(AssignmentId assignment, VisitorId visitor) {
        return jdbc.sql(
                        """
                        select s.* from submission s where s.assignment_id = :assignment and s.visitor_id = :visitor
                        and not exists (select 1 from grade g where g.submission_id = s.id)
                        """)
                .param("assignment", assignment.value())
                .param("visitor", visitor.value())
                .query(SubmissionRepository::row)
                .list();
    }

    /** Newest first. */
    public List<SubmissionRow> ofNotebook(NotebookId notebook) {
        return jdbc.sql(
                        "select * from submission where notebook_id = :notebook order by"
                                + " submitted_at desc, id")
                .param("notebook", notebook.value())
                .query(SubmissionRepository::row)
                .list();
    }

    /** Gives all submissions of one visitor to another. */
    public int changeOwner(VisitorId from, VisitorId to) {
        return jdbc.sql("update submission set visitor_id = :to where visitor_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    private static SubmissionRow row(ResultSet row, int number) throws SQLException {
        UUID assignment = nullableUuid(row, "assignment_id");
        return new SubmissionRow(
                new SubmissionId(uuid(row, "id")),
                row.getString("receipt"),
                row.getString("digest"),
                assignment == null ? null : new AssignmentId(assignment),
                new NotebookId(uuid(row, "notebook_id")),
                row.getLong("revision"),
                new VisitorId(uuid(row, "visitor_id")),
                row.getString("lesson_slug"),
                row.getString("sha256"),
                row.getString("engine"),
                instant(row, "submitted_at"),
                row.getInt("lesson_version"));
    }
}
