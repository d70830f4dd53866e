package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.CurrentInstance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.web.SettableClock;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.device.KnownBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Duration;

@WebTest
class SignInDelayTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired KnownBrowser browser;
    @Autowired TestAccounts accounts;
    @Autowired TestVisitors visitors;

    private final SettableClock clock = new SettableClock();
    private AccountService service;

    @BeforeEach
    void startTheClock() {
        CurrentInstance.clearAll();
        service = accounts.service(clock);
    }

    @AfterEach
    void leaveTheBrowser() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void signIn_afterManyFailures_succeedsAfterADelay() {
        accountWithManyFailures("Turing");

        SignInAttempt attempt = delayed(service.signIn("Turing", PASSWORD));

        assertThat(attempt.delay()).isEqualTo(Duration.ofSeconds(30));
        assertThat(attempt.toString()).doesNotContain(PASSWORD);
        clock.advance(attempt.delay());
        assertThat(service.signIn(attempt)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void signIn_completedTooEarly_isDelayedStill() {
        accountWithManyFailures("Church");
        SignInAttempt attempt = delayed(service.signIn("Church", PASSWORD));

        clock.advance(attempt.delay().minusNanos(1));

        assertThat(service.signIn(attempt)).isEqualTo(new SignInResult.Delayed(attempt));
    }

    @Test
    void signIn_withAWrongPasswordAfterTheDelay_isRefusedForThePassword() {
        accountWithManyFailures("Goedel");
        SignInAttempt attempt = delayed(service.signIn("Goedel", "one more guess"));
        clock.advance(attempt.delay());

        SignInResult result = service.signIn(attempt);

        assertThat(((SignInResult.Refused) result).problem().code())
                .isEqualTo("wrongNameOrPassword");
    }

    @Test
    void signIn_byABrowserOfTheAccount_isNotDelayedByWhatOthersTried() {
        VisitorId other = visitors.asNewAccount("Other");
        VisitorId account = accountWithManyFailures("Franklin");

        useABrowserOf(other);
        assertThat(service.signIn("Franklin", PASSWORD)).isInstanceOf(SignInResult.Delayed.class);
        useABrowserOf(account);
        assertThat(service.signIn("Franklin", PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    }

    /** One in which someone has been signed in to the account and is signed out again. */
    private void useABrowserOf(VisitorId account) {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        browser.remember(account, new MockHttpServletRequest(), answer);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(answer.getCookies());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private VisitorId accountWithManyFailures(String name) {
        VisitorId account = visitors.asNewGuest();
        service.becomeAccount(name, PASSWORD);
        visitors.asNewGuest();
        for (int i = 0; i < 10; i++) {
            service.signIn(name, "guess number " + i);
        }
        return account;
    }

    private static SignInAttempt delayed(SignInResult result) {
        return ((SignInResult.Delayed) result).attempt();
    }
}
