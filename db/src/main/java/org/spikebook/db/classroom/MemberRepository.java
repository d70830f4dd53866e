package org.spikebook.db.classroom;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of {@code course_member}. */
@Repository
public class MemberRepository {

    private final JdbcClient jdbc;

    public MemberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a member; false if the visitor is one already or the name is taken. */
    public boolean insert(MemberRow row) {
        return jdbc.sql(
                                """
                                insert into course_member (course_id, visitor_id, role, name, name_key, joined_at)
                                values (:course, :visitor, :role, :name, :nameKey, :joinedAt) on conflict do nothing
                                """)
                        .param("course", row.course().value())
                        .param("visitor", row.visitor().value())
                        .param("role", row.role().name())
                        .param("name", row.name())
                        .param("nameKey", row.nameKey())
                        .param("joinedAt", timestamp(row.joinedAt()))
                        .update()
                == 1;
    }

    public Optional<MemberRow> find(CourseId course, VisitorId visitor) {
        return jdbc.sql(
                        "select * from course_member where course_id = :course and visitor_id ="
                                + " :visitor")
                .param("course", course.value())
                .param("visitor", visitor.value())
                .query(MemberRepository::row)
                .optional();
    }

    /** Has others that change what this member has wait for the end of the transaction. */
    public void lock(CourseId course, VisitorId visitor) {
        jdbc.sql(
                        """
                        select visitor_id from course_member
                        where course_id = :course and visitor_id = :visitor for update
                        """)
                .param("course", course.value())
                .param("visitor", visitor.value())
                .query((row, _) -> uuid(row, "visitor_id"))
                .list();
    }

    /** All members by name. */
    public List<MemberRow> of(CourseId course) {
        return jdbc.sql("select * from course_member where course_id = :course order by name_key")
                .param("course", course.value())
                .query(MemberRepository::row)
                .list();
    }

    /** Whether the visitor teaches any class. */
    public boolean teaches(VisitorId visitor) {
        return jdbc.sql(
                                """
                                select count(*) from course_member where visitor_id = :visitor and role <> 'STUDENT'
                                """)
                        .param("visitor", visitor.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** False if the visitor is not a member. */
    public boolean changeRole(CourseId course, VisitorId visitor, CourseRole role) {
        return jdbc.sql(
                                """
                                update course_member set role = :role
                                where course_id = :course and visitor_id = :visitor
                                """)
                        .param("role", role.name())
                        .param("course", course.value())
                        .param("visitor", visitor.value())
                        .update()
                == 1;
    }

    /** Gives a member another name; false if another member has it. */
    public boolean rename(CourseId course, VisitorId visitor, String name, String nameKey) {
        return jdbc.sql(
                                """
                                update course_member set name = :name, name_key = :nameKey
                                where course_id = :course and visitor_id = :visitor and not exists (
                                    select 1 from course_member m where m.course_id = :course
                                    and m.name_key = :nameKey and m.visitor_id <> :visitor)
                                """)
                        .param("name", name)
                        .param("nameKey", nameKey)
                        .param("course", course.value())
                        .param("visitor", visitor.value())
                        .update()
                == 1;
    }

    /** What the class list says of members of whom it says anything. */
    public Map<VisitorId, RosterDetails> details(CourseId course) {
        Map<VisitorId, RosterDetails> details = new HashMap<>();
        jdbc.sql(
                        """
                        select * from course_member where course_id = :course
                        and (email is not null or student_number is not null or group_name is not null)
                        """)
                .param("course", course.value())
                .query(row -> {
                    details.put(new VisitorId(uuid(row, "visitor_id")), details(row));
                });
        return details;
    }

    /** What a row with the columns of a class list says beside the name. */
    static RosterDetails details(ResultSet row) throws SQLException {
        return new RosterDetails(
                row.getString("email"),
                row.getString("student_number"),
                row.getString("group_name"));
    }

    public void setDetails(CourseId course, VisitorId visitor, RosterDetails details) {
        jdbc.sql(
                        """
                        update course_member set email = :email, student_number = :number, group_name = :group
                        where course_id = :course and visitor_id = :visitor
                        """)
                .param("email", details.email())
                .param("number", details.number())
                .param("group", details.group())
                .param("course", course.value())
                .param("visitor", visitor.value())
                .update();
    }

    /** How many members a course has, in all roles. */
    public int count(CourseId course) {
        return jdbc.sql("select count(*) from course_member where course_id = :course")
                .param("course", course.value())
                .query(Integer.class)
                .single();
    }

    /** How many instructors a course has. */
    public int countInstructors(CourseId course) {
        return jdbc.sql(
                        """
                        select count(*) from course_member where course_id = :course and role = 'INSTRUCTOR'
                        """)
                .param("course", course.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Takes a member, with what the class list says, to another course; their name is free there.
     */
    public void move(CourseId from, CourseId to, VisitorId visitor, Instant now) {
        jdbc.sql(
                        """
                        update course_member set course_id = :to, joined_at = :now
                        where course_id = :from and visitor_id = :visitor
                        """)
                .param("to", to.value())
                .param("now", timestamp(now))
                .param("from", from.value())
                .param("visitor", visitor.value())
                .update();
    }

    /** Takes a member out of a course; false if the visitor is none. */
    public boolean delete(CourseId course, VisitorId visitor) {
        return jdbc.sql(
                                """
                                delete from course_member
                                where course_id = :course and visitor_id = :visitor
                                """)
                        .param("course", course.value())
                        .param("visitor", visitor.value())
                        .update()
                == 1;
    }

    /** Gives the memberships of one visitor to another, except where both are members. */
    public int changeOwner(VisitorId from, VisitorId to) {
        return jdbc.sql(
                        """
                        update course_member set visitor_id = :to where visitor_id = :from
                        and course_id not in (select m.course_id from course_member m where m.visitor_id = :to)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    public void deleteOf(VisitorId visitor) {
        jdbc.sql("delete from course_member where visitor_id = :visitor")
                .param("visitor", visitor.value())
                .update();
    }

    private static MemberRow row(ResultSet row, int number) throws SQLException {
        return new MemberRow(
                new CourseId(uuid(row, "course_id")),
                new VisitorId(uuid(row, "visitor_id")),
                CourseRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("name_key"),
                instant(row, "joined_at"));
    }
}
