package org.spikebook.web.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.db.account.AccountEmail;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.account.mail.TestMailServer.Received;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

class SmtpServerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PublicAddress PUBLIC = PublicAddress.of(TestMailServer.PUBLIC);
    private static final Mail MAIL =
            new Mail(
                    new AccountEmail(
                            new VisitorId(new UUID(0, 1)), "ada@example.org", Locale.GERMAN),
                    "Bestätige ✓",
                    "Schöne Grüße\n\n.\nzum Schluss\n");

    private final TestMailServer server = new TestMailServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void mail_arrivesAsItWasWritten() throws MessagingException {
        new SmtpServer(settings(MailSecurity.NONE, "", ""), PUBLIC).send(MAIL, NOON);

        Received mail = server.next();
        assertThat(mail.from()).isEqualTo("Spikebook <spikebook@example.edu>");
        assertThat(mail.to()).isEqualTo("ada@example.org");
        assertThat(mail.subject()).isEqualTo(MAIL.subject());
        assertThat(mail.text().replace("\r\n", "\n")).isEqualTo(MAIL.text());
        assertThat(server.commands()).contains("EHLO spikebook.example.edu").noneMatch(isAuth());
    }

    @Test
    void password_ofAFile_signsInThere(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "tick tock\n");

        new SmtpServer(settings(MailSecurity.NONE, "robot", secret.toString()), PUBLIC)
                .send(MAIL, NOON);

        String expected =
                Base64.getEncoder()
                        .encodeToString("robot\0robot\0tick tock".getBytes(StandardCharsets.UTF_8));
        assertThat(server.commands()).contains("AUTH PLAIN " + expected);
    }

    @Test
    void serverWithoutTls_getsNoMail_whereTlsIsWanted() {
        SmtpServer encrypted = new SmtpServer(settings(MailSecurity.STARTTLS, "", ""), PUBLIC);

        assertThatThrownBy(() -> encrypted.send(MAIL, NOON))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("STARTTLS");

        assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void serverElsewhere_isNotSpokenToInClearText() {
        MailProperties settings =
                new MailProperties(
                        "192.0.2.1", 25, MailSecurity.NONE, "", "", "", "a@b.example", "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpServer(settings, PUBLIC))
                .withMessageContaining("SPIKEBOOK_SMTP_SECURITY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Spikebook", "a@b.example\r\nBcc: c@d.example"})
    void sender_thatIsNotAnAddress_isRefused(String from) {
        MailProperties settings =
                new MailProperties("127.0.0.1", 25, MailSecurity.NONE, "", "", "", from, "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpServer(settings, PUBLIC))
                .withMessageContaining("SPIKEBOOK_SMTP_FROM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "spikebook.example.edu",
                "http://spikebook.example.edu",
                "https://user@spikebook.example.edu",
                "https://spikebook.example.edu?x=1",
                "https://spikebook.example.edu/#x",
                "javascript:alert(1)"
            })
    void publicAddress_thatLinksMayNotBeginWith_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicAddress.of(text))
                .withMessageContaining("SPIKEBOOK_PUBLIC_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/lab", "https://a.example/lab/"})
    void publicAddress_mayHaveAPath(String text) {
        assertThat(PublicAddress.of(text).page("new-password", "x"))
                .isEqualTo("https://a.example/lab/new-password/x");
    }

    private MailProperties settings(MailSecurity security, String user, String passwordFile) {
        return new MailProperties(
                "127.0.0.1",
                server.port(),
                security,
                user,
                "",
                passwordFile,
                "Spikebook <spikebook@example.edu>",
                TestMailServer.PUBLIC);
    }

    private static java.util.function.Predicate<String> isAuth() {
        return line -> line.startsWith("AUTH");
    }
}
