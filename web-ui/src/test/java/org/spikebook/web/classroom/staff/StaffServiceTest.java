package org.spikebook.web.classroom.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class StaffServiceTest {

    @Autowired StaffService staff;
    @Autowired ClassroomService classes;
    @Autowired TestVisitors visitors;

    private VisitorId instructor;
    private Course made;
    private CourseId course;

    @BeforeEach
    void newClass() {
        instructor = visitors.asNewInstructor();
        made = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        course = made.id();
    }

    @Test
    void link_makesOneAssistant_once() {
        String token = staff.invite(course, CourseRole.TEACHING_ASSISTANT).token();
        visitors.asNewAccount("Grace");
        assertThat(staff.offer(token).title()).isEqualTo("Spikes");

        JoinResult result = staff.accept(token, "Grace");

        assertThat(((JoinResult.Joined) result).course().role())
                .isEqualTo(CourseRole.TEACHING_ASSISTANT);
        assertThat(classes.members(course)).hasSize(2);
        visitors.asNewAccount("Eve");
        assertThatThrownBy(() -> staff.accept(token, "Eve")).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void link_openedByAGuest_asksForAnAccountAndStaysOpen() {
        String token = staff.invite(course, CourseRole.INSTRUCTOR).token();
        visitors.asNewGuest();

        JoinResult result = staff.accept(token, "Grace");

        assertThat(((JoinResult.Refused) result).problem().code()).isEqualTo("accountNeeded");
        assertThat(staff.offer(token).role()).isEqualTo(CourseRole.INSTRUCTOR);
    }

    @Test
    void link_withANameThatIsTaken_staysOpen() {
        String token = staff.invite(course, CourseRole.INSTRUCTOR).token();
        visitors.asNewAccount("Grace");

        JoinResult result = staff.accept(token, "teacher");

        assertThat(((JoinResult.Refused) result).problem().code()).isEqualTo("nameUsed");
        assertThat(staff.accept(token, "Grace")).isInstanceOf(JoinResult.Joined.class);
    }

    @Test
    void revokedLink_leadsNowhere() {
        String token = staff.invite(course, CourseRole.INSTRUCTOR).token();

        staff.revoke(course, staff.invitations(course).getFirst().id());

        assertThat(staff.invitations(course)).isEmpty();
        assertThatThrownBy(() -> staff.offer(token)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void account_invitedByName_findsTheInvitationAndAccepts() {
        VisitorId grace = visitors.asNewAccount("Grace");
        visitors.as(instructor);
        assertThat(staff.inviteAccount(course, CourseRole.TEACHING_ASSISTANT, grace.toString()))
                .isEmpty();
        assertThat(staff.inviteAccount(course, CourseRole.INSTRUCTOR, grace.toString()))
                .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo("invitedAlready"));
        visitors.asNewAccount("Eve");
        assertThat(staff.offers()).isEmpty();
        visitors.as(grace);
        StaffOffer offer = staff.offers().getFirst();
        visitors.asNewAccount("Mallory");
        assertThatThrownBy(() -> staff.accept(offer.id(), "Mallory"))
                .isInstanceOf(ResourceNotFound.class);

        visitors.as(grace);
        staff.accept(offer.id(), "Grace");

        assertThat(staff.offers()).isEmpty();
        assertThat(classes.course(course).role()).isEqualTo(CourseRole.TEACHING_ASSISTANT);
    }

    @Test
    void inviteAccount_ofNoAccount_saysSo() {
        assertThat(staff.inviteAccount(course, CourseRole.INSTRUCTOR, "no such name"))
                .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo("noAccount"));
    }

    @Test
    void accept_byAnInstructor_neverLowersTheRole() {
        String token = staff.invite(course, CourseRole.TEACHING_ASSISTANT).token();

        staff.accept(token, "Teacher");

        assertThat(classes.course(course).role()).isEqualTo(CourseRole.INSTRUCTOR);
    }

    @Test
    void accept_byAStudent_raisesTheRole_andIsKeptAsTheInstructorsDeed() {
        String token = staff.invite(course, CourseRole.TEACHING_ASSISTANT).token();
        visitors.asNewAccount("Ada");
        classes.join(made.joinCode(), "Ada B");

        staff.accept(token, "ignored");

        assertThat(classes.course(course).role()).isEqualTo(CourseRole.TEACHING_ASSISTANT);
        visitors.as(instructor);
        assertThat(staff.changes(course).getFirst())
                .satisfies(entry -> {
                    assertThat(entry.subject()).isEqualTo("Ada B");
                    assertThat(entry.actor()).isEqualTo("Teacher");
                });
    }

    @Test
    void student_cannotBeInvitedByLink() {
        assertThatThrownBy(() -> staff.invite(course, CourseRole.STUDENT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
