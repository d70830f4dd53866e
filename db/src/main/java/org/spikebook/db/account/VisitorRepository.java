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

    /**
     * Holds the row until the transaction ends: of two changes, the second sees the first. Call it
     * before links or tokens of the visitor are changed: two transactions that hold these in
     * different orders wait for each other.
     */
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
