package org.spikebook.web.account.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.spikebook.db.account.AccountEmail;
import org.spikebook.db.account.AccountEmailRepository;
import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.account.mail.AccountMails;
import org.spikebook.web.account.mail.MailLimits;
import org.spikebook.web.account.mail.Mailer;
import org.spikebook.web.account.mail.TestMailServer;
import org.spikebook.web.account.mail.TestMailServer.Received;
import org.spikebook.web.account.password.PasswordService;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Links to a new password by mail, in a real conversation with a mail server. */
@WebTest
class ForgottenPasswordServiceTest {

    private static final String OLD = "correct horse battery";
    private static final String NEW = "quiet lamp under bridge";

    /** Stays open: the same tests run on PostgreSQL. */
    private static final TestMailServer SERVER = new TestMailServer();

    @Autowired ForgottenPasswordService service;
    @Autowired PasswordResetService resets;
    @Autowired PasswordService passwords;
    @Autowired AccountService accounts;
    @Autowired AccountEmailRepository emails;
    @Autowired PasswordLinkRepository links;
    @Autowired VisitorRepository rows;
    @Autowired Devices devices;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired Authorization authorization;
    @Autowired Mailer mailer;
    @Autowired AccountMails mails;
    @Autowired MailLimits limits;
    @Autowired Secrets secrets;
    @Autowired TransactionTemplate transactions;

    private final String name = "F" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = name + "@example.org";
    private VisitorId account;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry settings) {
        SERVER.configure(settings);
    }

    @BeforeEach
    void accountWithAnAddress_andAGuestWhoAsks() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(name);
        request.setServerName("evil.example");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        account = visitors.asNewGuest();
        accounts.becomeAccount(name, OLD);
        emails.replace(new AccountEmail(account, address, Locale.ENGLISH), clock.instant());
        visitors.asNewGuest();
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        assertThat(SERVER.isEmpty()).isTrue();
    }

    @Test
    void link_replacesThePasswordOnce_signsOutEverywhere_andIsTold() {
        String browser = devices.register(account);

        assertThat(service.request(address.toUpperCase(Locale.ROOT))).isEmpty();

        Received mail = SERVER.next();
        assertThat(mail.to()).isEqualTo(address);
        assertThat(mail.text())
                .contains(TestMailServer.PUBLIC + "/new-password/" + mail.token())
                .doesNotContain("evil.example");
        assertThat(resets.accountName(mail.token())).isEqualToIgnoringCase(name);
        assertThat(resets.reset(mail.token(), NEW, Unlinked.NOTHING)).isEmpty();
        assertThat(SERVER.next().subject()).isEqualTo("Spikebook: your password was changed");
        assertThat(devices.find(browser)).isEmpty();
        assertThat(accounts.signIn(name, OLD)).isInstanceOf(SignInResult.Refused.class);
        assertThat(accounts.signIn(name, NEW)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(SERVER.next().subject()).isEqualTo("Spikebook: sign-in on another browser");
        assertThatThrownBy(() -> resets.reset(mail.token(), OLD, Unlinked.NOTHING))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void mail_comesInTheLanguageOfTheAccount() {
        emails.replace(new AccountEmail(account, address, Locale.GERMAN), clock.instant());

        service.request(address);

        Received mail = SERVER.next();
        assertThat(mail.subject()).isEqualTo("Spikebook: Link zu einem neuen Passwort");
        assertThat(mail.text()).contains("wählst du ein neues Passwort für dein Konto " + name);
    }

    @Test
    void addressThatIsUnknown_orOfAnAccountThatCannotSignIn_getsTheSameAnswer_andNoMail() {
        VisitorId disabled = withAddress("disabled-");
        rows.setDisabled(disabled, clock.instant());
        VisitorId byProvider = visitors.asNewGuest();
        rows.becomeAccount(byProvider, "By", byProvider.toString(), null);
        emails.replace(
                new AccountEmail(byProvider, "by-" + address, Locale.ENGLISH), clock.instant());

        assertThat(service.request("unknown-" + address)).isEmpty();
        assertThat(service.request("disabled-" + address)).isEmpty();
        assertThat(service.request("by-" + address)).isEmpty();
        assertThat(service.request(address)).isEmpty();

        // mails are written one after the other: those before would be here
        assertThat(SERVER.next().to()).isEqualTo(address);
    }

    private VisitorId withAddress(String prefix) {
        VisitorId other = visitors.asNewAccount("Other");
        emails.replace(new AccountEmail(other, prefix + address, Locale.ENGLISH), clock.instant());
        return other;
    }

    @Test
    void accountsOfOneAddress_getALinkEach() {
        VisitorId second = withAddress("");

        service.request(address);

        assertThat(List.of(owner(SERVER.next()), owner(SERVER.next())))
                .containsExactlyInAnyOrder(account, second);
    }

    private VisitorId owner(Received mail) {
        return rows.findByAccountName(resets.accountName(mail.token()).toLowerCase(Locale.ROOT))
                .orElseThrow()
                .id();
    }

    @Test
    void requestsBeyondTheLimitOfAnAddress_getTheSameAnswer_andNoMail() {
        for (int i = 0; i < 5; i++) {
            assertThat(service.request(address)).isEmpty();
        }
        withAddress("last-");
        service.request("last-" + address);

        assertThat(List.of(SERVER.next(), SERVER.next(), SERVER.next()))
                .extracting(Received::to)
                .containsOnly(address);
        assertThat(SERVER.next().to()).isEqualTo("last-" + address);
    }

    @Test
    void link_isKeptAsAHash_andExpires() {
        service.request(address);
        String token = SERVER.next().token();

        assertThat(
                        jdbc.sql("select token_hash from password_link where visitor_id = :id")
                                .param("id", account.value())
                                .query(String.class)
                                .list())
                .hasSize(1)
                .doesNotContain(token);
        jdbc.sql("update password_link set expires_at = created_at where visitor_id = :id")
                .param("id", account.value())
                .update();
        assertThatThrownBy(() -> resets.accountName(token)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void newPassword_endsAllLinks() {
        service.request(address);
        service.request(address);
        String used = SERVER.next().token();
        String other = SERVER.next().token();

        resets.reset(used, NEW, Unlinked.NOTHING);
        SERVER.next();
        assertThatThrownBy(() -> resets.accountName(other)).isInstanceOf(ResourceNotFound.class);

        service.request(address);
        String third = SERVER.next().token();
        visitors.as(account);
        passwords.change(NEW, OLD);
        SERVER.next();
        assertThatThrownBy(() -> resets.accountName(third)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void addressThatTheOwnerDoesNotKnow_goesWithTheOldPassword() {
        service.request(address);
        String token = SERVER.next().token();
        assertThat(resets.email(token)).contains(address);

        resets.reset(token, NEW, new Unlinked(List.of(), true));

        SERVER.next();
        assertThat(emails.of(account)).isEmpty();
    }

    @Test
    void addressThatIsReplacedOnceItsAccountWasFound_getsNoLink() {
        CountDownLatch found = new CountDownLatch(1);
        ForgottenPasswordService finding = serviceThatTells(found);
        transactions.executeWithoutResult(_ -> {
            rows.lock(account);
            emails.replace(
                    new AccountEmail(account, "new-" + address, Locale.ENGLISH), clock.instant());
            finding.request(address);
            await(found);
        });

        withAddress("next-");
        service.request("next-" + address);

        assertThat(SERVER.next().to()).isEqualTo("next-" + address);
        assertThat(
                        jdbc.sql("select count(*) from password_link where visitor_id = :id")
                                .param("id", account.value())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    /** One that tells when it has looked for accounts. */
    private ForgottenPasswordService serviceThatTells(CountDownLatch found) {
        AccountEmailRepository telling =
                new AccountEmailRepository(jdbc) {
                    @Override
                    public List<AccountEmail> at(String sought, int most) {
                        List<AccountEmail> all = super.at(sought, most);
                        found.countDown();
                        return all;
                    }
                };
        return new ForgottenPasswordService(
                authorization,
                rows,
                telling,
                links,
                mailer,
                mails,
                limits,
                secrets,
                transactions,
                clock);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void mailServerThatRefuses_changesNoAnswer_andIsInTheLog_withTheReferenceOnly() {
        List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.list = lines;
        appender.start();
        Logger log = (Logger) LoggerFactory.getLogger(Mailer.class);
        log.addAppender(appender);
        SERVER.refuse(true);
        MDC.put("reference", "4F2A7K");
        try {
            assertThat(service.request(address)).isEmpty();

            Eventually.holds("a line", () -> !lines.isEmpty());
        } finally {
            MDC.remove("reference");
            SERVER.refuse(false);
            log.detachAppender(appender);
        }
        assertThat(lines)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getFormattedMessage())
                            .startsWith("A mail was not sent, 4F2A7K, of the account " + account)
                            .doesNotContain(address);
                    assertThat(line.getMDCPropertyMap()).containsEntry("reference", "4F2A7K");
                });
    }

    @Test
    void textThatIsNotAnAddress_isRefused() {
        assertThat(service.request("a@b.example\nBcc: c@d.example").orElseThrow().code())
                .isEqualTo("addressBad");
    }
}
