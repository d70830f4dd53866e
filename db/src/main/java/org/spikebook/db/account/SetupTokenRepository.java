package org.spikebook.db.account;

import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;

/** Rows of {@code setup_token}: links that make one instructor, once. */
@Repository
public class SetupTokenRepository {

    private final JdbcClient jdbc;

    public SetupTokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String tokenHash, Instant now, Instant expiresAt) {
        jdbc.sql(
                        "insert into setup_token (token_hash, created_at, expires_at) values (:hash, :now, :expires)")
                .param("hash", tokenHash)
                .param("now", timestamp(now))
                .param("expires", timestamp(expiresAt))
                .update();
    }

    public boolean isOpen(String tokenHash, Instant now) {
        return jdbc.sql(
                                """
                                select count(*) from setup_token
                                where token_hash = :hash and used_at is null and expires_at > :now
                                """)
                        .param("hash", tokenHash)
                        .param("now", timestamp(now))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Uses the token up, and all others with it. Of two together, one gets true. */
    public boolean use(String tokenHash, Instant now) {
        return jdbc.sql(
                                """
                                update setup_token set used_at = :now
                                where used_at is null and exists (
                                    select 1 from setup_token mine
                                    where mine.token_hash = :hash and mine.used_at is null
                                        and mine.expires_at > :now)
                                """)
                        .param("hash", tokenHash)
                        .param("now", timestamp(now))
                        .update()
                > 0;
    }
}
