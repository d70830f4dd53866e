package org.spikebook.db.lti;

import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code lti_context} and of who is what in them. */
@Repository
public class LtiContextRepository {

    private final JdbcClient jdbc;

    public LtiContextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing happens if the platform's course has a row. */
    public void insertIfAbsent(LtiContextRow row) {
        jdbc.sql(
                        """
                        insert into lti_context (id, platform_id, deployment_id, context_id, title, memberships_url)
                        values (:id, :platform, :deployment, :context, :title, :memberships) on conflict do nothing
                        """)
                .param("id", row.id().value())
                .param("platform", row.platform().value())
                .param("deployment", row.deployment())
                .param("context", row.contextId())
                .param("title", row.title())
                .param("memberships", row.membershipsUrl())
                .update();
    }

    public Optional<LtiContextRow> find(
            LtiPlatformId platform, String deployment, String contextId) {
        return jdbc.sql(
                        """
                        select * from lti_context
                        where platform_id = :platform and deployment_id = :deployment and context_id = :context
                        """)
                .param("platform", platform.value())
                .param("deployment", deployment)
                .param("context", contextId)
                .query(LtiContextRepository::row)
                .optional();
    }

    public Optional<LtiContextRow> find(LtiContextId id) {
        return jdbc.sql("select * from lti_context where id = :id")
                .param("id", id.value())
                .query(LtiContextRepository::row)
                .optional();
    }

    /** The courses that a class is connected with. */
    public List<LtiContextRow> ofCourse(CourseId course) {
        return jdbc.sql("select * from lti_context where course_id = :course order by id")
                .param("course", course.value())
                .query(LtiContextRepository::row)
                .list();
    }

    /** Takes over what the platform says of its course now; what it leaves out stays. */
    public void describe(LtiContextId id, String title, @Nullable String membershipsUrl) {
        jdbc.sql(
                        """
                        update lti_context set title = :title,
                        memberships_url = coalesce(cast(:memberships as varchar), memberships_url)
                        where id = :id
                        """)
                .param("title", title)
                .param("memberships", membershipsUrl)
                .param("id", id.value())
                .update();
    }

    /** Connects it with a class, once and for all; false if it is connected. */
    public boolean connect(LtiContextId id, CourseId course) {
        return jdbc.sql(
                                """
                                update lti_context set course_id = :course where id = :id and course_id is null
                                """)
                        .param("course", course.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** What a person is in the platform's course, as their last launch said. */
    public Optional<CourseRole> role(LtiContextId id, VisitorId visitor) {
        return jdbc.sql(
                        """
                        select role from lti_enrollment where context_id = :id and visitor_id = :visitor
                        """)
                .param("id", id.value())
                .param("visitor", visitor.value())
                .query(String.class)
                .optional()
                .map(CourseRole::valueOf);
    }

    /** Who is what in the platforms' courses that a class is connected with. */
    public List<LtiEnrollmentRow> enrollments(CourseId course) {
        return jdbc.sql(
                        """
                        select e.* from lti_enrollment e join lti_context c on c.id = e.context_id
                        where c.course_id = :course
                        """)
                .param("course", course.value())
                .query(LtiContextRepository::enrollment)
                .list();
    }

    /** The highest role that the platforms' courses of a class give a person. */
    public Optional<CourseRole> highestRole(CourseId course, VisitorId visitor) {
        return jdbc
                .sql(
                        """
                        select e.* from lti_enrollment e join lti_context c on c.id = e.context_id
                        where c.course_id = :course and e.visitor_id = :visitor
                        """)
                .param("course", course.value())
                .param("visitor", visitor.value())
                .query(LtiContextRepository::enrollment)
                .list()
                .stream()
                .map(LtiEnrollmentRow::role)
                .max(Comparator.naturalOrder());
    }

    /** Notes what a launch says that a person is. */
    public void setRole(LtiContextId id, VisitorId visitor, CourseRole role, Instant now) {
        String update =
                """
                update lti_enrollment set role = :role, launched_at = :now
                where context_id = :id and visitor_id = :visitor
                """;
        String insert =
                """
                insert into lti_enrollment (context_id, visitor_id, role, launched_at)
                values (:id, :visitor, :role, :now) on conflict do nothing
                """;
        if (write(update, id, visitor, role, now) == 0) {
            write(insert, id, visitor, role, now);
        }
    }

    private int write(
            String sql, LtiContextId id, VisitorId visitor, CourseRole role, Instant now) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("visitor", visitor.value())
                .param("role", role.name())
                .param("now", timestamp(now))
                .update();
    }

    private static LtiEnrollmentRow enrollment(ResultSet row, int number) throws SQLException {
        return new LtiEnrollmentRow(
                new LtiContextId(uuid(row, "context_id")),
                new VisitorId(uuid(row, "visitor_id")),
                CourseRole.valueOf(row.getString("role")));
    }

    private static LtiContextRow row(ResultSet row, int number) throws SQLException {
        UUID course = nullableUuid(row, "course_id");
        return new LtiContextRow(
                new LtiContextId(uuid(row, "id")),
                new LtiPlatformId(uuid(row, "platform_id")),
                row.getString("deployment_id"),
                row.getString("context_id"),
                row.getString("title"),
                course == null ? null : new CourseId(course),
                row.getString("memberships_url"));
    }
}
