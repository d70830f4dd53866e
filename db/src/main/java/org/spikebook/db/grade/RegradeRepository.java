package org.spikebook.db.grade;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.job.JobId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code regrade} and {@code regrade_item}. */
@Repository
public class RegradeRepository {

    private final JdbcClient jdbc;

    public RegradeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an open regrade; false if the assignment has one. */
    public boolean insert(RegradeRow row) {
        return jdbc.sql(
                                """
                                insert into regrade (id, assignment_id, open_assignment, state, reason, requested_by, requested_at)
                                values (:id, :assignment, :assignment, :state, :reason, :by, :at)
                                on conflict do nothing
                                """)
                        .param("id", row.id().value())
                        .param("assignment", row.assignment().value())
                        .param("state", row.state().name())
                        .param("reason", row.reason())
                        .param("by", row.requestedBy().value())
                        .param("at", timestamp(row.requestedAt()))
                        .update()
                == 1;
    }

    /** Adds a submission that is to be graded again. */
    public void insertItem(RegradeId regrade, RegradeItem item) {
        jdbc.sql(
                        """
                        insert into regrade_item (regrade_id, submission_id, job_id, base_number)
                        values (:regrade, :submission, :job, :base)
                        """)
                .param("regrade", regrade.value())
                .param("submission", item.submission().value())
                .param("job", item.job().value())
                .param("base", item.baseNumber())
                .update();
    }

    /** Keeps what a submission earns; the same again changes nothing. */
    public void keepResult(RegradeId regrade, SubmissionId submission, RegradeItem.Result result) {
        jdbc.sql(
                        """
                        update regrade_item set points = :points, max_points = :maxPoints, detail = :detail,
                                                engine = :engine, graded_at = :gradedAt
                        where regrade_id = :regrade and submission_id = :submission
                        """)
                .param("points", result.points())
                .param("maxPoints", result.maxPoints())
                .param("detail", result.detail())
                .param("engine", result.engine())
                .param("gradedAt", timestamp(result.gradedAt()))
                .param("regrade", regrade.value())
                .param("submission", submission.value())
                .update();
    }

    /** Ends a regrade; false if it was not open any more. */
    public boolean close(RegradeId id, RegradeState state, VisitorId by, Instant at) {
        return jdbc.sql(
                                """
                                update regrade set state = :state, open_assignment = null, closed_by = :by, closed_at = :at
                                where id = :id and state = 'OPEN'
                                """)
                        .param("state", state.name())
                        .param("by", by.value())
                        .param("at", timestamp(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    public Optional<RegradeRow> find(RegradeId id) {
        return jdbc.sql("select * from regrade where id = :id")
                .param("id", id.value())
                .query(RegradeRepository::row)
                .optional();
    }

    /** The open regrade of an assignment. */
    public Optional<RegradeRow> openOf(AssignmentId assignment) {
        return jdbc.sql("select * from regrade where open_assignment = :assignment")
                .param("assignment", assignment.value())
                .query(RegradeRepository::row)
                .optional();
    }

    /** All regrades of an assignment, newest first. */
    public List<RegradeRow> of(AssignmentId assignment) {
        return jdbc.sql(
                        """
                        select * from regrade where assignment_id = :assignment
                        order by requested_at desc, id
                        """)
                .param("assignment", assignment.value())
                .query(RegradeRepository::row)
                .list();
    }

    public List<RegradeItem> items(RegradeId regrade) {
        return jdbc.sql(
                        "select * from regrade_item where regrade_id = :regrade order by"
                                + " submission_id")
                .param("regrade", regrade.value())
                .query(RegradeRepository::item)
                .list();
    }

    /** Gives what one visitor requested and closed to another. */
    public void changeOwner(VisitorId from, VisitorId to) {
        for (String column : List.of("requested_by", "closed_by")) {
            jdbc.sql("update regrade set " + column + " = :to where " + column + " = :from")
                    .param("to", to.value())
                    .param("from", from.value())
                    .update();
        }
    }

    private static RegradeRow row(ResultSet row, int number) throws SQLException {
        UUID closedBy = nullableUuid(row, "closed_by");
        return new RegradeRow(
                new RegradeId(uuid(row, "id")),
                new AssignmentId(uuid(row, "assignment_id")),
                RegradeState.valueOf(row.getString("state")),
                row.getString("reason"),
                new VisitorId(uuid(row, "requested_by")),
                instant(row, "requested_at"),
                closedBy == null ? null : new VisitorId(closedBy),
                nullableInstant(row, "closed_at"));
    }

    private static RegradeItem item(ResultSet row, int number) throws SQLException {
        return new RegradeItem(
                new SubmissionId(uuid(row, "submission_id")),
                new JobId(uuid(row, "job_id")),
                row.getLong("base_number"),
                result(row));
    }

    private static RegradeItem.@Nullable Result result(ResultSet row) throws SQLException {
        String detail = row.getString("detail");
        return detail == null
                ? null
                : new RegradeItem.Result(
                        row.getDouble("points"),
                        row.getDouble("max_points"),
                        detail,
                        row.getString("engine"),
                        instant(row, "graded_at"));
    }
}
