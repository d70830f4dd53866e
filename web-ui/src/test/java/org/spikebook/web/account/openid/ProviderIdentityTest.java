package org.spikebook.web.account.openid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ProviderIdentityTest {

    private static final OidcProperties SETTINGS =
            new OidcProperties(
                    "https://a.example",
                    "client",
                    "",
                    "",
                    "",
                    "display_name",
                    "mail",
                    List.of(),
                    true);

    @Test
    void claims_areThoseOfTheSettings() {
        ProviderIdentity identity =
                identity(
                        Map.of(
                                "display_name", "Zoë Ž.",
                                "mail", "zoe@a.example",
                                "name", "not configured",
                                "email_verified", false));

        assertThat(identity.name()).isEqualTo("Zoë Ž.");
        assertThat(identity.email()).isEqualTo("zoe@a.example");
        assertThat(identity.emailDenied()).isTrue();
        assertThat(identity.label()).isEqualTo("zoe@a.example");
        assertThat(identity.accountNames()).containsExactly("zoe@a.example", "Zoë-Ž.");
    }

    @Test
    void names_thatNoAccountCanHave_areMadeFitOrLeftOut() {
        assertThat(identity(Map.of("preferred_username", "__x y/z!")).accountNames())
                .containsExactly("x-y-z");
        assertThat(identity(Map.of("preferred_username", "ab")).accountNames()).isEmpty();
        assertThat(identity(Map.of("preferred_username", "a".repeat(70))).accountNames())
                .containsExactly("a".repeat(40));
    }

    @Test
    void texts_areCutAndHaveNoControlCharacters() {
        ProviderIdentity identity = identity(Map.of("display_name", "a\r\nb" + "😀".repeat(90)));

        assertThat(identity.name()).startsWith("a b").hasSizeLessThanOrEqualTo(80).endsWith("😀");
    }

    @Test
    void personWithoutNames_isCalledBySubject() {
        ProviderIdentity identity = identity(Map.of());

        assertThat(identity.name()).isEqualTo("248289761001");
        assertThat(identity.email()).isEmpty();
        assertThat(identity.emailDenied()).isFalse();
        assertThat(identity.accountNames()).isEmpty();
    }

    private static ProviderIdentity identity(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("sub", "248289761001");
        all.put("iss", "https://a.example");
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        OidcIdToken token = new OidcIdToken("token", now, now.plusSeconds(60), all);
        return ProviderIdentity.of(new DefaultOidcUser(List.of(), token), SETTINGS);
    }
}
