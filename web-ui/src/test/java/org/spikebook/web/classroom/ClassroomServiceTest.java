package org.spikebook.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class ClassroomServiceTest {

    @Autowired ClassroomService service;
    @Autowired TestVisitors visitors;

    @Test
    void create_byAGuest_isRefused() {
        visitors.asNewGuest();

        assertThatThrownBy(() -> service.create("Spikes 101")).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void join_withTheCodeAsRead_makesAStudent() {
        Course course = newCourse();
        visitors.asNewGuest();

        JoinResult result = service.join(" " + course.joinCode().toLowerCase() + " ", "Ada  Byron");

        assertThat(result).isInstanceOf(JoinResult.Joined.class);
        assertThat(((JoinResult.Joined) result).name()).isEqualTo("Ada Byron");
        Course seen = service.mine().getFirst();
        assertThat(seen.role()).isEqualTo(CourseRole.STUDENT);
        assertThat(seen.joinCode()).isEmpty();
    }

    @Test
    void create_withManySpaces_keepsTheTitleAsItReads() {
        visitors.asNewInstructor();

        CreateCourseResult result = service.create(" A" + " ".repeat(300) + "B ");

        assertThat(((CreateCourseResult.Created) result).course().title()).isEqualTo("A B");
    }

    @Test
    void join_withANameThatIsLongerInSmallLetters_isRefused() {
        Course course = newCourse();
        visitors.asNewGuest();

        assertThat(service.join(course.joinCode(), "İ".repeat(60)))
                .isInstanceOf(JoinResult.Refused.class);
    }

    @Test
    void join_twice_changesNothing() {
        Course course = newCourse();
        visitors.asNewGuest();
        service.join(course.joinCode(), "Ada");

        JoinResult again = service.join(course.joinCode(), "Grace");

        assertThat(((JoinResult.Joined) again).name()).isEqualTo("Ada");
    }

    @Test
    void join_withATakenName_saysSoAndWhatToDo() {
        Course course = newCourse();
        visitors.asNewGuest();
        service.join(course.joinCode(), "Ada");
        visitors.asNewGuest();

        JoinResult result = service.join(course.joinCode(), " ADA ");

        Problem problem = ((JoinResult.Refused) result).problem();
        assertThat(problem.path()).isEqualTo("/name");
        assertThat(problem.message()).isEqualTo("The name ADA is already in use in this class");
        assertThat(problem.hint()).contains("last name");
    }

    @Test
    void join_afterManyWrongCodes_isDelayed() {
        Course course = newCourse();
        visitors.asNewGuest();
        for (int i = 0; i < 10; i++) {
            assertThat(code(service.join("WRONGCODE", "Eve"))).isEqualTo("noSuchCode");
        }

        JoinResult result = service.join(course.joinCode(), "Eve");

        JoinAttempt attempt = ((JoinResult.Delayed) result).attempt();
        assertThat(service.join(attempt)).isEqualTo(result);
    }

    @Test
    void members_toAStudent_areNotFound() {
        Course course = newCourse();
        visitors.asNewGuest();
        service.join(course.joinCode(), "Ada");

        assertThat(service.course(course.id()).title()).isEqualTo("Spikes 101");
        assertThatThrownBy(() -> service.members(course.id())).isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() ->
                        service.assign(
                                course.id(),
                                "01-from-spike-to-silicon",
                                AssignmentTerms.of(CountingPolicy.BEST)))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void changeRole_ofAStudent_letsThemSeeMembersButNotManage() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) service.create("Spikes")).course();
        VisitorId ada = visitors.asNewGuest();
        service.join(course.joinCode(), "Ada");
        visitors.as(instructor);
        service.changeRole(course.id(), ada, CourseRole.TEACHING_ASSISTANT);
        visitors.as(ada);

        assertThat(service.members(course.id()))
                .extracting(Member::name)
                .containsExactly("Ada", "Teacher");
        assertThatThrownBy(() -> service.changeRole(course.id(), instructor, CourseRole.STUDENT))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void close_keepsAllOutUntilReopened() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) service.create("Spikes")).course();
        service.close(course.id());
        assertThat(service.course(course.id()).closed()).isTrue();
        VisitorId ada = visitors.asNewGuest();
        assertThat(code(service.join(course.joinCode(), "Ada"))).isEqualTo("noSuchCode");

        visitors.as(instructor);
        service.reopen(course.id());
        visitors.as(ada);

        assertThat(service.join(course.joinCode(), "Ada")).isInstanceOf(JoinResult.Joined.class);
        assertThatThrownBy(() -> service.close(course.id())).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void changeRole_toInstructor_givesTheClassASecondOne() {
        VisitorId instructor = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) service.create("Spikes")).course();
        VisitorId ada = visitors.asNewGuest();
        service.join(course.joinCode(), "Ada");
        visitors.as(instructor);
        service.changeRole(course.id(), ada, CourseRole.INSTRUCTOR);
        visitors.as(ada);

        service.assign(
                course.id(), "01-from-spike-to-silicon", AssignmentTerms.of(CountingPolicy.BEST));

        assertThat(service.assignments(course.id())).hasSize(1);
    }

    private Course newCourse() {
        visitors.asNewInstructor();
        return ((CreateCourseResult.Created) service.create("Spikes 101")).course();
    }

    private static String code(JoinResult result) {
        return ((JoinResult.Refused) result).problem().code();
    }
}
