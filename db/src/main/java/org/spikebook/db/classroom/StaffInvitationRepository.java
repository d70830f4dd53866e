package org.spikebook.db.classroom;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code staff_invitation}: offers to teach a course, deleted when they are taken up. */
@Repository
public class StaffInvitationRepository {

    private final JdbcClient jdbc;

    public StaffInvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(StaffInvitationRow row) {
        VisitorId account = row.account();
        jdbc.sql(
                        """
                        insert into staff_invitation (id, course_id, role, token_hash, visitor_id, created_by,
                                                      created_at, expires_at)
                        values (:id, :course, :role, :hash, :account, :createdBy, :createdAt, :expiresAt)
                        """)
                .param("id", row.id().value())
                .param("course", row.course().value())
                .param("role", row.role().name())
                .param("hash", row.tokenHash())
                .param("account", account == null ? null : account.value())
                .param("createdBy", row.createdBy().value())
                .param("createdAt", timestamp(row.createdAt()))
                .param("expiresAt", timestamp(row.expiresAt()))
                .update();
    }

    /** Those of a course that can still be taken up, oldest first. */
    public List<StaffInvitationRow> of(CourseId course, Instant now) {
        return jdbc.sql(
                        """
                        select * from staff_invitation where course_id = :course and expires_at > :now
                        order by created_at, id
                        """)
                .param("course", course.value())
                .param("now", timestamp(now))
                .query(StaffInvitationRepository::row)
                .list();
    }

    /** Those for an account that can still be taken up, oldest first. */
    public List<StaffInvitationRow> forAccount(VisitorId account, Instant now) {
        return jdbc.sql(
                        """
                        select * from staff_invitation where visitor_id = :account and expires_at > :now
                        order by created_at, id
                        """)
                .param("account", account.value())
                .param("now", timestamp(now))
                .query(StaffInvitationRepository::row)
                .list();
    }

    /** The one whose link has this hash, if it can still be taken up. */
    public Optional<StaffInvitationRow> findByToken(String tokenHash, Instant now) {
        return jdbc.sql(
                        "select * from staff_invitation where token_hash = :hash and expires_at >"
                                + " :now")
                .param("hash", tokenHash)
                .param("now", timestamp(now))
                .query(StaffInvitationRepository::row)
                .optional();
    }

    /** Uses an invitation of a course up, or withdraws it. Of two together, one gets true. */
    public boolean delete(CourseId course, StaffInvitationId id) {
        return jdbc.sql("delete from staff_invitation where id = :id and course_id = :course")
                        .param("id", id.value())
                        .param("course", course.value())
                        .update()
                == 1;
    }

    /** Withdraws all of a course that a visitor made. */
    public void deleteBy(CourseId course, VisitorId creator) {
        jdbc.sql(
                        """
                        delete from staff_invitation where course_id = :course and created_by = :creator
                        """)
                .param("course", course.value())
                .param("creator", creator.value())
                .update();
    }

    /** Deletes those that work no longer. */
    public void deleteExpired(Instant now) {
        jdbc.sql("delete from staff_invitation where expires_at <= :now")
                .param("now", timestamp(now))
                .update();
    }

    /** Gives those that a guest made to the account that the guest has signed in to. */
    public void changeOwner(VisitorId from, VisitorId to) {
        jdbc.sql("update staff_invitation set created_by = :to where created_by = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    private static StaffInvitationRow row(ResultSet row, int number) throws SQLException {
        UUID account = nullableUuid(row, "visitor_id");
        return new StaffInvitationRow(
                new StaffInvitationId(uuid(row, "id")),
                new CourseId(uuid(row, "course_id")),
                CourseRole.valueOf(row.getString("role")),
                row.getString("token_hash"),
                account == null ? null : new VisitorId(account),
                new VisitorId(uuid(row, "created_by")),
                instant(row, "created_at"),
                instant(row, "expires_at"));
    }
}
