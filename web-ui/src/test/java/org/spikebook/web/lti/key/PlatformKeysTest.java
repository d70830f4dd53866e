package org.spikebook.web.lti.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.Test;
import org.spikebook.web.SettableClock;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.PlatformHttp;
import org.spikebook.web.lti.TestPlatform;

import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;

class PlatformKeysTest {

    private final SettableClock clock = new SettableClock();
    private final PlatformKeys keys = new PlatformKeys(new PlatformHttp(), clock);

    @Test
    void find_anUnknownKey_readsAgain_butNotAtEachToken() {
        try (TestPlatform platform = new TestPlatform()) {
            assertThat(find(platform, idOf(platform))).isPresent();
            platform.changeKey();
            assertThat(find(platform, idOf(platform))).isEmpty();
            assertThat(platform.keyReadings()).isEqualTo(1);

            clock.advance(Duration.ofSeconds(11));

            assertThat(find(platform, idOf(platform))).isPresent();
            assertThat(platform.keyReadings()).isEqualTo(2);
        }
    }

    @Test
    void find_aKnownKey_readsOnceAnHour() {
        try (TestPlatform platform = new TestPlatform()) {
            find(platform, idOf(platform));
            clock.advance(Duration.ofMinutes(59));
            find(platform, idOf(platform));
            assertThat(platform.keyReadings()).isEqualTo(1);

            clock.advance(Duration.ofMinutes(2));
            find(platform, idOf(platform));

            assertThat(platform.keyReadings()).isEqualTo(2);
        }
    }

    @Test
    void find_whileThePlatformDoesNotAnswer_believesTheLastKeys() {
        TestPlatform platform = new TestPlatform();
        String id = idOf(platform);
        find(platform, id);
        platform.close();
        clock.advance(Duration.ofHours(2));

        assertThat(find(platform, id)).isPresent();
    }

    @Test
    void find_whereNoKeysWereEverRead_isRefused() {
        TestPlatform platform = new TestPlatform();
        platform.close();

        assertThatThrownBy(() -> find(platform, "any"))
                .isInstanceOfSatisfying(
                        LtiRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("keysUnavailable"));
    }

    private Optional<RSAKey> find(TestPlatform platform, String id) {
        return keys.find(platform.jwksUrl(), id);
    }

    /** Of the key that the platform signs with now. */
    private static String idOf(TestPlatform platform) {
        try {
            return SignedJWT.parse(platform.sign(new JWTClaimsSet.Builder().build()))
                    .getHeader()
                    .getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
