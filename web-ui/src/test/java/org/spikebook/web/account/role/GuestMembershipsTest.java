package org.spikebook.web.account.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.GuestMigration;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.recovery.PasswordLink;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.UUID;

@WebTest
class GuestMembershipsTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired AccountService accounts;
    @Autowired GuestMigration migration;
    @Autowired ClassroomService classes;
    @Autowired PasswordResetService resets;
    @Autowired MemberRepository members;
    @Autowired TestVisitors visitors;

    private final String name = "B" + UUID.randomUUID().toString().substring(0, 12);
    private VisitorId instructor;
    private VisitorId account;
    private VisitorId guest;
    private Course course;

    @BeforeEach
    void aStudentWithAnAccount_andAGuestWhoTeaches() {
        instructor = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        account = visitors.asNewGuest();
        accounts.becomeAccount(name, PASSWORD);
        classes.join(course.joinCode(), "Ben");
        guest = visitors.asNewGuest();
        classes.join(course.joinCode(), "Gina");
        visitors.as(instructor);
        classes.changeRole(course.id(), guest, CourseRole.INSTRUCTOR);
    }

    @Test
    void lastInstructor_whoSignsInToAStudentsAccount_staysTheInstructor() {
        assertThat(classes.leave(course.id())).isEmpty();

        signIn();

        assertThat(members.countInstructors(course.id())).isEqualTo(1);
        assertThat(roleOfAccount()).isEqualTo(CourseRole.INSTRUCTOR);
        assertThat(members.find(course.id(), guest)).isEmpty();
    }

    @Test
    void account_thatTeachesFromNowOn_losesThePasswordLinkThatAnInstructorMade() {
        PasswordLink link = resets.forMember(course.id(), account);
        String token = ((PasswordLink.Made) link).token();

        signIn();

        assertThatThrownBy(() -> resets.accountName(token)).isInstanceOf(ResourceNotFound.class);
    }

    /** Who replaces a password or an address holds the account, and then takes its links. */
    @Test
    void passwordLinks_areTakenLast_soThatNoneIsHeldWhileTheAccountIsWaitedFor() {
        List<String> statements = statementsOf(() -> migration.bring(guest, account));

        assertThat(statements).filteredOn(each -> each.contains("password_link")).hasSize(1);
        assertThat(statements.getLast()).contains("delete from password_link");
    }

    /** What this thread says to the database meanwhile, as the log has it. */
    private static List<String> statementsOf(Runnable work) {
        ListAppender<ILoggingEvent> appender = onlyOf(Thread.currentThread());
        appender.start();
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
        log.addAppender(appender);
        try {
            work.run();
        } finally {
            log.detachAppender(appender);
            log.setLevel(null);
            log.setAdditive(true);
        }
        return appender.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("SQL statement ["))
                .toList();
    }

    private static ListAppender<ILoggingEvent> onlyOf(Thread thread) {
        return new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent line) {
                if (Thread.currentThread().equals(thread)) {
                    super.append(line);
                }
            }
        };
    }

    @Test
    void account_thatTeaches_isNotLoweredByAGuestWhoStudies() {
        classes.changeRole(course.id(), account, CourseRole.INSTRUCTOR);
        classes.changeRole(course.id(), guest, CourseRole.STUDENT);

        signIn();

        assertThat(roleOfAccount()).isEqualTo(CourseRole.INSTRUCTOR);
    }

    private void signIn() {
        visitors.as(guest);
        assertThat(accounts.signIn(name, PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
    }

    private CourseRole roleOfAccount() {
        return members.find(course.id(), account).orElseThrow().role();
    }
}
