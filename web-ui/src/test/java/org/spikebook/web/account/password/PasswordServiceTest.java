package org.spikebook.web.account.password;

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
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.admin.AccountAdministration;
import org.spikebook.web.account.admin.ServerRole;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.recovery.PasswordLink;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.account.recovery.Unlinked;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Changes of passwords, and what the log says of them and of sign-ins. */
@WebTest
class PasswordServiceTest {

    private static final String OLD = "correct horse battery";
    private static final String NEW = "purple kettle orbit";

    @Autowired PasswordService service;
    @Autowired AccountService accounts;
    @Autowired AccountAdministration administration;
    @Autowired PasswordResetService resets;
    @Autowired ClassroomService classes;
    @Autowired Devices devices;
    @Autowired TestVisitors visitors;
    @Autowired TransactionTemplate transactions;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(SecurityEvents.class);
    private String name;
    private VisitorId account;

    @BeforeEach
    void accountAndLog() {
        name = "P" + UUID.randomUUID().toString().substring(0, 8);
        account = visitors.asNewGuest();
        accounts.becomeAccount(name, OLD);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leaveTheLog() {
        log.detachAppender(lines);
    }

    @Test
    void change_withTheCurrentPassword_endsAllOtherSessions() {
        String token = devices.register(account);
        visitors.as(account);

        assertThat(service.change(OLD, NEW)).isEmpty();

        assertThat(devices.find(token)).isEmpty();
        visitors.asNewGuest();
        assertThat(accounts.signIn(name, OLD)).isInstanceOf(SignInResult.Refused.class);
        assertThat(accounts.signIn(name, NEW)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void change_whileThePasswordIsChangedElsewhere_isRefused() throws Exception {
        visitors.as(account);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<Optional<Problem>> second =
                    transactions.execute(_ -> {
                        assertThat(service.change(OLD, NEW)).isEmpty();
                        Future<Optional<Problem>> other =
                                pool.submit(() -> changeFromAnotherBrowser(begun));
                        await(begun);
                        return other;
                    });

            assertThat(code(second.get())).isEqualTo("wrongPassword");
        }

        visitors.asNewGuest();
        assertThat(accounts.signIn(name, NEW)).isInstanceOf(SignInResult.SignedIn.class);
    }

    private Optional<Problem> changeFromAnotherBrowser(CountDownLatch begun) {
        visitors.as(account);
        begun.countDown();
        return service.change(OLD, "quiet lamp under bridge");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void change_endsLinksToANewPassword() {
        visitors.asNewAdministrator();
        String token = ((PasswordLink.Made) resets.forAccount(account)).token();
        visitors.as(account);

        assertThat(service.change(OLD, NEW)).isEmpty();

        assertThatThrownBy(() -> resets.accountName(token)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void change_withAWrongCurrentPassword_changesNothing_andIsSlowedDown() {
        visitors.as(account);
        for (int i = 0; i < 10; i++) {
            assertThat(code(service.change("guess number " + i, NEW))).isEqualTo("wrongPassword");
        }

        assertThat(code(service.change(OLD, NEW))).isEqualTo("tooManyPasswords");

        visitors.asNewGuest();
        assertThat(accounts.signIn(name, OLD)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void change_toAWeakPassword_isRefusedAsWithANewAccount() {
        visitors.as(account);

        assertThat(code(service.change(OLD, "short"))).isEqualTo("passwordShort");
        assertThat(code(service.change(OLD, "password1234"))).isEqualTo("passwordWeak");
        assertThat(code(service.change(OLD, name + name))).isEqualTo("passwordWeak");
    }

    @Test
    void change_byAGuest_isNotFound() {
        visitors.asNewGuest();

        assertThatThrownBy(() -> service.change(OLD, NEW)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void events_areLogged_withoutWhatWasTyped() {
        MDC.put("reference", "4F2A7K");
        visitors.as(account);
        service.change("not the password", NEW);
        service.change(OLD, NEW);
        visitors.asNewGuest();
        accounts.signIn("typed in the wrong field", OLD);
        for (int i = 0; i < 10; i++) {
            accounts.signIn(name, OLD);
        }
        accounts.signIn(name, NEW);
        MDC.remove("reference");

        assertThat(texts())
                .contains(
                        "Repeated password was wrong: " + account,
                        "Password changed: " + account,
                        "Sign-in failed: no such account",
                        "Sign-in failed: " + account,
                        "Sign-in throttled: " + account)
                .noneMatch(text -> text.contains(OLD) || text.contains(NEW))
                .noneMatch(text -> text.contains("typed in") || text.contains(name));
        assertThat(lines.list)
                .allSatisfy(line ->
                        assertThat(line.getMDCPropertyMap()).containsEntry("reference", "4F2A7K"));
    }

    @Test
    void signIn_andAChangeOfRole_areLogged() {
        visitors.asNewGuest();
        accounts.signIn(name, OLD);
        VisitorId teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        visitors.as(teacher);
        classes.changeRole(course.id(), ada, CourseRole.TEACHING_ASSISTANT);
        classes.changeRole(course.id(), ada, CourseRole.TEACHING_ASSISTANT);

        assertThat(texts()).filteredOn(text -> text.startsWith("Role ")).hasSize(1);
        assertThat(texts())
                .contains(
                        "Signed in: " + account,
                        "Role in class %s changed to TEACHING_ASSISTANT: %s, by %s"
                                .formatted(course.id(), ada, teacher));
    }

    @Test
    void passwordByLink_andWhatAnAdministratorDoes_areLogged() {
        VisitorId administrator = visitors.asNewAdministrator();
        administration.changeRole(account, ServerRole.INSTRUCTOR);
        administration.disable(account);
        visitors.asNewGuest();
        accounts.signIn(name, OLD);
        visitors.as(administrator);
        administration.enable(account);
        PasswordLink link = resets.forAccount(account);
        visitors.asNewGuest();
        resets.reset(((PasswordLink.Made) link).token(), NEW, Unlinked.NOTHING);

        assertThat(texts())
                .containsSubsequence(
                        "Role on the server changed to INSTRUCTOR: %s, by %s"
                                .formatted(account, administrator),
                        "Account disabled: %s, by %s".formatted(account, administrator),
                        "Sign-in failed: " + account,
                        "Account enabled: %s, by %s".formatted(account, administrator),
                        "Password changed: " + account)
                .noneMatch(text -> text.contains(NEW));
    }

    private List<String> texts() {
        return lines.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .map(text -> text.substring(0, text.indexOf(", from ")))
                .toList();
    }

    private static String code(Optional<Problem> problem) {
        return problem.map(Problem::code).orElse("");
    }
}
