package org.spikebook.web.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.account.AccountEmail;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.account.mail.TestMailServer.Received;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Mails to a server that speaks TLS, with a certificate that is right, unknown or of another. */
class SmtpEncryptionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PublicAddress PUBLIC = PublicAddress.of(TestMailServer.PUBLIC);
    private static final Mail MAIL =
            new Mail(
                    new AccountEmail(
                            new VisitorId(new UUID(0, 1)), "ada@example.org", Locale.ENGLISH),
                    "Confirm your address",
                    "Open the link\n");

    private static final TestCertificate RIGHT = TestCertificate.of("ip:127.0.0.1");

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void mail_arrives_withNothingOfItAndNoPasswordInClearText(MailSecurity security)
            throws MessagingException {
        try (TestMailServer server = new TestMailServer(security, RIGHT)) {
            SmtpServer post =
                    new SmtpServer(
                            settings(server, security),
                            PUBLIC,
                            RIGHT.asClient().getSocketFactory());

            post.send(MAIL, NOON);

            Received mail = server.next();
            assertThat(mail.to()).isEqualTo("ada@example.org");
            assertThat(mail.subject()).isEqualTo(MAIL.subject());
            assertThat(server.commands())
                    .anyMatch(line -> line.startsWith("AUTH PLAIN "))
                    .anyMatch(line -> line.startsWith("MAIL FROM:"));
            assertThat(server.openCommands())
                    .isEqualTo(
                            security == MailSecurity.TLS
                                    ? List.of()
                                    : List.of("EHLO spikebook.example.edu", "STARTTLS"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void server_whoseCertificateJavaDoesNotKnow_getsNoMail(MailSecurity security) {
        try (TestMailServer server = new TestMailServer(security, RIGHT)) {
            assertGetsNothing(server, new SmtpServer(settings(server, security), PUBLIC));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void server_withTheCertificateOfAnother_getsNoMail(MailSecurity security) {
        TestCertificate other = TestCertificate.of("dns:mail.example.org");
        try (TestMailServer server = new TestMailServer(security, other)) {
            assertGetsNothing(
                    server,
                    new SmtpServer(
                            settings(server, security),
                            PUBLIC,
                            other.asClient().getSocketFactory()));
        }
    }

    private static void assertGetsNothing(TestMailServer server, SmtpServer post) {
        assertThatThrownBy(() -> post.send(MAIL, NOON)).isInstanceOf(MessagingException.class);

        assertThat(server.isEmpty()).isTrue();
        assertThat(server.commands())
                .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    private static MailProperties settings(TestMailServer server, MailSecurity security) {
        return new MailProperties(
                "127.0.0.1",
                server.port(),
                security,
                "robot",
                "tick tock",
                "",
                "Spikebook <spikebook@example.edu>",
                TestMailServer.PUBLIC);
    }
}
