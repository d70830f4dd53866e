package org.spikebook.db.lti;

import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code lti_link}. */
@Repository
public class LtiLinkRepository {

    private final JdbcClient jdbc;

    public LtiLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing happens if the link has a row. */
    public void insertIfAbsent(LtiLinkRow row) {
        jdbc.sql(
                        """
                        insert into lti_link (id, context_id, resource_id, title, score_url)
                        values (:id, :context, :resource, :title, :scores) on conflict do nothing
                        """)
                .param("id", row.id().value())
                .param("context", row.context().value())
                .param("resource", row.resourceId())
                .param("title", row.title())
                .param("scores", row.scoreUrl())
                .update();
    }

    public Optional<LtiLinkRow> find(LtiContextId context, String resourceId) {
        return jdbc.sql(
                        "select * from lti_link where context_id = :context and resource_id ="
                                + " :resource")
                .param("context", context.value())
                .param("resource", resourceId)
                .query(LtiLinkRepository::row)
                .optional();
    }

    public Optional<LtiLinkRow> find(LtiLinkId id) {
        return jdbc.sql("select * from lti_link where id = :id")
                .param("id", id.value())
                .query(LtiLinkRepository::row)
                .optional();
    }

    /** Takes over what the platform says of its link now; what it leaves out stays. */
    public void describe(LtiLinkId id, String title, @Nullable String scoreUrl) {
        jdbc.sql(
                        """
                        update lti_link set title = :title,
                        score_url = coalesce(cast(:scores as varchar), score_url) where id = :id
                        """)
                .param("title", title)
                .param("scores", scoreUrl)
                .param("id", id.value())
                .update();
    }

    /** Lets it open an assignment, in place of the class. */
    public void setAssignment(LtiLinkId id, AssignmentId assignment) {
        jdbc.sql("update lti_link set assignment_id = :assignment where id = :id")
                .param("assignment", assignment.value())
                .param("id", id.value())
                .update();
    }

    /** Links whose scores are wanted, of classes that are open. */
    public List<LtiLinkRow> withScores() {
        return jdbc.sql(
                        """
                        select l.* from lti_link l join assignment a on a.id = l.assignment_id
                        join course c on c.id = a.course_id
                        where l.score_url is not null and c.closed_at is null order by l.id
                        """)
                .query(LtiLinkRepository::row)
                .list();
    }

    /** Whether a link to an assignment of the class takes scores. */
    public boolean takesScores(CourseId course) {
        return jdbc.sql(
                                """
                                select count(*) from lti_link l join assignment a on a.id = l.assignment_id
                                where a.course_id = :course and l.score_url is not null
                                """)
                        .param("course", course.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static LtiLinkRow row(ResultSet row, int number) throws SQLException {
        UUID assignment = nullableUuid(row, "assignment_id");
        return new LtiLinkRow(
                new LtiLinkId(uuid(row, "id")),
                new LtiContextId(uuid(row, "context_id")),
                row.getString("resource_id"),
                row.getString("title"),
                assignment == null ? null : new AssignmentId(assignment),
                row.getString("score_url"));
    }
}
