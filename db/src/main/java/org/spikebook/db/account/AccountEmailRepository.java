package org.spikebook.db.account;

import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows of {@code account_email}: confirmed addresses, at most one of an account. */
@Repository
public class AccountEmailRepository {

    private final JdbcClient jdbc;

    public AccountEmailRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives an account an address in the place of the one that it had; in a transaction. */
    public void replace(AccountEmail email, Instant now) {
        delete(email.account());
        jdbc.sql(
                        """
                        insert into account_email (visitor_id, address, address_key, language_tag, confirmed_at)
                        values (:visitor, :address, :key, :language, :now)
                        """)
                .param("visitor", email.account().value())
                .param("address", email.address())
                .param("key", AccountEmail.key(email.address()))
                .param("language", email.language().toLanguageTag())
                .param("now", timestamp(now))
                .update();
    }

    public Optional<AccountEmail> of(VisitorId account) {
        return jdbc.sql("select * from account_email where visitor_id = :visitor")
                .param("visitor", account.value())
                .query(AccountEmailRepository::row)
                .optional();
    }

    /** The accounts that have confirmed an address, first confirmed first. */
    public List<AccountEmail> at(String address, int most) {
        return jdbc.sql(
                        """
                        select * from account_email where address_key = :key
                        order by confirmed_at, visitor_id fetch first :most rows only
                        """)
                .param("key", AccountEmail.key(address))
                .param("most", most)
                .query(AccountEmailRepository::row)
                .list();
    }

    public void delete(VisitorId account) {
        jdbc.sql("delete from account_email where visitor_id = :visitor")
                .param("visitor", account.value())
                .update();
    }

    static AccountEmail row(ResultSet row, int number) throws SQLException {
        return new AccountEmail(
                new VisitorId(uuid(row, "visitor_id")),
                row.getString("address"),
                Locale.forLanguageTag(row.getString("language_tag")));
    }
}
