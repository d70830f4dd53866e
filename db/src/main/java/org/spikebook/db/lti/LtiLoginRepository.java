package org.spikebook.db.lti;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Rows of {@code lti_login}: launches under way, each good for one. */
@Repository
public class LtiLoginRepository {

    private final JdbcClient jdbc;

    public LtiLoginRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A launch whose token was verified.
     *
     * @param claims of the token, as JSON
     */
    public record Verified(LtiLoginRow login, String claims) {}

    /** Adds a launch, and forgets those that have expired. */
    public void insert(LtiLoginRow row, Instant now) {
        deleteExpired(now);
        jdbc.sql(
                        """
                        insert into lti_login (state_hash, platform_id, nonce, browser_hash, target, expires_at)
                        values (:state, :platform, :nonce, :browser, :target, :expires)
                        """)
                .param("state", row.stateHash())
                .param("platform", row.platform().value())
                .param("nonce", row.nonce())
                .param("browser", row.browserHash())
                .param("target", row.target())
                .param("expires", timestamp(row.expiresAt()))
                .update();
    }

    /** Forgets launches that were not finished in time; how many. */
    public int deleteExpired(Instant now) {
        return jdbc.sql("delete from lti_login where expires_at <= :now")
                .param("now", timestamp(now))
                .update();
    }

    /** The launch that was requested and has not come yet. */
    public Optional<LtiLoginRow> find(String stateHash, Instant now) {
        return jdbc.sql(
                        """
                        select * from lti_login
                        where state_hash = :state and expires_at > :now and ticket_hash is null
                        """)
                .param("state", stateHash)
                .param("now", timestamp(now))
                .query(LtiLoginRepository::row)
                .optional();
    }

    /** Notes that the launch came, verified. Of two together, one gets true. */
    public boolean verified(String stateHash, String ticketHash, String claims) {
        return jdbc.sql(
                                """
                                update lti_login set ticket_hash = :ticket, claims = :claims
                                where state_hash = :state and ticket_hash is null
                                """)
                        .param("ticket", ticketHash)
                        .param("claims", claims)
                        .param("state", stateHash)
                        .update()
                == 1;
    }

    /** A verified launch that was not taken yet. */
    public Optional<Verified> findVerified(String ticketHash, Instant now) {
        return jdbc.sql(
                        """
                        select * from lti_login where ticket_hash = :ticket and expires_at > :now
                        """)
                .param("ticket", ticketHash)
                .param("now", timestamp(now))
                .query((row, number) -> new Verified(row(row, number), row.getString("claims")))
                .optional();
    }

    /** Takes a verified launch. Of two together, one gets it. */
    public Optional<Verified> take(String ticketHash, Instant now) {
        Optional<Verified> found = findVerified(ticketHash, now);
        boolean taken =
                jdbc.sql("delete from lti_login where ticket_hash = :ticket")
                                .param("ticket", ticketHash)
                                .update()
                        == 1;
        return found.filter(_ -> taken);
    }

    private static LtiLoginRow row(ResultSet row, int number) throws SQLException {
        return new LtiLoginRow(
                row.getString("state_hash"),
                new LtiPlatformId(uuid(row, "platform_id")),
                row.getString("nonce"),
                row.getString("browser_hash"),
                row.getString("target"),
                instant(row, "expires_at"));
    }
}
