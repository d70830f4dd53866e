package org.spikebook.db.grade;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of {@code grade}: added, never changed; the newest of a submission counts. */
@Repository
public class GradeRepository {

    private final JdbcClient jdbc;

    public GradeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(GradeRow row) {
        jdbc.sql(
                        """
                        insert into grade (submission_id, number, points, max_points, detail, engine, graded_at)
                        values (:submission, (select coalesce(max(g.number), 0) + 1 from grade g where g.submission_id = :submission),
                                :points, :maxPoints, :detail, :engine, :gradedAt)
                        """)
                .param("submission", row.submission().value())
                .param("points", row.points())
                .param("maxPoints", row.maxPoints())
                .param("detail", row.detail())
                .param("engine", row.engine())
                .param("gradedAt", timestamp(row.gradedAt()))
                .update();
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

    private static GradeRow row(ResultSet row, int number) throws SQLException {
        return new GradeRow(
                new SubmissionId(uuid(row, "submission_id")),
                row.getDouble("points"),
                row.getDouble("max_points"),
                row.getString("detail"),
                row.getString("engine"),
                instant(row, "graded_at"));
    }
}
