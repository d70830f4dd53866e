package org.spikebook.db.account;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code device}: which browser, known by the hash of its token, is which visitor. */
@Repository
public class DeviceRepository {

    private final JdbcClient jdbc;

    public DeviceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String tokenHash, VisitorId visitor, Instant now, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into device (token_hash, visitor_id, created_at, expires_at)
                        values (:hash, :visitor, :now, :expires) on conflict do nothing
                        """)
                .param("hash", tokenHash)
                .param("visitor", visitor.value())
                .param("now", timestamp(now))
                .param("expires", timestamp(expiresAt))
                .update();
    }

    public Optional<VisitorId> find(String tokenHash, Instant now) {
        return jdbc.sql(
                        "select visitor_id from device where token_hash = :hash and expires_at >"
                                + " :now")
                .param("hash", tokenHash)
                .param("now", timestamp(now))
                .query(UUID.class)
                .optional()
                .map(VisitorId::new);
    }

    /** When a browser became this visitor; empty if it is not. */
    public Optional<Instant> since(String tokenHash, VisitorId visitor) {
        return jdbc.sql(
                        "select created_at from device where token_hash = :hash and visitor_id ="
                                + " :visitor")
                .param("hash", tokenHash)
                .param("visitor", visitor.value())
                .query((row, _) -> instant(row, "created_at"))
                .optional();
    }

    /** The browsers of a visitor, the one that became theirs last first. */
    public List<DeviceRow> of(VisitorId visitor, Instant now) {
        return jdbc.sql(
                        """
                        select token_hash, created_at from device where visitor_id = :visitor and expires_at > :now
                        order by created_at desc, token_hash
                        """)
                .param("visitor", visitor.value())
                .param("now", timestamp(now))
                .query((row, _) ->
                        new DeviceRow(row.getString("token_hash"), instant(row, "created_at")))
                .list();
    }

    /** Lets a browser that is a visitor's now be theirs until then; whether it is theirs. */
    public boolean prolong(String tokenHash, VisitorId visitor, Instant now, Instant expiresAt) {
        return jdbc.sql(
                                """
                                update device set expires_at = :expires
                                where token_hash = :hash and visitor_id = :visitor and expires_at > :now
                                """)
                        .param("expires", timestamp(expiresAt))
                        .param("hash", tokenHash)
                        .param("visitor", visitor.value())
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    /** Makes one browser of a visitor a stranger; nothing happens if it is another's. */
    public boolean delete(String tokenHash, VisitorId visitor) {
        return jdbc.sql("delete from device where token_hash = :hash and visitor_id = :visitor")
                        .param("hash", tokenHash)
                        .param("visitor", visitor.value())
                        .update()
                == 1;
    }

    public void delete(String tokenHash) {
        jdbc.sql("delete from device where token_hash = :hash").param("hash", tokenHash).update();
    }

    /** Makes all browsers of a visitor strangers. */
    public void deleteOf(VisitorId visitor) {
        jdbc.sql("delete from device where visitor_id = :visitor")
                .param("visitor", visitor.value())
                .update();
    }

    /** Forgets what a browser was, if it is that no more. */
    public void deleteExpired(String tokenHash, Instant now) {
        jdbc.sql("delete from device where token_hash = :hash and expires_at <= :now")
                .param("hash", tokenHash)
                .param("now", timestamp(now))
                .update();
    }

    public int deleteExpired(Instant now) {
        return jdbc.sql("delete from device where expires_at <= :now")
                .param("now", timestamp(now))
                .update();
    }
}
