package org.spikebook.db.account;

import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;

/** Rows of {@code email_confirmation}: links that confirm an address of an account, once. */
@Repository
public class EmailConfirmationRepository {

    private final JdbcClient jdbc;

    public EmailConfirmationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String tokenHash, AccountEmail email, Instant now, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into email_confirmation (token_hash, visitor_id, address, language_tag, created_at, expires_at)
                        values (:hash, :visitor, :address, :language, :now, :expires)
                        """)
                .param("hash", tokenHash)
                .param("visitor", email.account().value())
                .param("address", email.address())
                .param("language", email.language().toLanguageTag())
                .param("now", timestamp(now))
                .param("expires", timestamp(expiresAt))
                .update();
    }

    /** What the link confirms; empty if it was used or has expired. */
    public Optional<AccountEmail> find(String tokenHash, Instant now) {
        return jdbc.sql(
                        "select * from email_confirmation where token_hash = :hash and expires_at >"
                                + " :now")
                .param("hash", tokenHash)
                .param("now", timestamp(now))
                .query(AccountEmailRepository::row)
                .optional();
    }

    /** The address that an account has yet to confirm. */
    public Optional<AccountEmail> of(VisitorId account, Instant now) {
        return jdbc.sql(
                        """
                        select * from email_confirmation where visitor_id = :visitor and expires_at > :now
                        order by created_at desc fetch first 1 rows only
                        """)
                .param("visitor", account.value())
                .param("now", timestamp(now))
                .query(AccountEmailRepository::row)
                .optional();
    }

    /** Uses the link up. Of two together, one gets true. */
    public boolean delete(String tokenHash) {
        return jdbc.sql("delete from email_confirmation where token_hash = :hash")
                        .param("hash", tokenHash)
                        .update()
                == 1;
    }

    /** Deletes those that work no longer. */
    public void deleteExpired(Instant now) {
        jdbc.sql("delete from email_confirmation where expires_at <= :now")
                .param("now", timestamp(now))
                .update();
    }

    public void deleteOf(VisitorId account) {
        jdbc.sql("delete from email_confirmation where visitor_id = :visitor")
                .param("visitor", account.value())
                .update();
    }
}
