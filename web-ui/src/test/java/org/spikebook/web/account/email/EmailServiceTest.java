package org.spikebook.web.account.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.AccountEmail;
import org.spikebook.db.account.AccountEmailRepository;
import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.device.KnownBrowser;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.account.mail.TestMailServer;
import org.spikebook.web.account.mail.TestMailServer.Received;
import org.spikebook.web.account.password.PasswordService;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.account.recovery.Unlinked;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Addresses of accounts, and the mails about them, by a real conversation with a mail server. */
@WebTest
class EmailServiceTest {

    private static final String PASSWORD = "correct horse battery";

    /** Stays open: the same tests run on PostgreSQL. */
    private static final TestMailServer SERVER = new TestMailServer();

    @Autowired EmailService service;
    @Autowired AccountEmailRepository emails;
    @Autowired AccountService accounts;
    @Autowired PasswordService passwords;
    @Autowired PasswordResetService resets;
    @Autowired PasswordLinkRepository passwordLinks;
    @Autowired KnownBrowser knownBrowser;
    @Autowired VisitorRepository rows;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transactions;

    private final String name = "E" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = name + "@example.org";
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private VisitorId account;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry settings) {
        SERVER.configure(settings);
    }

    @BeforeEach
    void accountBehindAnAddressOfItsOwn() {
        request.setRemoteAddr(name);
        request.setServerName("evil.example");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        account = visitors.asNewGuest();
        accounts.becomeAccount(name, PASSWORD);
        visitors.as(account);
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        assertThat(SERVER.isEmpty()).isTrue();
    }

    @Test
    void address_counts_onceItsLinkWasOpened() {
        assertThat(service.propose(" " + address + " ", PASSWORD)).isEmpty();

        Received mail = SERVER.next();
        assertThat(mail.to()).isEqualTo(address);
        assertThat(mail.subject()).isEqualTo("Spikebook: confirm your e-mail address");
        assertThat(mail.text())
                .startsWith("Hello " + name)
                .contains(TestMailServer.PUBLIC + "/confirm-email/" + mail.token())
                .doesNotContain("evil.example");
        assertThat(service.mine()).contains(new EmailState(Optional.empty(), Optional.of(address)));

        visitors.asNewGuest();
        assertThat(service.proposed(mail.token())).isEqualTo(address);
        service.confirm(mail.token());

        assertThatThrownBy(() -> service.confirm(mail.token()))
                .isInstanceOf(ResourceNotFound.class);
        visitors.as(account);
        assertThat(service.mine()).contains(new EmailState(Optional.of(address), Optional.empty()));
    }

    @Test
    void link_isKeptAsAHash_andExpires() {
        service.propose(address, PASSWORD);
        String token = SERVER.next().token();

        assertThat(
                        jdbc.sql(
                                        "select count(*) from email_confirmation where token_hash ="
                                                + " :token")
                                .param("token", token)
                                .query(Long.class)
                                .single())
                .isZero();
        jdbc.sql("update email_confirmation set expires_at = created_at where visitor_id = :id")
                .param("id", account.value())
                .update();
        assertThatThrownBy(() -> service.confirm(token)).isInstanceOf(ResourceNotFound.class);
        assertThat(service.mine()).contains(new EmailState(Optional.empty(), Optional.empty()));
    }

    @Test
    void anotherLink_endsTheOneBefore() {
        service.propose(address, PASSWORD);
        String first = SERVER.next().token();
        service.propose("other-" + address, PASSWORD);
        SERVER.next();

        assertThatThrownBy(() -> service.proposed(first)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void address_takesThePassword_andMustBeOne() {
        assertThat(service.propose(address, "not my password").orElseThrow().path())
                .isEqualTo("/current");
        assertThat(service.propose("ada", PASSWORD).orElseThrow().code()).isEqualTo("addressBad");
    }

    @Test
    void address_enteredWhileThePasswordIsChanged_isRefused() throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<Optional<Problem>> entering =
                    transactions.execute(_ -> {
                        rows.changePassword(account, "{noop}another");
                        Future<Optional<Problem>> other =
                                pool.submit(() -> proposeFromAnotherBrowser(begun));
                        await(begun);
                        return other;
                    });

            assertThat(entering.get().orElseThrow().code()).isEqualTo("wrongPassword");
        }
    }

    private Optional<Problem> proposeFromAnotherBrowser(CountDownLatch begun) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        visitors.as(account);
        begun.countDown();
        return service.propose(address, PASSWORD);
    }

    @Test
    void address_enteredWhileThePasswordIsReplacedByALink_isNotConfirmed() throws Exception {
        makeALinkToANewPassword();
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<Optional<Problem>> replacing =
                    transactions.execute(_ -> {
                        assertThat(service.propose(address, PASSWORD)).isEmpty();
                        Future<Optional<Problem>> other =
                                pool.submit(() -> resetFromAnotherBrowser(begun));
                        await(begun);
                        return other;
                    });
            assertThat(replacing.get()).isEmpty();
        }

        String token = SERVER.next().token();
        assertThatThrownBy(() -> service.confirm(token)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void address_confirmedWhileALinkReplacesThePassword_waitsForNothingThatWaitsForIt()
            throws Exception {
        emails.replace(new AccountEmail(account, address, Locale.ENGLISH), clock.instant());
        service.propose("new-" + address, PASSWORD);
        String token = SERVER.next().token();
        makeALinkToANewPassword();
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<Optional<Problem>> replacing =
                    transactions.execute(_ -> {
                        rows.lock(account);
                        Future<Optional<Problem>> other =
                                pool.submit(() -> resetFromAnotherBrowser(begun));
                        await(begun);
                        service.confirm(token);
                        return other;
                    });

            assertThatThrownBy(replacing::get).hasCauseInstanceOf(ResourceNotFound.class);
        }

        assertThat(SERVER.next().to()).isEqualTo(address);
        assertThat(emails.of(account).orElseThrow().address()).isEqualTo("new-" + address);
    }

    /** Its token is the name of the account. */
    private void makeALinkToANewPassword() {
        Instant now = clock.instant();
        passwordLinks.insert(Secrets.hash(name), account, now, now.plusSeconds(60));
    }

    private Optional<Problem> resetFromAnotherBrowser(CountDownLatch begun) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        visitors.as(account);
        begun.countDown();
        return resets.reset(name, "purple kettle orbit", Unlinked.NOTHING);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void mailsToOneAddress_areLimited() {
        for (int i = 0; i < 3; i++) {
            assertThat(service.propose(address, PASSWORD)).isEmpty();
            SERVER.next();
        }

        assertThat(service.propose(address, PASSWORD).orElseThrow().code())
                .isEqualTo("tooManyMails");
    }

    @Test
    void anotherAddress_isToldToTheFormerOne_inItsLanguage() {
        emails.replace(new AccountEmail(account, address, Locale.GERMAN), clock.instant());
        service.propose("new-" + address, PASSWORD);

        service.confirm(SERVER.next().token());

        Received mail = SERVER.next();
        assertThat(mail.to()).isEqualTo(address);
        assertThat(mail.subject())
                .isEqualTo("Spikebook: Diese Adresse gehört nicht mehr zu deinem Konto");
    }

    @Test
    void removedAddress_isTold_andGetsNoLinks() {
        emails.replace(new AccountEmail(account, address, Locale.ENGLISH), clock.instant());

        service.remove();

        assertThat(SERVER.next().subject())
                .isEqualTo("Spikebook: this address no longer belongs to your account");
        assertThat(emails.of(account)).isEmpty();
    }

    @Test
    void newPassword_endsLinksThatConfirm_andIsToldToTheAddress() {
        emails.replace(new AccountEmail(account, address, Locale.ENGLISH), clock.instant());
        service.propose("intruder-" + address, PASSWORD);
        String token = SERVER.next().token();

        assertThat(passwords.change(PASSWORD, "purple kettle orbit")).isEmpty();

        assertThat(SERVER.next().subject()).isEqualTo("Spikebook: your password was changed");
        assertThatThrownBy(() -> service.confirm(token)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void signInOnABrowserThatIsNotKnown_isTold() {
        emails.replace(new AccountEmail(account, address, Locale.ENGLISH), clock.instant());
        visitors.asNewGuest();

        accounts.signIn(name, PASSWORD);

        assertThat(SERVER.next().subject()).isEqualTo("Spikebook: sign-in on another browser");
        MockHttpServletResponse response = new MockHttpServletResponse();
        knownBrowser.remember(account, request, response);
        request.setCookies(response.getCookies());
        visitors.asNewGuest();
        accounts.signIn(name, PASSWORD);

        // mails are sent one after the other: one of this sign-in would come before
        visitors.as(account);
        service.propose("next-" + address, PASSWORD);
        assertThat(SERVER.next().to()).isEqualTo("next-" + address);
    }

    @Test
    void visitorsWithoutAPassword_haveNoAddress() {
        VisitorId byProvider = visitors.asNewGuest();
        assertThat(service.mine()).isEmpty();
        rows.becomeAccount(byProvider, "By", byProvider.toString(), null);

        assertThat(service.mine()).isEmpty();
        assertThatThrownBy(() -> service.propose(address, "")).isInstanceOf(ResourceNotFound.class);
    }
}
