package org.spikebook.db.account;

import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code password_link}: links that give an account a new password, once. */
@Repository
public class PasswordLinkRepository {

    private final JdbcClient jdbc;

    public PasswordLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String tokenHash, VisitorId account, Instant now, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into password_link (token_hash, visitor_id, created_at, expires_at)
                        values (:hash, :visitor, :now, :expires)
                        """)
                .param("hash", tokenHash)
                .param("visitor", account.value())
                .param("now", timestamp(now))
                .param("expires", timestamp(expiresAt))
                .update();
    }

    /** Whose password it replaces; empty if it was used or has expired. */
    public Optional<VisitorId> find(String tokenHash, Instant now) {
        return jdbc.sql(
                        """
                        select visitor_id from password_link where token_hash = :hash and expires_at > :now
                        """)
                .param("hash", tokenHash)
                .param("now", timestamp(now))
                .query(UUID.class)
                .optional()
                .map(VisitorId::new);
    }

    /** Uses the link up. Of two together, one gets true. */
    public boolean delete(String tokenHash) {
        return jdbc.sql("delete from password_link where token_hash = :hash")
                        .param("hash", tokenHash)
                        .update()
                == 1;
    }

    /** Deletes those that work no longer. */
    public void deleteExpired(Instant now) {
        jdbc.sql("delete from password_link where expires_at <= :now")
                .param("now", timestamp(now))
                .update();
    }

    public void deleteOf(VisitorId account) {
        jdbc.sql("delete from password_link where visitor_id = :visitor")
                .param("visitor", account.value())
                .update();
    }
}
