package org.spikebook.db.audit;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Rows of {@code audit_entry}, which are added and never changed. */
@Repository
public class AuditRepository {

    private final JdbcClient jdbc;

    public AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(AuditRow row) {
        CourseId course = row.course();
        jdbc.sql(
                        """
                        insert into audit_entry (id, at, course_id, actor_id, actor_name, subject_id, subject_name,
                                                 action, before_value, after_value)
                        values (:id, :at, :course, :actor, :actorName, :subject, :subjectName, :action, :before, :after)
                        """)
                .param("id", row.id())
                .param("at", timestamp(row.at()))
                .param("course", course == null ? null : course.value())
                .param("actor", row.actor().value())
                .param("actorName", row.actorName())
                .param("subject", row.subject().value())
                .param("subjectName", row.subjectName())
                .param("action", row.action().name())
                .param("before", row.before())
                .param("after", row.after())
                .update();
    }

    /** What was done in a class, newest first. */
    public List<AuditRow> of(CourseId course, int most) {
        return jdbc.sql(
                        """
                        select * from audit_entry where course_id = :course order by at desc, id limit :most
                        """)
                .param("course", course.value())
                .param("most", most)
                .query(AuditRepository::row)
                .list();
    }

    /** What was done to accounts of the server, newest first. */
    public List<AuditRow> ofServer(int most) {
        return jdbc.sql(
                        "select * from audit_entry where course_id is null order by at desc, id"
                                + " limit :most")
                .param("most", most)
                .query(AuditRepository::row)
                .list();
    }

    /** Whether what a visitor may do was, or became, one of these. */
    public boolean hasHad(VisitorId subject, Collection<String> roles) {
        return jdbc.sql(
                                """
                                select count(*) from audit_entry where subject_id = :subject
                                and (before_value in (:roles) or after_value in (:roles))
                                """)
                        .param("subject", subject.value())
                        .param("roles", roles)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Gives what concerns a guest to the account that the guest has signed in to. */
    public void changeOwner(VisitorId from, VisitorId to) {
        jdbc.sql("update audit_entry set subject_id = :to where subject_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
        jdbc.sql("update audit_entry set actor_id = :to where actor_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        UUID course = nullableUuid(row, "course_id");
        return new AuditRow(
                uuid(row, "id"),
                instant(row, "at"),
                course == null ? null : new CourseId(course),
                new VisitorId(uuid(row, "actor_id")),
                row.getString("actor_name"),
                new VisitorId(uuid(row, "subject_id")),
                row.getString("subject_name"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("before_value"),
                row.getString("after_value"));
    }
}
