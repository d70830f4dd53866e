package org.spikebook.db.assignment;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.nullableTimestamp;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of {@code assignment}. */
@Repository
public class AssignmentRepository {

    private final JdbcClient jdbc;

    public AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(AssignmentRow row) {
        jdbc.sql(
                        """
                        insert into assignment (id, course_id, lesson_slug, lesson_version, title, policy, opens_at, due_at, closes_at,
                                                time_zone, late_percent_per_day, late_least_percent, max_attempts, created_at)
                        values (:id, :course, :lesson, :version, :title, :policy, :opensAt, :dueAt, :closesAt,
                                :zone, :latePercent, :leastPercent, :attempts, :createdAt)
                        """)
                .param("id", row.id().value())
                .param("course", row.course().value())
                .param("lesson", row.lessonSlug())
                .param("version", row.lessonVersion())
                .param("title", row.title())
                .params(columns(row.terms()))
                .param("createdAt", timestamp(row.createdAt()))
                .update();
    }

    public Optional<AssignmentRow> find(AssignmentId id) {
        return jdbc.sql("select * from assignment where id = :id")
                .param("id", id.value())
                .query(AssignmentRepository::row)
                .optional();
    }

    /** Oldest first. */
    public List<AssignmentRow> of(CourseId course) {
        return jdbc.sql(
                        "select * from assignment where course_id = :course order by created_at,"
                                + " id")
                .param("course", course.value())
                .query(AssignmentRepository::row)
                .list();
    }

    /**
     * Where the visitor, as a member, can submit a notebook made from this lesson: not in classes
     * that are closed, nor for assignments that were withdrawn.
     */
    public List<AssignmentRow> openTo(VisitorId visitor, String lessonSlug) {
        return jdbc.sql(
                        """
                        select a.* from assignment a join course_member m on m.course_id = a.course_id
                        join course c on c.id = a.course_id
                        where m.visitor_id = :visitor and a.lesson_slug = :lesson and c.closed_at is null
                        and a.withdrawn_at is null order by a.created_at, a.id
                        """)
                .param("visitor", visitor.value())
                .param("lesson", lessonSlug)
                .query(AssignmentRepository::row)
                .list();
    }

    /**
     * Open assignments of a lesson in classes that the visitor, a student of them then, has left or
     * was taken out of, and could join again.
     */
    public List<AssignmentRow> leftBehind(VisitorId visitor, String lessonSlug) {
        return jdbc.sql(
                        """
                        select a.* from assignment a join course c on c.id = a.course_id
                        where a.lesson_slug = :lesson and c.closed_at is null and a.withdrawn_at is null
                        and exists (select 1 from audit_entry e where e.course_id = c.id and e.subject_id = :visitor
                        and e.action in ('LEFT', 'REMOVED', 'MOVED') and e.before_value = 'STUDENT')
                        and not exists (select 1 from course_member m where m.course_id = c.id
                        and m.visitor_id = :visitor)
                        order by a.created_at, a.id
                        """)
                .param("visitor", visitor.value())
                .param("lesson", lessonSlug)
                .query(AssignmentRepository::row)
                .list();
    }

    /** Changes which submission counts, the dates and what late submissions lose. */
    public void update(AssignmentId id, AssignmentTerms terms) {
        jdbc.sql(
                        """
                        update assignment set policy = :policy, opens_at = :opensAt, due_at = :dueAt,
                        closes_at = :closesAt, time_zone = :zone, late_percent_per_day = :latePercent,
                        late_least_percent = :leastPercent, max_attempts = :attempts where id = :id
                        """)
                .params(columns(terms))
                .param("id", id.value())
                .update();
    }

    /** How many students of the class have a notebook of the lesson. */
    public int begun(AssignmentId id) {
        return jdbc.sql(
                        """
                        select count(distinct n.owner_id) from assignment a
                        join course_member m on m.course_id = a.course_id and m.role = 'STUDENT'
                        join notebook n on n.owner_id = m.visitor_id and n.lesson_slug = a.lesson_slug
                        where a.id = :id and n.deleted_at is null
                        """)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Has what is submitted from now on graded by a later version of the lesson.
     *
     * @return whether its version was {@code from}; otherwise it stays what it is
     */
    public boolean setVersion(AssignmentId id, int from, int to) {
        return jdbc.sql(
                                """
                                update assignment set lesson_version = :to where id = :id and lesson_version = :from
                                """)
                        .param("id", id.value())
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    /**
     * Withdraws an assignment, or offers it again.
     *
     * @param at null to offer it
     */
    public void setWithdrawn(AssignmentId id, @Nullable Instant at) {
        jdbc.sql("update assignment set withdrawn_at = :at where id = :id")
                .param("at", nullableTimestamp(at))
                .param("id", id.value())
                .update();
    }

    private static AssignmentRow row(ResultSet row, int number) throws SQLException {
        return new AssignmentRow(
                new AssignmentId(uuid(row, "id")),
                new CourseId(uuid(row, "course_id")),
                row.getString("lesson_slug"),
                row.getInt("lesson_version"),
                row.getString("title"),
                terms(row),
                nullableInstant(row, "withdrawn_at"),
                instant(row, "created_at"));
    }

    private static AssignmentTerms terms(ResultSet row) throws SQLException {
        String zone = row.getString("time_zone");
        return new AssignmentTerms(
                CountingPolicy.valueOf(row.getString("policy")),
                nullableInstant(row, "opens_at"),
                nullableInstant(row, "due_at"),
                nullableInstant(row, "closes_at"),
                zone == null ? null : ZoneId.of(zone),
                new LatePolicy(
                        row.getInt("late_percent_per_day"), row.getInt("late_least_percent")),
                row.getInt("max_attempts"));
    }

    private static Map<String, @Nullable Object> columns(AssignmentTerms terms) {
        ZoneId zone = terms.zone();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("policy", terms.policy().name());
        columns.put("opensAt", nullableTimestamp(terms.opensAt()));
        columns.put("dueAt", nullableTimestamp(terms.dueAt()));
        columns.put("closesAt", nullableTimestamp(terms.closesAt()));
        columns.put("zone", zone == null ? null : zone.getId());
        columns.put("latePercent", terms.late().percentPerDay());
        columns.put("leastPercent", terms.late().leastPercent());
        columns.put("attempts", terms.attempts());
        return columns;
    }
}
