package org.spikebook.web.classroom.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.admin.AccountAdministration;
import org.spikebook.web.account.person.PersonalDataService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Optional;

@WebTest
class UnledClassServiceTest {

    @Autowired UnledClassService service;
    @Autowired ClassroomService classes;
    @Autowired StaffService staff;
    @Autowired AccountAdministration accounts;
    @Autowired PersonalDataService personal;
    @Autowired TestVisitors visitors;

    private VisitorId administrator;
    private VisitorId teacher;
    private Course course;

    @BeforeEach
    void newClass() {
        administrator = visitors.asNewAdministrator();
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
    }

    @Test
    void classOfAnInstructor_isNotListed_andNotTakenOver() {
        assertThat(classes.isLed(course.id())).isTrue();
        visitors.as(administrator);

        assertThat(listed()).isEmpty();
        UnledClass guessed = new UnledClass(course.id(), "Spikes", 1, false);
        assertThatThrownBy(() -> service.takeOver(guessed, "Root"))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void classOfADisabledInstructor_isTakenOver_andItsChangesSaySo() {
        VisitorId ada = visitors.asNewAccount("Ada");
        classes.join(course.joinCode(), "Ada");
        visitors.as(administrator);
        accounts.disable(teacher);
        visitors.as(ada);
        assertThat(classes.isLed(course.id())).isFalse();
        visitors.as(administrator);

        UnledClass found = listed().orElseThrow();
        assertThat(found).isEqualTo(new UnledClass(course.id(), "Spikes", 2, false));
        assertThat(service.takeOver(found, "Root")).isInstanceOf(JoinResult.Joined.class);

        assertThat(listed()).isEmpty();
        assertThat(classes.course(course.id()).role()).isEqualTo(CourseRole.INSTRUCTOR);
        assertThat(staff.changes(course.id()).getFirst())
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(AuditAction.ROLE);
                    assertThat(entry.actor()).isEqualTo("Root");
                    assertThat(entry.subject()).isEqualTo("Root");
                    assertThat(entry.after()).contains("INSTRUCTOR");
                });
        assertThat(personal.erase(teacher)).isEmpty();
    }

    @Test
    void classOfAnErasedInstructorAlone_isClosed_andTakenOver() {
        visitors.as(administrator);
        assertThat(personal.erase(teacher)).isEmpty();

        UnledClass found = listed().orElseThrow();
        assertThat(found).isEqualTo(new UnledClass(course.id(), "Spikes", 0, true));
        service.takeOver(found, "Root");

        assertThat(classes.course(course.id()).closed()).isTrue();
        visitors.asNewGuest();
        assertThat(classes.join(course.joinCode(), "Late")).isInstanceOf(JoinResult.Refused.class);
        visitors.as(administrator);
        classes.reopen(course.id());
        assertThat(classes.course(course.id()).closed()).isFalse();
    }

    @Test
    void takingOver_underANameOfTheClass_isRefused() {
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Root");
        visitors.as(administrator);
        accounts.disable(teacher);

        assertThat(service.takeOver(listed().orElseThrow(), "Root"))
                .isInstanceOfSatisfying(
                        JoinResult.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("nameUsed"));
        assertThat(listed()).isPresent();
    }

    private Optional<UnledClass> listed() {
        return service.classes().stream().filter(each -> each.id().equals(course.id())).findFirst();
    }
}
