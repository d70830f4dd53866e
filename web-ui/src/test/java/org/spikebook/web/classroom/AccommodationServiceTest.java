package org.spikebook.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.SubmissionService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@WebTest
class AccommodationServiceTest {

    private static final String LESSON = "03-driven-by-noise";
    private static final Instant OPENS = Instant.parse("2001-03-01T12:00:00Z");
    private static final Instant DUE = OPENS.plus(Duration.ofDays(2));

    @Autowired AccommodationService service;
    @Autowired AssignmentService assignments;
    @Autowired ClassroomService classes;
    @Autowired StaffService staff;
    @Autowired SubmissionService submissions;
    @Autowired GradedSubmissions graded;
    @Autowired TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId ada;
    private VisitorId ben;
    private Course course;
    private Assignment assignment;

    @BeforeEach
    void adaAndBenLearn() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(
                        course.id(),
                        LESSON,
                        new AssignmentTerms(
                                CountingPolicy.BEST,
                                OPENS,
                                DUE,
                                null,
                                null,
                                new LatePolicy(10, 0)));
        ben = newStudent("Ben");
        ada = newStudent("Ada");
        visitors.as(teacher);
    }

    @Test
    void moreTime_isTheStudents_andNoOneElses() {
        assertThat(give(Set.of(ada), 150)).isEmpty();

        assertThat(service.of(course.id())).isEqualTo(Map.of(ada, 150));
        visitors.as(ada);
        assertThat(service.mine(course.id())).isEqualTo(150);
        assertThat(dueAt()).isEqualTo(DUE.plus(Duration.ofDays(1)));
        visitors.as(ben);
        assertThat(service.mine(course.id())).isEqualTo(AccommodationService.USUAL);
        assertThat(dueAt()).isEqualTo(DUE);
    }

    @Test
    void moreTime_holdsInAssignmentsThatComeLater_andForManyStudentsTogether() {
        assertThat(give(Set.of(ada, ben), 200)).isEmpty();

        AssignmentTerms terms =
                new AssignmentTerms(
                        CountingPolicy.BEST,
                        DUE,
                        DUE.plusSeconds(3600),
                        null,
                        null,
                        LatePolicy.NONE);
        classes.assign(course.id(), LESSON, terms);

        for (VisitorId each : List.of(ada, ben)) {
            visitors.as(each);
            assertThat(classes.assignments(course.id()).getLast().dueAt())
                    .isEqualTo(DUE.plusSeconds(7200));
        }
    }

    @Test
    void moreTime_afterALateSubmission_changesItsResult_asForetold_andEndsAgain() {
        visitors.as(ada);
        String receipt = graded.add(assignment.id(), LESSON, ada, DUE.plusSeconds(60), 8);
        visitors.as(teacher);
        TermsEffect foretold = service.effect(course.id(), Set.of(ada), 150);

        assertThat(foretold.becomeOnTime()).isOne();
        assertThat(foretold.grades())
                .containsExactly(new GradeChange("Ada, " + assignment.title(), 7.2, 8.0, 10.0));
        assertThat(service.give(course.id(), Set.of(ada), 150, foretold)).isEmpty();
        assertThat(submissions.find(receipt).lateness().isLate()).isFalse();

        assertThat(give(Set.of(ada), AccommodationService.USUAL)).isEmpty();
        assertThat(submissions.find(receipt).lateness().isLate()).isTrue();
        assertThat(service.of(course.id())).isEmpty();
    }

    @Test
    void effectThatIsAnotherByNow_isRefused_andNothingIsSaved() {
        TermsEffect shown = service.effect(course.id(), Set.of(ada), 150);
        visitors.as(ada);
        graded.add(assignment.id(), LESSON, ada, DUE.plusSeconds(60), 8);
        visitors.as(teacher);

        assertThat(code(service.give(course.id(), Set.of(ada), 150, shown)))
                .isEqualTo("otherEffect");

        assertThat(service.of(course.id())).isEmpty();
    }

    @Test
    void time_outsideOfItsRange_isRefused() {
        assertThat(code(service.give(course.id(), Set.of(ada), 99, TermsEffect.NONE)))
                .isEqualTo("timeRange");
        assertThat(code(service.give(course.id(), Set.of(ada), 401, TermsEffect.NONE)))
                .isEqualTo("timeRange");
    }

    @Test
    void changes_areKept_withWhoAndHowMuch_andOnlyWhereSomethingChanged() {
        give(Set.of(ada), 150);
        give(Set.of(ada), 150);
        give(Set.of(ada), AccommodationService.USUAL);

        assertThat(staff.changes(course.id()))
                .filteredOn(entry -> entry.action() == AuditAction.ACCOMMODATION)
                .extracting(AuditEntry::subject, AuditEntry::before, AuditEntry::after)
                .containsExactly(
                        tuple("Ada", Optional.of("150"), Optional.of("100")),
                        tuple("Ada", Optional.of("100"), Optional.of("150")));
    }

    @Test
    void moreTime_goesWithTheStudentToAnotherClass() {
        Course other = ((CreateCourseResult.Created) classes.create("More spikes")).course();
        give(Set.of(ada), 150);

        assertThat(classes.move(course.id(), ada, other.id())).isEmpty();

        assertThat(service.of(other.id())).isEqualTo(Map.of(ada, 150));
    }

    @Test
    void assistant_doesNotSeeWhoHasMoreTime_norGivesIt() {
        VisitorId eve = newStudent("Eve");
        visitors.as(teacher);
        classes.changeRole(course.id(), eve, CourseRole.TEACHING_ASSISTANT);
        visitors.as(eve);

        assertThatThrownBy(() -> service.of(course.id())).isInstanceOf(ResourceNotFound.class);
        assertThatThrownBy(() -> service.give(course.id(), Set.of(ada), 150, TermsEffect.NONE))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void stranger_getsNoTime() {
        VisitorId stranger = visitors.asNewGuest();
        visitors.as(teacher);

        assertThatThrownBy(() -> give(Set.of(stranger), 150)).isInstanceOf(ResourceNotFound.class);
        assertThat(service.of(course.id())).isEmpty();
    }

    private Optional<Problem> give(Set<VisitorId> students, int percent) {
        return service.give(
                course.id(), students, percent, service.effect(course.id(), students, percent));
    }

    private @Nullable Instant dueAt() {
        return classes.assignments(course.id()).getFirst().dueAt();
    }

    private VisitorId newStudent(String name) {
        VisitorId student = visitors.asNewAccount(name);
        classes.join(course.joinCode(), name);
        return student;
    }

    private static String code(Optional<Problem> problem) {
        return problem.map(Problem::code).orElse("");
    }
}
