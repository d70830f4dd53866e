package org.spikebook.db.account;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.nullableTimestamp;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of {@code account_identity}: identities at providers, and the accounts they sign in to. */
@Repository
public class IdentityRepository {

    private final JdbcClient jdbc;

    public IdentityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Links an identity to an account.
     *
     * @throws DuplicateKeyException if it is linked already
     */
    public void insert(IdentityRow row) {
        jdbc.sql(
                        """
                        insert into account_identity (issuer, subject, visitor_id, label, linked_at, signed_in_at)
                        values (:issuer, :subject, :visitor, :label, :linked, :signedIn)
                        """)
                .param("issuer", row.issuer())
                .param("subject", row.subject())
                .param("visitor", row.account().value())
                .param("label", row.label())
                .param("linked", timestamp(row.linkedAt()))
                .param("signedIn", nullableTimestamp(row.signedInAt()))
                .update();
    }

    public Optional<IdentityRow> find(String issuer, String subject) {
        return jdbc.sql(
                        "select * from account_identity where issuer = :issuer and subject ="
                                + " :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(IdentityRepository::row)
                .optional();
    }

    /** The identities of an account, first linked first. */
    public List<IdentityRow> of(VisitorId account) {
        return jdbc.sql(
                        """
                        select * from account_identity where visitor_id = :visitor order by linked_at, issuer, subject
                        """)
                .param("visitor", account.value())
                .query(IdentityRepository::row)
                .list();
    }

    /** An identity was used, and is called so by its provider now. */
    public void signedIn(String issuer, String subject, String label, Instant now) {
        jdbc.sql(
                        """
                        update account_identity set label = :label, signed_in_at = :now
                        where issuer = :issuer and subject = :subject
                        """)
                .param("label", label)
                .param("now", timestamp(now))
                .param("issuer", issuer)
                .param("subject", subject)
                .update();
    }

    /** Unlinks an identity of an account; false if it is not theirs. */
    public boolean delete(VisitorId account, String issuer, String subject) {
        return jdbc.sql(
                                """
                                delete from account_identity
                                where visitor_id = :visitor and issuer = :issuer and subject = :subject
                                """)
                        .param("visitor", account.value())
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .update()
                == 1;
    }

    private static IdentityRow row(ResultSet row, int number) throws SQLException {
        return new IdentityRow(
                row.getString("issuer"),
                row.getString("subject"),
                new VisitorId(uuid(row, "visitor_id")),
                row.getString("label"),
                instant(row, "linked_at"),
                nullableInstant(row, "signed_in_at"));
    }
}
