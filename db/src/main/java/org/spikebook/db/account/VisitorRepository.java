package org.spikebook.db.account;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.nullableTimestamp;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code visitor}. */
@Repository
public class VisitorRepository {

    private final JdbcClient jdbc;

    public VisitorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(VisitorRow row) {
        jdbc.sql(
                        """
                        insert into visitor (id, display_name, account_name, password_hash, instructor, created_at, last_seen_at)
                        values (:id, :displayName, :accountName, :passwordHash, :instructor, :createdAt, :lastSeenAt)
                        """)
                .param("id", row.id().value())
                .param("displayName", row.displayName())
                .param("accountName", row.accountName())
                .param("passwordHash", row.passwordHash())
                .param("instructor", row.instructor())
                .param("createdAt", timestamp(row.createdAt()))
                .param("lastSeenAt", timestamp(row.lastSeenAt()))
                .update();
    }

    /** Nothing happens if the visitor has a row. */
    public void insertIfAbsent(VisitorRow guest) {
        jdbc.sql(
                        """
                        insert into visitor (id, instructor, created_at, last_seen_at)
                        values (:id, false, :createdAt, :lastSeenAt) on conflict do nothing
                        """)
                .param("id", guest.id().value())
                .param("createdAt", timestamp(guest.createdAt()))
                .param("lastSeenAt", timestamp(guest.lastSeenAt()))
                .update();
    }

    public Optional<VisitorRow> find(VisitorId id) {
        return jdbc.sql("select * from visitor where id = :id")
                .param("id", id.value())
                .query(VisitorRepository::row)
                .optional();
    }

    public Optional<VisitorRow> findByAccountName(String accountName) {
        return jdbc.sql("select * from visitor where account_name = :name")
                .param("name", accountName)
                .query(VisitorRepository::row)
                .optional();
    }

    public boolean hasInstructor() {
        return jdbc.sql("select count(*) from visitor where instructor").query(Long.class).single()
                > 0;
    }

    /**
     * Turns a guest into an account on the same row.
     *
     * @param passwordHash null if it is signed in to by a provider only
     * @return false if the row is an account already
     * @throws DuplicateKeyException if another account has the name
     */
    public boolean becomeAccount(
            VisitorId id, String displayName, String accountName, @Nullable String passwordHash) {
        return jdbc.sql(
                                """
                                update visitor set display_name = :displayName, account_name = :accountName, password_hash = :passwordHash
                                where id = :id and account_name is null
                                """)
                        .param("displayName", displayName)
                        .param("accountName", accountName)
                        .param("passwordHash", passwordHash)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Gives an account another password. */
    public void changePassword(VisitorId id, String passwordHash) {
        jdbc.sql(
                        """
                        update visitor set password_hash = :hash where id = :id and account_name is not null
                        """)
                .param("hash", passwordHash)
                .param("id", id.value())
                .update();
    }

    /**
     * Says what an account may do on the server.
     *
     * @param instructor may make classes
     * @param administrator looks after accounts
     */
    public void setRights(VisitorId id, boolean instructor, boolean administrator) {
        jdbc.sql(
                        """
                        update visitor set instructor = :instructor, administrator = :administrator where id = :id
                        """)
                .param("instructor", instructor)
                .param("administrator", administrator)
                .param("id", id.value())
                .update();
    }

    /** Holds the row until the transaction ends: of two changes, the second sees the first. */
    public void lock(VisitorId id) {
        jdbc.sql("select id from visitor where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** Administrators who can sign in; holds their rows until the transaction ends. */
    public List<VisitorId> administratorsForUpdate() {
        return jdbc.sql(
                        """
                        select id from visitor where administrator and disabled_at is null order by id for update
                        """)
                .query((row, _) -> new VisitorId(uuid(row, "id")))
                .list();
    }

    /**
     * Accounts whose name or display name contains a text, by name.
     *
     * @param text in lower case; empty for all
     */
    public List<VisitorRow> accounts(String text, int most) {
        return jdbc.sql(
                        """
                        select * from visitor where account_name is not null
                        and (:text = '' or position(:text in account_name) > 0 or position(:text in lower(display_name)) > 0)
                        order by account_name limit :most
                        """)
                .param("text", text)
                .param("most", most)
                .query(VisitorRepository::row)
                .list();
    }

    /**
     * Lets an account sign in, or not.
     *
     * @param disabledAt null to let it
     */
    public void setDisabled(VisitorId id, @Nullable Instant disabledAt) {
        jdbc.sql("update visitor set disabled_at = :at where id = :id")
                .param("at", nullableTimestamp(disabledAt))
                .param("id", id.value())
                .update();
    }

    /** The owner of an account signed in. */
    public void signedIn(VisitorId account, Instant now) {
        jdbc.sql("update visitor set signed_in_at = :now where id = :id")
                .param("now", timestamp(now))
                .param("id", account.value())
                .update();
    }

    public void seen(VisitorId id, Instant now) {
        jdbc.sql("update visitor set last_seen_at = :now where id = :id")
                .param("now", timestamp(now))
                .param("id", id.value())
                .update();
    }

    /** Removes guests not seen since then who left nothing behind; says whom. */
    public List<VisitorId> deleteIdleGuests(Instant notSeenSince) {
        String idle =
                """
                select v.id from visitor v where v.account_name is null and v.last_seen_at < :since
                and not exists (select 1 from notebook n where n.owner_id = v.id)
                and not exists (select 1 from course_member m where m.visitor_id = v.id)
                and not exists (select 1 from job j where j.owner_id = v.id)
                and not exists (select 1 from revision r where r.author_id = v.id)
                and not exists (select 1 from head_move h where h.moved_by = v.id)
                and not exists (select 1 from submission s where s.visitor_id = v.id)
                and not exists (select 1 from course c where c.created_by = v.id)
                and not exists (select 1 from question_answer q where q.visitor_id = v.id)
                and not exists (select 1 from grade g where g.graded_by = v.id)
                and not exists (select 1 from appeal p where p.answered_by = v.id)
                and not exists (select 1 from regrade r where r.requested_by = v.id or r.closed_by = v.id)
                and not exists (select 1 from staff_invitation i where i.created_by = v.id)
                and not exists (select 1 from audit_entry a where a.subject_id = v.id)
                and not exists (select 1 from audit_entry a where a.actor_id = v.id)
                and not exists (select 1 from class_poll_answer p where p.visitor_id = v.id)
                and not exists (select 1 from class_spotlight s where s.visitor_id = v.id or s.ended_by = v.id)
                """;
        List<VisitorId> candidates =
                jdbc.sql(idle)
                        .param("since", timestamp(notSeenSince))
                        .query((row, _) -> new VisitorId(uuid(row, "id")))
                        .list();
        jdbc.sql("delete from device where visitor_id in (" + idle + ")")
                .param("since", timestamp(notSeenSince))
                .update();
        jdbc.sql(
                        "delete from visitor where id in ("
                                + idle
                                + ") and not exists (select 1 from device d where d.visitor_id ="
                                + " visitor.id)")
                .param("since", timestamp(notSeenSince))
                .update();
        return candidates.stream().filter(id -> find(id).isEmpty()).toList();
    }

    private static VisitorRow row(ResultSet row, int number) throws SQLException {
        return new VisitorRow(
                new VisitorId(uuid(row, "id")),
                row.getString("display_name"),
                row.getString("account_name"),
                row.getString("password_hash"),
                row.getBoolean("instructor"),
                instant(row, "created_at"),
                instant(row, "last_seen_at"),
                row.getBoolean("administrator"),
                nullableInstant(row, "disabled_at"),
                nullableInstant(row, "signed_in_at"));
    }
}
