package org.spikebook.db.lti;

import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.nullableTimestamp;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Rows of {@code lti_score}: the newest score of each student and link, sent or to be sent. */
@Repository
public class LtiScoreRepository {

    private static final String OF_COURSE =
            """
             from lti_score s join lti_link l on l.id = s.link_id
            join assignment a on a.id = l.assignment_id where a.course_id = :course
            """;

    private final JdbcClient jdbc;

    public LtiScoreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All scores of a link, sent or not. */
    public List<LtiScoreRow> of(LtiLinkId link) {
        return jdbc.sql("select * from lti_score where link_id = :link")
                .param("link", link.value())
                .query(LtiScoreRepository::row)
                .list();
    }

    /** Puts a score in place of the one before, to be sent immediately. */
    public void put(LtiScoreRow row, Instant now) {
        String update =
                """
                update lti_score set points = :points, max_points = :max, pending = :pending, attempts = 0, next_at = :now, failure = null
                where link_id = :link and visitor_id = :student
                """;
        String insert =
                """
                insert into lti_score (link_id, visitor_id, points, max_points, pending, attempts, next_at)
                values (:link, :student, :points, :max, :pending, 0, :now) on conflict do nothing
                """;
        if (write(update, row, now) == 0) {
            write(insert, row, now);
        }
    }

    private int write(String sql, LtiScoreRow row, Instant now) {
        return jdbc.sql(sql)
                .param("link", row.link().value())
                .param("student", row.student().value())
                .param("points", row.points())
                .param("max", row.maxPoints())
                .param("pending", row.pending())
                .param("now", timestamp(now))
                .update();
    }

    /** Platforms for which the time of a score has come. */
    public List<LtiPlatformId> duePlatforms(Instant now) {
        return jdbc.sql(
                        """
                        select distinct c.platform_id from lti_score s join lti_link l on l.id = s.link_id
                        join lti_context c on c.id = l.context_id where s.next_at <= :now order by c.platform_id
                        """)
                .param("now", timestamp(now))
                .query((row, _) -> new LtiPlatformId(uuid(row, "platform_id")))
                .list();
    }

    /** Scores for a platform whose time has come, those that wait longest first. */
    public List<LtiScoreRow> due(LtiPlatformId platform, Instant now, int most) {
        return jdbc.sql(
                        """
                        select s.* from lti_score s join lti_link l on l.id = s.link_id
                        join lti_context c on c.id = l.context_id
                        where s.next_at <= :now and c.platform_id = :platform
                        order by s.next_at, s.link_id, s.visitor_id limit :most
                        """)
                .param("now", timestamp(now))
                .param("platform", platform.value())
                .param("most", most)
                .query(LtiScoreRepository::row)
                .list();
    }

    /** Lets all scores for a platform wait, which does not answer; it counts as no attempt. */
    public void postpone(LtiPlatformId platform, Instant until) {
        jdbc.sql(
                        """
                        update lti_score set next_at = :until where next_at < :until and link_id in
                        (select l.id from lti_link l join lti_context c on c.id = l.context_id where c.platform_id = :platform)
                        """)
                .param("until", timestamp(until))
                .param("platform", platform.value())
                .update();
    }

    /** Notes that the platform took a score, unless there is another by now. */
    public void sent(LtiScoreRow row, Instant now) {
        jdbc.sql(
                        """
                        update lti_score set sent_at = :now, next_at = null, failure = null
                        where link_id = :link and visitor_id = :student and points = :points and max_points = :max
                        and pending = :pending
                        """)
                .param("now", timestamp(now))
                .param("link", row.link().value())
                .param("student", row.student().value())
                .param("points", row.points())
                .param("max", row.maxPoints())
                .param("pending", row.pending())
                .update();
    }

    /**
     * Notes that the platform did not take a score, unless there is another by now.
     *
     * @param next when it is tried again; none: no more
     */
    public void failed(LtiScoreRow row, String failure, @Nullable Instant next) {
        jdbc.sql(
                        """
                        update lti_score set attempts = attempts + 1, failure = :failure, next_at = :next
                        where link_id = :link and visitor_id = :student and points = :points and max_points = :max
                        and pending = :pending
                        """)
                .param("failure", failure)
                .param("next", nullableTimestamp(next))
                .param("link", row.link().value())
                .param("student", row.student().value())
                .param("points", row.points())
                .param("max", row.maxPoints())
                .param("pending", row.pending())
                .update();
    }

    /** How many scores of a class their platforms have taken. */
    public int taken(CourseId course) {
        return count(course, "s.next_at is null and s.failure is null");
    }

    /** How many scores of a class are to be sent that no platform has refused yet. */
    public int waiting(CourseId course) {
        return count(course, "s.next_at is not null and s.failure is null");
    }

    private int count(CourseId course, String condition) {
        return jdbc.sql("select count(*)" + OF_COURSE + "and " + condition)
                .param("course", course.value())
                .query(Integer.class)
                .single();
    }

    /** Scores of a class that a platform did not take. */
    public List<LtiFailedScoreRow> failed(CourseId course) {
        return jdbc.sql(
                        "select l.assignment_id, s.visitor_id, s.failure, s.next_at"
                                + OF_COURSE
                                + "and s.failure is not null order by s.link_id, s.visitor_id")
                .param("course", course.value())
                .query((row, _) ->
                        new LtiFailedScoreRow(
                                new AssignmentId(uuid(row, "assignment_id")),
                                new VisitorId(uuid(row, "visitor_id")),
                                row.getString("failure"),
                                nullableInstant(row, "next_at")))
                .list();
    }

    /** Has those that a platform did not take sent again, as if for the first time. */
    public void sendAgain(CourseId course, Instant now) {
        jdbc.sql(
                        """
                        update lti_score set attempts = 0, next_at = :now where failure is not null and link_id in
                        (select l.id from lti_link l join assignment a on a.id = l.assignment_id where a.course_id = :course)
                        """)
                .param("now", timestamp(now))
                .param("course", course.value())
                .update();
    }

    private static LtiScoreRow row(ResultSet row, int number) throws SQLException {
        return new LtiScoreRow(
                new LtiLinkId(uuid(row, "link_id")),
                new VisitorId(uuid(row, "visitor_id")),
                row.getDouble("points"),
                row.getDouble("max_points"),
                row.getBoolean("pending"),
                row.getInt("attempts"));
    }
}
