package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.internal.CurrentInstance;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.web.SettableClock;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.device.SignInProperties;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.UUID;

/** Where instructors and administrators sign in by the provider only. */
@WebTest
class StaffSignInTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired VisitorRepository rows;
    @Autowired TestAccounts accounts;
    @Autowired TestVisitors visitors;

    private final String name = "A" + UUID.randomUUID().toString().substring(0, 12);
    private AccountService service;

    @BeforeEach
    void requireTheProvider() {
        CurrentInstance.clearAll();
        SignInProperties byProvider = new SignInProperties(Duration.ofDays(30), true);
        service = accounts.service(byProvider, new SettableClock());
    }

    @ParameterizedTest
    @CsvSource({"true, false", "true, true"})
    void passwordOfStaff_isRefused_afterItWasLookedAt(boolean instructor, boolean administrator) {
        rows.setRights(newAccount(), instructor, administrator);
        visitors.asNewGuest();

        assertThat(code(service.signIn(name, PASSWORD))).isEqualTo("byProvider");
        assertThat(code(service.signIn(name, "another password"))).isEqualTo("wrongNameOrPassword");
    }

    @Test
    void passwordOfAStudent_signsIn() {
        newAccount();
        visitors.asNewGuest();

        assertThat(service.signIn(name, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    }

    private VisitorId newAccount() {
        VisitorId account = visitors.asNewGuest();
        service.becomeAccount(name, PASSWORD);
        return account;
    }

    private static String code(SignInResult result) {
        return ((SignInResult.Refused) result).problem().code();
    }
}
