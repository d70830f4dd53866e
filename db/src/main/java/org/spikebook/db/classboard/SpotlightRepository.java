package org.spikebook.db.classboard;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
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

/** Rows of {@code class_spotlight}. They stay when nothing is shown any more. */
@Repository
public class SpotlightRepository {

    private final JdbcClient jdbc;

    public SpotlightRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(SpotlightRow row) {
        jdbc.sql(
                        """
                        insert into class_spotlight (id, assignment_id, visitor_id, asked_at)
                        values (:id, :assignment, :student, :askedAt)
                        """)
                .param("id", row.id().value())
                .param("assignment", row.assignment().value())
                .param("student", row.student().value())
                .param("askedAt", timestamp(row.askedAt()))
                .update();
    }

    public Optional<SpotlightRow> find(SpotlightId id) {
        return jdbc.sql("select * from class_spotlight where id = :id")
                .param("id", id.value())
                .query(SpotlightRepository::row)
                .optional();
    }

    /** Those of the assignments that are asked or shown, the oldest first. */
    public List<SpotlightRow> open(Collection<AssignmentId> assignments) {
        if (assignments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select * from class_spotlight where assignment_id in (:assignments) and ended_at is null
                        order by asked_at, id
                        """)
                .param("assignments", assignments.stream().map(AssignmentId::value).toList())
                .query(SpotlightRepository::row)
                .list();
    }

    /**
     * The student consents.
     *
     * @return false if that was answered or ended before
     */
    public boolean consent(SpotlightId id, String sha256, boolean showsName, Instant at) {
        return jdbc.sql(
                                """
                                update class_spotlight set answered_at = :at, sha256 = :sha256, shows_name = :showsName
                                where id = :id and answered_at is null and ended_at is null
                                """)
                        .param("at", timestamp(at))
                        .param("sha256", sha256)
                        .param("showsName", showsName)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The student declines; no-op after an answer. */
    public void decline(SpotlightId id, VisitorId student, Instant at) {
        jdbc.sql(
                        """
                        update class_spotlight set answered_at = :at, ended_at = :at, ended_by = :by
                        where id = :id and answered_at is null and ended_at is null
                        """)
                .param("at", timestamp(at))
                .param("by", student.value())
                .param("id", id.value())
                .update();
    }

    /** Nothing is asked or shown any more; no-op if it was ended before. */
    public void end(SpotlightId id, VisitorId by, Instant at) {
        jdbc.sql(
                        """
                        update class_spotlight set ended_at = :at, ended_by = :by
                        where id = :id and ended_at is null
                        """)
                .param("at", timestamp(at))
                .param("by", by.value())
                .param("id", id.value())
                .update();
    }

    /** Gives the requests to one visitor to another. */
    public void changeOwner(VisitorId from, VisitorId to) {
        for (String column : List.of("visitor_id", "ended_by")) {
            jdbc.sql("update class_spotlight set %1$s = :to where %1$s = :from".formatted(column))
                    .param("to", to.value())
                    .param("from", from.value())
                    .update();
        }
    }

    private static SpotlightRow row(ResultSet row, int number) throws SQLException {
        @Nullable UUID endedBy = nullableUuid(row, "ended_by");
        return new SpotlightRow(
                new SpotlightId(uuid(row, "id")),
                new AssignmentId(uuid(row, "assignment_id")),
                new VisitorId(uuid(row, "visitor_id")),
                instant(row, "asked_at"),
                nullableInstant(row, "answered_at"),
                row.getString("sha256"),
                row.getBoolean("shows_name"),
                nullableInstant(row, "ended_at"),
                endedBy == null ? null : new VisitorId(endedBy));
    }
}
