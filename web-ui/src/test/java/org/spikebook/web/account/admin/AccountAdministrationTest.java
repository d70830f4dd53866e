package org.spikebook.web.account.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.audit.Audit;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.SignInProperties;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

@WebTest
class AccountAdministrationTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired AccountAdministration service;
    @Autowired AccountService accounts;
    @Autowired Devices devices;
    @Autowired Authorization authorization;
    @Autowired VisitorRepository rows;
    @Autowired PasswordLinkRepository links;
    @Autowired Audit audit;
    @Autowired Clock clock;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    private final String name = "A" + UUID.randomUUID().toString().substring(0, 12);

    @BeforeEach
    void noAdministratorYet() {
        jdbc.sql("update visitor set administrator = false").update();
    }

    @Test
    void accounts_areFoundByAPartOfTheirName_withRoleAndLastSignIn() {
        visitors.asNewGuest();
        accounts.becomeAccount(name, PASSWORD);
        visitors.asNewAdministrator();

        assertThat(service.accounts(" " + name.substring(2).toUpperCase()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.name()).isEqualTo(name);
                    assertThat(line.role()).isEqualTo(ServerRole.USER);
                    assertThat(line.signedInAt()).isPresent();
                    assertThat(line.disabled()).isFalse();
                });
        assertThat(service.accounts("")).isNotEmpty();
    }

    @Test
    void disabledAccount_isSignedOutAndCannotSignIn_untilItIsEnabled() {
        VisitorId account = visitors.asNewGuest();
        accounts.becomeAccount(name, PASSWORD);
        String browser = devices.register(account);
        visitors.asNewAdministrator();

        assertThat(service.disable(account)).isEmpty();

        assertThat(devices.find(browser)).isEmpty();
        assertThat(devices.find(devices.register(account))).isEmpty();
        VisitorId administrator = visitors.asNewAdministrator();
        visitors.asNewGuest();
        assertThat(((SignInResult.Refused) accounts.signIn(name, PASSWORD)).problem().code())
                .isEqualTo("disabled");
        visitors.as(administrator);
        service.enable(account);
        visitors.asNewGuest();
        assertThat(accounts.signIn(name, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void lastAdministrator_staysOne() {
        VisitorId administrator = visitors.asNewAdministrator();

        assertThat(code(service.disable(administrator))).isEqualTo("lastAdministrator");
        assertThat(code(service.changeRole(administrator, ServerRole.USER)))
                .isEqualTo("lastAdministrator");
    }

    @Test
    void changeRole_toInstructor_isKeptInTheAudit() {
        VisitorId grace = visitors.asNewAccount("Grace");
        visitors.asNewAdministrator();

        assertThat(service.changeRole(grace, ServerRole.INSTRUCTOR)).isEmpty();

        assertThat(service.changes())
                .anySatisfy(entry -> {
                    assertThat(entry.subject()).isEqualTo("Grace");
                    assertThat(entry.before()).contains("USER");
                    assertThat(entry.after()).contains("INSTRUCTOR");
                });
    }

    @Test
    void changeRole_signsOut_whereStaffSignInByTheProvider() {
        SignInProperties byProvider = new SignInProperties(Duration.ofDays(30), true);
        AccountAdministration strict =
                new AccountAdministration(
                        authorization, rows, links, devices, audit, byProvider, clock);
        VisitorId grace = visitors.asNewAccount("Grace");
        String browser = devices.register(grace);
        visitors.asNewAdministrator();

        strict.changeRole(grace, ServerRole.INSTRUCTOR);

        assertThat(devices.find(browser)).isEmpty();
        String another = devices.register(grace);
        strict.changeRole(grace, ServerRole.USER);
        assertThat(devices.find(another)).isPresent();
    }

    @Test
    void instructor_findsNothing() {
        visitors.asNewInstructor();

        assertThatThrownBy(() -> service.accounts("")).isInstanceOf(ResourceNotFound.class);
    }

    private static String code(Optional<Problem> problem) {
        return problem.orElseThrow().code();
    }
}
