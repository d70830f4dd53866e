package org.spikebook.web.account.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.recovery.PasswordLink;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

@WebTest
class GuestMembershipsTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired AccountService accounts;
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
