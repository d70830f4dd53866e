package org.spikebook.db.grade;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.classroom.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of {@code appeal}. */
@Repository
public class AppealRepository {

    private final JdbcClient jdbc;

    public AppealRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an open appeal; false if the submission has one. */
    public boolean insert(AppealRow row) {
        return jdbc.sql(
                                """
                                insert into appeal (id, submission_id, open_submission, message, asked_at, points_before)
                                values (:id, :submission, :submission, :message, :askedAt, :points)
                                on conflict do nothing
                                """)
                        .param("id", row.id().value())
                        .param("submission", row.submission().value())
                        .param("message", row.message())
                        .param("askedAt", timestamp(row.askedAt()))
                        .param("points", row.pointsBefore())
                        .update()
                == 1;
    }

    /** Answers an appeal; false if it was answered before. */
    public boolean answer(AppealId id, String answer, VisitorId by, Instant at, double points) {
        return jdbc.sql(
                                """
                                update appeal set answer = :answer, answered_by = :by, answered_at = :at,
                                                  points_after = :points, open_submission = null
                                where id = :id and answer is null
                                """)
                        .param("answer", answer)
                        .param("by", by.value())
                        .param("at", timestamp(at))
                        .param("points", points)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Oldest first. */
    public List<AppealRow> of(SubmissionId submission) {
        return jdbc.sql(
                        "select * from appeal where submission_id = :submission order by asked_at,"
                                + " id")
                .param("submission", submission.value())
                .query(AppealRepository::row)
                .list();
    }

    /** The open appeals of a class, oldest first. */
    public List<OpenAppealRow> openOf(CourseId course) {
        return jdbc.sql(
                        """
                        select s.visitor_id, s.receipt, p.asked_at
                        from appeal p join submission s on s.id = p.submission_id
                        join assignment a on a.id = s.assignment_id
                        where a.course_id = :course and p.answer is null order by p.asked_at, p.id
                        """)
                .param("course", course.value())
                .query((row, _) ->
                        new OpenAppealRow(
                                new VisitorId(uuid(row, "visitor_id")),
                                row.getString("receipt"),
                                instant(row, "asked_at")))
                .list();
    }

    /** Gives the answers of one visitor to another, as theirs. */
    public void changeOwner(VisitorId from, VisitorId to) {
        jdbc.sql("update appeal set answered_by = :to where answered_by = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    private static AppealRow row(ResultSet row, int number) throws SQLException {
        UUID by = nullableUuid(row, "answered_by");
        double after = row.getDouble("points_after");
        return new AppealRow(
                new AppealId(uuid(row, "id")),
                new SubmissionId(uuid(row, "submission_id")),
                row.getString("message"),
                instant(row, "asked_at"),
                row.getDouble("points_before"),
                row.getString("answer"),
                by == null ? null : new VisitorId(by),
                nullableInstant(row, "answered_at"),
                by == null ? null : after);
    }
}
