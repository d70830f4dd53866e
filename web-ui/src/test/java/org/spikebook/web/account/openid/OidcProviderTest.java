package org.spikebook.web.account.openid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.SettableClock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A provider that is away, or whose settings are wrong, stops nothing; it works when it is back.
 */
class OidcProviderTest {

    private final TestProvider remote = new TestProvider();
    private final SettableClock clock = new SettableClock();

    @TempDir Path folder;

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void provider_thatIsAway_worksWhenItIsBack() {
        remote.setAway(true);
        OidcProvider provider = provider(remote.issuer(), "");

        assertThat(provider.isAway()).isFalse();
        assertThat(provider.connection()).isEmpty();
        assertThat(provider.isAway()).isTrue();

        remote.setAway(false);
        assertThat(provider.connection()).as("asked once in ten seconds").isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(provider.connection()).isPresent();
        assertThat(provider.isAway()).isFalse();
    }

    @Test
    void provider_thatCallsItselfOtherwise_isNotUsed() {
        remote.announce("https://login.example.org");

        assertThat(provider(remote.issuer(), "").connection()).isEmpty();
    }

    @Test
    void provider_whoseKeysComeWithoutTls_isNotUsed() {
        remote.announceKeys("http://login.example.org/keys");

        assertThat(provider(remote.issuer(), "").connection()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no address", "http://login.example.org", "ftp://127.0.0.1", "https://"})
    void issuer_thatIsNotASafeAddress_isNotAsked(String issuer) {
        OidcProvider provider = provider(issuer, "");

        assertThat(provider.connection()).isEmpty();
        assertThat(provider.isAway()).isTrue();
        assertThat(provider.label()).isNotEmpty();
    }

    @Test
    void secret_isReadFromAFile_withoutTheLineBreakAtItsEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "from a file\n");

        assertThat(
                        provider(remote.issuer(), file.toString())
                                .connection()
                                .orElseThrow()
                                .registration()
                                .getClientSecret())
                .isEqualTo("from a file");
        assertThat(provider(remote.issuer(), folder.resolve("none").toString()).connection())
                .isEmpty();
    }

    @Test
    void withoutAnIssuer_thereIsNone() {
        OidcProvider provider = provider("", "");

        assertThat(provider.isConfigured()).isFalse();
        assertThat(provider.connection()).isEmpty();
        assertThat(provider.isAway()).isFalse();
    }

    @Test
    void label_isThatOfTheSettings_orTheHost() {
        assertThat(provider(remote.issuer(), "").label()).isEqualTo("127.0.0.1");
        assertThat(new OidcProvider(settings("https://a.example", "", "University"), clock).label())
                .isEqualTo("University");
    }

    @Test
    void settings_neverPrintTheSecret() {
        assertThat(settings("https://a.example", "", "").toString()).doesNotContain("hush");
    }

    private OidcProvider provider(String issuer, String secretFile) {
        return new OidcProvider(settings(issuer, secretFile, ""), clock);
    }

    private static OidcProperties settings(String issuer, String secretFile, String label) {
        return new OidcProperties(
                issuer, "client", "hush", secretFile, label, "name", "email", List.of(), true);
    }
}
