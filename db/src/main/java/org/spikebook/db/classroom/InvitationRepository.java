package org.spikebook.db.classroom;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Rows of {@code course_invitation}. */
@Repository
public class InvitationRepository {

    private final JdbcClient jdbc;

    public InvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an invitation; false if the name or the code is taken. */
    public boolean insert(InvitationRow row) {
        return jdbc.sql(
                                """
                                insert into course_invitation (id, course_id, name, name_key, email, student_number,
                                                               group_name, join_code, created_at)
                                values (:id, :course, :name, :nameKey, :email, :number, :group, :code, :createdAt)
                                on conflict do nothing
                                """)
                        .param("id", row.id().value())
                        .param("course", row.course().value())
                        .param("name", row.name())
                        .param("nameKey", row.nameKey())
                        .param("email", row.details().email())
                        .param("number", row.details().number())
                        .param("group", row.details().group())
                        .param("code", row.joinCode())
                        .param("createdAt", timestamp(row.createdAt()))
                        .update()
                == 1;
    }

    /** All invitations of a course by name. */
    public List<InvitationRow> of(CourseId course) {
        return jdbc.sql(
                        "select * from course_invitation where course_id = :course order by name_key")
                .param("course", course.value())
                .query(InvitationRepository::row)
                .list();
    }

    /** The invitation to an open course with this code. */
    public Optional<InvitationRow> findByJoinCode(String joinCode) {
        return jdbc.sql(
                        """
                        select i.* from course_invitation i join course c on c.id = i.course_id
                        where i.join_code = :code and c.closed_at is null
                        """)
                .param("code", joinCode)
                .query(InvitationRepository::row)
                .optional();
    }

    /** Whether someone of this name is invited. */
    public boolean hasName(CourseId course, String nameKey) {
        return jdbc.sql(
                                """
                                select count(*) from course_invitation
                                where course_id = :course and name_key = :nameKey
                                """)
                        .param("course", course.value())
                        .param("nameKey", nameKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Changes name and details; false if the course has no such invitation. */
    public boolean update(
            CourseId course, InvitationId id, String name, String nameKey, RosterDetails details) {
        return jdbc.sql(
                                """
                                update course_invitation set name = :name, name_key = :nameKey, email = :email,
                                student_number = :number, group_name = :group
                                where id = :id and course_id = :course
                                """)
                        .param("name", name)
                        .param("nameKey", nameKey)
                        .param("email", details.email())
                        .param("number", details.number())
                        .param("group", details.group())
                        .param("id", id.value())
                        .param("course", course.value())
                        .update()
                == 1;
    }

    /** Takes an invitation back, or ends it when it was used; false if there is none. */
    public boolean delete(CourseId course, InvitationId id) {
        return jdbc.sql("delete from course_invitation where id = :id and course_id = :course")
                        .param("id", id.value())
                        .param("course", course.value())
                        .update()
                == 1;
    }

    private static InvitationRow row(ResultSet row, int number) throws SQLException {
        return new InvitationRow(
                new InvitationId(uuid(row, "id")),
                new CourseId(uuid(row, "course_id")),
                row.getString("name"),
                row.getString("name_key"),
                MemberRepository.details(row),
                row.getString("join_code"),
                instant(row, "created_at"));
    }
}
