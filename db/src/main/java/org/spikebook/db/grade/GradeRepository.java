package org.spikebook.db.grade;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of {@code grade}: added, never changed; the newest of a submission counts. */
@Repository
public class GradeRepository {

    private final JdbcClient jdbc;

    public GradeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a grade under its number; false if the submission has a grade of that number, so that of
     * two who go out from the same grade only one adds the next.
     */
    public boolean insert(GradeRow row) {
        VisitorId by = row.origin().by();
        return jdbc.sql(
                                """
                                insert into grade (submission_id, number, points, max_points, detail, marks, engine, graded_at,
                                                   source, graded_by, reason)
                                values (:submission, :number, :points, :maxPoints, :detail, :marks, :engine, :gradedAt,
                                        :source, :by, :reason)
                                on conflict do nothing
                                """)
                        .param("submission", row.submission().value())
                        .param("number", row.number())
                        .param("points", row.points())
                        .param("maxPoints", row.maxPoints())
                        .param("detail", row.detail())
                        .param("marks", row.marks())
                        .param("engine", row.engine())
                        .param("gradedAt", timestamp(row.gradedAt()))
                        .param("source", row.origin().source().name())
                        .param("by", by == null ? null : by.value())
                        .param("reason", row.origin().reason())
                        .update()
                == 1;
    }

    public Optional<GradeRow> newestOf(SubmissionId submission) {
        return jdbc.sql(
                        """
                        select * from grade where submission_id = :submission
                        order by number desc fetch first 1 rows only
                        """)
                .param("submission", submission.value())
                .query(GradeRepository::row)
                .optional();
    }

    /** The newest grade of every graded submission for the assignment. */
    public Map<SubmissionId, GradeRow> of(AssignmentId assignment) {
        return jdbc
                .sql(
                        """
                        select g.* from grade g join submission s on s.id = g.submission_id
                        where s.assignment_id = :assignment
                        and g.number = (select max(n.number) from grade n where n.submission_id = g.submission_id)
                        """)
                .param("assignment", assignment.value())
                .query(GradeRepository::row)
                .list()
                .stream()
                .collect(Collectors.toMap(GradeRow::submission, Function.identity()));
    }

    /** All grades that a submission ever had, oldest first. */
    public List<GradeRow> history(SubmissionId submission) {
        return jdbc.sql("select * from grade where submission_id = :submission order by number")
                .param("submission", submission.value())
                .query(GradeRepository::row)
                .list();
    }

    /** All grades of all submissions for the assignment, by submission, oldest first. */
    public List<GradeRow> history(AssignmentId assignment) {
        return jdbc.sql(
                        """
                        select g.* from grade g join submission s on s.id = g.submission_id
                        where s.assignment_id = :assignment order by s.submitted_at, s.id, g.number
                        """)
                .param("assignment", assignment.value())
                .query(GradeRepository::row)
                .list();
    }

    /** Gives the grades that one visitor gave to another, as theirs. */
    public void changeOwner(VisitorId from, VisitorId to) {
        jdbc.sql("update grade set graded_by = :to where graded_by = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    private static GradeRow row(ResultSet row, int index) throws SQLException {
        return new GradeRow(
                new SubmissionId(uuid(row, "submission_id")),
                row.getLong("number"),
                row.getDouble("points"),
                row.getDouble("max_points"),
                row.getString("detail"),
                row.getString("marks"),
                row.getString("engine"),
                instant(row, "graded_at"),
                new GradeOrigin(
                        GradeSource.valueOf(row.getString("source")),
                        visitor(row, "graded_by"),
                        row.getString("reason")));
    }

    private static @Nullable VisitorId visitor(ResultSet row, String column) throws SQLException {
        UUID id = nullableUuid(row, column);
        return id == null ? null : new VisitorId(id);
    }
}
