package org.spikebook.web.lti.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.TestDatabase;
import org.spikebook.db.lti.LtiKeyRepository;
import org.spikebook.web.SettableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.JdkIdGenerator;

import java.text.ParseException;
import java.time.Duration;

class ToolKeysTest {

    private final SettableClock clock = new SettableClock();

    @ParameterizedTest
    @EnumSource
    void keys_areMadeOnce_changedAfterThreeMonths_andPublishedForAnotherOne(TestDatabase database)
            throws ParseException {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        ToolKeys keys = keys(jdbc);
        String first = signer(keys);
        assertThat(signer(keys(jdbc))).isEqualTo(first);

        clock.advance(Duration.ofDays(91));
        String second = signer(keys);

        assertThat(second).isNotEqualTo(first);
        assertThat(published(keys)).contains(first, second);
        clock.advance(Duration.ofDays(30));
        signer(keys);
        clock.advance(Duration.ofDays(60));
        signer(keys);
        assertThat(published(keys)).doesNotContain(first).contains(second);
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void published_hasNoPrivateHalf(TestDatabase database) throws ParseException {
        ToolKeys keys = keys(JdbcClient.create(database.migrated()));

        assertThat(JWKSet.parse(published(keys)).getKeys())
                .isNotEmpty()
                .noneMatch(key -> key.isPrivate());
    }

    private ToolKeys keys(JdbcClient jdbc) {
        return new ToolKeys(new LtiKeyRepository(jdbc), new JdkIdGenerator(), clock);
    }

    private static String published(ToolKeys keys) {
        return keys.published();
    }

    private static String signer(ToolKeys keys) throws ParseException {
        return SignedJWT.parse(keys.sign(new JWTClaimsSet.Builder().build()))
                .getHeader()
                .getKeyID();
    }
}
