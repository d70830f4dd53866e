package org.spikebook.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AccommodationRepository;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.InvitationRepository;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.db.classroom.StaffInvitationRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.audit.Audit;
import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@WebTest
class MembershipsTest {

    @Autowired ClassroomService classes;
    @Autowired StaffService staff;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;
    @Autowired MemberRepository members;
    @Autowired InvitationRepository invitations;
    @Autowired StaffInvitationRepository staffInvitations;
    @Autowired PasswordLinkRepository passwordLinks;
    @Autowired AccommodationRepository accommodations;
    @Autowired Audit audit;
    @Autowired Clock clock;

    private VisitorId instructor;
    private VisitorId ada;
    private CourseId course;

    @BeforeEach
    void classWithAda() {
        instructor = visitors.asNewInstructor();
        Course made = make("Spikes");
        course = made.id();
        ada = visitors.asNewAccount("Ada");
        classes.join(made.joinCode(), "Ada");
        visitors.as(instructor);
    }

    @Test
    void lastInstructor_canNeitherLeaveNorBeDemoted() {
        assertThat(code(classes.leave(course))).isEqualTo("lastInstructor");
        assertThat(code(classes.remove(course, instructor))).isEqualTo("lastInstructor");
        assertThat(code(classes.changeRole(course, instructor, CourseRole.STUDENT)))
                .isEqualTo("lastInstructor");

        assertThat(classes.course(course).role()).isEqualTo(CourseRole.INSTRUCTOR);
    }

    @Test
    void instructor_besideAnother_canLeave() {
        classes.changeRole(course, ada, CourseRole.INSTRUCTOR);

        assertThat(classes.leave(course)).isEmpty();

        assertThatThrownBy(() -> classes.course(course)).isInstanceOf(ResourceNotFound.class);
        visitors.as(ada);
        assertThat(code(classes.leave(course))).isEqualTo("lastInstructor");
    }

    @Test
    void instructor_whoIsOneNoLonger_cannotComeBackByAnInvitationOfTheirOwn() {
        String first = invitationOfAda();
        classes.changeRole(course, ada, CourseRole.STUDENT);
        assertNoOffer(first);
        String second = invitationOfAda();

        classes.remove(course, ada);

        assertNoOffer(second);
    }

    /** Ada becomes an instructor and invites another one. */
    private String invitationOfAda() {
        classes.changeRole(course, ada, CourseRole.INSTRUCTOR);
        visitors.as(ada);
        String token = staff.invite(course, CourseRole.INSTRUCTOR).token();
        visitors.as(instructor);
        return token;
    }

    private void assertNoOffer(String token) {
        assertThat(staff.invitations(course)).isEmpty();
        assertThatThrownBy(() -> staff.accept(token, "Ada")).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void changeRole_ofAMember_isKeptInTheAudit() {
        classes.changeRole(course, ada, CourseRole.TEACHING_ASSISTANT);
        classes.changeRole(course, ada, CourseRole.TEACHING_ASSISTANT);

        assertThat(staff.changes(course)).hasSize(1);
        AuditEntry entry = staff.changes(course).getFirst();
        assertThat(entry.actor()).isEqualTo("Teacher");
        assertThat(entry.subject()).isEqualTo("Ada");
        assertThat(entry.before()).contains("STUDENT");
        assertThat(entry.after()).contains("TEACHING_ASSISTANT");
    }

    @Test
    void remove_andLeave_areToldApartInTheAudit() {
        classes.remove(course, ada);
        assertThat(staff.changes(course).getFirst().action()).isEqualTo(AuditAction.REMOVED);
        visitors.as(ada);
        Course other = otherClassOf(instructor);
        visitors.as(ada);
        classes.join(other.joinCode(), "Ada");

        assertThat(classes.leave(other.id())).isEmpty();

        visitors.as(instructor);
        assertThat(staff.changes(other.id()).getFirst().action()).isEqualTo(AuditAction.LEFT);
    }

    @Test
    void move_ofAStudent_takesThemToTheOtherClass() {
        Course other = otherClassOf(instructor);

        assertThat(classes.move(course, ada, other.id())).isEmpty();

        assertThat(classes.members(course)).extracting(Member::name).containsExactly("Teacher");
        assertThat(classes.members(other.id()))
                .extracting(Member::name)
                .containsExactly("Ada", "Teacher");
        assertThat(staff.changes(course).getFirst().action()).isEqualTo(AuditAction.MOVED);
    }

    @Test
    void moves_inOppositeDirections_lockTheClassesInTheSameOrder() {
        Course other = otherClassOf(instructor);
        LockOrder order = new LockOrder(jdbc);
        Memberships moving =
                new Memberships(
                        order,
                        members,
                        invitations,
                        staffInvitations,
                        passwordLinks,
                        accommodations,
                        audit,
                        clock);

        moving.move(course, other.id(), instructor, ada);
        List<CourseId> there = List.copyOf(order.locked);
        order.locked.clear();
        moving.move(other.id(), course, instructor, ada);

        assertThat(there).containsExactlyInAnyOrder(course, other.id());
        assertThat(order.locked).isEqualTo(there);
    }

    /** Keeps which classes were locked, one after the other. */
    private static final class LockOrder extends CourseRepository {

        private final List<CourseId> locked = new ArrayList<>();

        LockOrder(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        public boolean lockMembers(CourseId id) {
            locked.add(id);
            return super.lockMembers(id);
        }
    }

    @Test
    void move_toAClassWithThatName_isRefused() {
        Course other = otherClassOf(instructor);
        visitors.asNewGuest();
        classes.join(other.joinCode(), "ada");
        visitors.as(instructor);

        assertThat(code(classes.move(course, ada, other.id()))).isEqualTo("nameThere");
        assertThat(code(classes.move(course, instructor, other.id()))).isEqualTo("onlyStudents");
    }

    @Test
    void move_toAClassOfAnotherInstructor_isNotFound() {
        visitors.asNewInstructor();
        Course foreign = make("Foreign");
        visitors.as(instructor);

        assertThatThrownBy(() -> classes.move(course, ada, foreign.id()))
                .isInstanceOf(ResourceNotFound.class);
    }

    private Course otherClassOf(VisitorId teacher) {
        visitors.as(teacher);
        return make("Other");
    }

    private Course make(String title) {
        return ((CreateCourseResult.Created) classes.create(title)).course();
    }

    private static String code(Optional<Problem> problem) {
        return problem.orElseThrow().code();
    }
}
