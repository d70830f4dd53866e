package org.spikebook.web.account.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.SettableClock;
import org.spikebook.web.account.ClientAddress;

import java.time.Duration;

class MailLimitsTest {

    private static final EmailAddress ADA = EmailAddress.of("ada@example.org").orElseThrow();

    private final SettableClock clock = new SettableClock();
    private final MailLimits limits = limits(30, Duration.ofSeconds(20), 3, Duration.ofMinutes(20));

    private MailLimits limits(
            int perNetwork, Duration networkEvery, int perRecipient, Duration recipientEvery) {
        return new MailLimits(
                new ClientAddress(),
                new MailLimitProperties(
                        perNetwork, networkEvery, perRecipient, recipientEvery, 500),
                clock);
    }

    @Test
    void network_hasABurst_thenOneEveryTwentySeconds() {
        for (int i = 0; i < 30; i++) {
            assertThat(limits.refusal()).isEmpty();
        }

        assertThat(limits.refusal().orElseThrow().code()).isEqualTo("tooManyMails");

        clock.advance(Duration.ofSeconds(20));
        assertThat(limits.refusal()).isEmpty();
    }

    @Test
    void address_getsThreeMails_thenOneEveryTwentyMinutes_howeverItIsWritten() {
        assertThat(limits.admits(ADA)).isTrue();
        assertThat(limits.admits(EmailAddress.of("Ada@EXAMPLE.org").orElseThrow())).isTrue();
        assertThat(limits.refusal(ADA)).isEmpty();

        assertThat(limits.admits(ADA)).isFalse();
        assertThat(limits.refusal(ADA).orElseThrow().code()).isEqualTo("tooManyMails");
        assertThat(limits.admits(EmailAddress.of("ben@example.org").orElseThrow())).isTrue();

        clock.advance(Duration.ofMinutes(20));
        assertThat(limits.admits(ADA)).isTrue();
    }

    @Test
    void limits_areThoseOfTheSettings() {
        MailLimits few = limits(1, Duration.ofMinutes(1), 2, Duration.ofHours(1));

        assertThat(few.refusal()).isEmpty();
        assertThat(few.refusal()).isPresent();
        assertThat(few.admits(ADA)).isTrue();
        assertThat(few.admits(ADA)).isTrue();
        assertThat(few.admits(ADA)).isFalse();

        clock.advance(Duration.ofMinutes(1));
        assertThat(few.refusal()).isEmpty();
        assertThat(few.admits(ADA)).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(few.admits(ADA)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@example",
                "ada@example.org, ben@example.org",
                "ada@example.org\r\nBcc: ben@example.org",
                "ada lovelace@example.org",
                ".ada@example.org",
                "ada..l@example.org",
                "<ada@example.org>",
                "ada@-example.org",
                "ada@[127.0.0.1]",
                "ädä@example.org"
            })
    void text_thatIsNotAnAddress_isNone(String text) {
        assertThat(EmailAddress.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ada@example.org ", "a.l+spikes@students.example.ac.uk", "o'x@a-b.de"})
    void address_isTaken_withoutOuterBlanks(String text) {
        assertThat(EmailAddress.of(text).orElseThrow().text()).isEqualTo(text.strip());
    }

    @Test
    void address_longerThanMailServersTake_isNone() {
        assertThat(EmailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.of("a@" + "b.".repeat(130) + "org")).isEmpty();
    }
}
