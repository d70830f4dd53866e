package org.spikebook.db.classroom;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.nullableTimestamp;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code course}. */
@Repository
public class CourseRepository {

    private static final String LED =
            """
            select 1 from course_member m join visitor v on v.id = m.visitor_id
            where m.course_id = c.id and m.role = 'INSTRUCTOR' and v.disabled_at is null
            """;

    private final JdbcClient jdbc;

    public CourseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a course; false if the join code is taken. */
    public boolean insert(CourseRow row) {
        return jdbc.sql(
                                """
                                insert into course (id, title, join_code, created_by, created_at)
                                values (:id, :title, :joinCode, :createdBy, :createdAt) on conflict do nothing
                                """)
                        .param("id", row.id().value())
                        .param("title", row.title())
                        .param("joinCode", row.joinCode())
                        .param("createdBy", row.createdBy().value())
                        .param("createdAt", timestamp(row.createdAt()))
                        .update()
                == 1;
    }

    public Optional<CourseRow> find(CourseId id) {
        return jdbc.sql("select * from course where id = :id")
                .param("id", id.value())
                .query(CourseRepository::row)
                .optional();
    }

    /**
     * Waits until no other transaction changes members of the course, their names and roles, or
     * those who are invited, and lets none until this one ends: no constraint spans these tables.
     *
     * @return false if there is no such course
     */
    public boolean lockMembers(CourseId id) {
        return jdbc.sql("select id from course where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /**
     * The same for several courses, always in one order, so that no two transactions wait for each
     * other.
     *
     * @return false if one of them does not exist
     */
    public boolean lockMembers(Collection<CourseId> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(CourseId::value))
                .allMatch(this::lockMembers);
    }

    /** The open course with this code. */
    public Optional<CourseRow> findByJoinCode(String joinCode) {
        return jdbc.sql("select * from course where join_code = :code and closed_at is null")
                .param("code", joinCode)
                .query(CourseRepository::row)
                .optional();
    }

    /** Courses of which the visitor is a member, newest first. */
    public List<CourseRow> ofMember(VisitorId visitor) {
        return jdbc.sql(
                        """
                        select c.* from course c join course_member m on m.course_id = c.id
                        where m.visitor_id = :visitor order by c.created_at desc, c.id
                        """)
                .param("visitor", visitor.value())
                .query(CourseRepository::row)
                .list();
    }

    /**
     * Courses without an instructor who can sign in, newest first: theirs were erased, or are
     * disabled.
     */
    public List<CourseRow> unled(int most) {
        return jdbc.sql(
                        """
                        select c.* from course c where not exists (%s)
                        order by c.created_at desc, c.id fetch first :most rows only
                        """
                                .formatted(LED))
                .param("most", most)
                .query(CourseRepository::row)
                .list();
    }

    /** Whether a course has an instructor who can sign in. */
    public boolean isLed(CourseId id) {
        return jdbc.sql("select count(*) from course c where c.id = :id and exists (" + LED + ")")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the visitor created a course, of which they may be no member any more. */
    public boolean hasCreated(VisitorId visitor) {
        return jdbc.sql("select count(*) from course where created_by = :visitor")
                        .param("visitor", visitor.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Closes a course, or opens it again.
     *
     * @param closedAt null to open it
     */
    public void setClosed(CourseId id, @Nullable Instant closedAt) {
        jdbc.sql("update course set closed_at = :closedAt where id = :id")
                .param("closedAt", nullableTimestamp(closedAt))
                .param("id", id.value())
                .update();
    }

    private static CourseRow row(ResultSet row, int number) throws SQLException {
        return new CourseRow(
                new CourseId(uuid(row, "id")),
                row.getString("title"),
                row.getString("join_code"),
                new VisitorId(uuid(row, "created_by")),
                instant(row, "created_at"),
                nullableInstant(row, "closed_at"));
    }
}
