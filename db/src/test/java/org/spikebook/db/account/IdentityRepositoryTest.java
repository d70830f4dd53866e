package org.spikebook.db.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.TestDatabase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.UUID;

class IdentityRepositoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final VisitorId ADA = new VisitorId(new UUID(5, 1));
    private static final VisitorId BEN = new VisitorId(new UUID(5, 2));
    private static final IdentityRow ADAS =
            new IdentityRow("https://a.example", "1", ADA, "ada@a.example", NOON, null);

    @ParameterizedTest
    @EnumSource
    void identity_isOfOneAccount(TestDatabase database) {
        IdentityRepository identities = people(database);
        identities.insert(ADAS);

        assertThat(identities.find(ADAS.issuer(), "1")).contains(ADAS);
        assertThat(identities.find("https://b.example", "1")).isEmpty();
        assertThatThrownBy(() ->
                        identities.insert(new IdentityRow(ADAS.issuer(), "1", BEN, "", NOON, null)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void use_isKept_withTheNewestLabel(TestDatabase database) {
        IdentityRepository identities = people(database);
        identities.insert(ADAS);

        identities.signedIn(ADAS.issuer(), "1", "Ada L.", NOON.plusSeconds(1));

        assertThat(identities.of(ADA))
                .containsExactly(
                        new IdentityRow(
                                ADAS.issuer(), "1", ADA, "Ada L.", NOON, NOON.plusSeconds(1)));
        assertThat(identities.of(BEN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void delete_takesTheOwnersOnly(TestDatabase database) {
        IdentityRepository identities = people(database);
        identities.insert(ADAS);

        assertThat(identities.delete(BEN, ADAS.issuer(), "1")).isFalse();
        assertThat(identities.delete(ADA, ADAS.issuer(), "2")).isFalse();
        assertThat(identities.delete(ADA, ADAS.issuer(), "1")).isTrue();
        assertThat(identities.of(ADA)).isEmpty();
    }

    private static IdentityRepository people(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        VisitorRepository visitors = new VisitorRepository(jdbc);
        visitors.insert(VisitorRow.guest(ADA, NOON));
        visitors.insert(VisitorRow.guest(BEN, NOON));
        return new IdentityRepository(jdbc);
    }
}
