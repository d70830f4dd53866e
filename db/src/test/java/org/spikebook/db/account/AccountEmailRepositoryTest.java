package org.spikebook.db.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

class AccountEmailRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final VisitorId ADA = new VisitorId(new UUID(5, 1));
    private static final VisitorId BEN = new VisitorId(new UUID(5, 2));
    private static final AccountEmail ADAS = new AccountEmail(ADA, "Ada@a.example", Locale.GERMAN);
    private static final AccountEmail BENS = new AccountEmail(BEN, "ada@a.example", Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void address_isFoundInAnyCase_withAllItsAccounts(TestDatabase database) {
        AccountEmailRepository emails = new AccountEmailRepository(people(database));
        emails.replace(BENS, NOON.plusSeconds(1));
        emails.replace(ADAS, NOON);

        assertThat(emails.at("ADA@a.example", 5)).containsExactly(ADAS, BENS);
        assertThat(emails.at("ada@a.example", 1)).containsExactly(ADAS);
        assertThat(emails.at("ada@b.example", 5)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void account_hasOneAddress(TestDatabase database) {
        AccountEmailRepository emails = new AccountEmailRepository(people(database));
        emails.replace(ADAS, NOON);
        AccountEmail other = new AccountEmail(ADA, "a@b.example", Locale.ENGLISH);

        emails.replace(other, NOON);

        assertThat(emails.of(ADA)).contains(other);
        assertThat(emails.at("ada@a.example", 5)).isEmpty();
        emails.delete(ADA);
        assertThat(emails.of(ADA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void confirmation_isFoundUntilItExpires_andUsedOnce(TestDatabase database) {
        EmailConfirmationRepository links = new EmailConfirmationRepository(people(database));
        links.insert("a1", ADAS, NOON, NOON.plusSeconds(60));

        assertThat(links.find("a1", NOON)).contains(ADAS);
        assertThat(links.of(ADA, NOON)).contains(ADAS);
        assertThat(links.find("a1", NOON.plusSeconds(60))).isEmpty();
        assertThat(links.of(ADA, NOON.plusSeconds(60))).isEmpty();
        assertThat(links.delete("a1")).isTrue();
        assertThat(links.delete("a1")).isFalse();
    }

    private static JdbcClient people(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        VisitorRepository visitors = new VisitorRepository(jdbc);
        visitors.insert(VisitorRow.guest(ADA, NOON));
        visitors.insert(VisitorRow.guest(BEN, NOON));
        return jdbc;
    }
}
