package org.spikebook.web.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.GradebookService;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@WebTest
class AssignmentServiceTest {

    private static final String LESSON = "03-driven-by-noise";
    private static final Instant PAST = Instant.parse("2000-01-01T12:00:00Z");
    private static final Instant FUTURE = Instant.parse("2999-01-01T12:00:00Z");

    @Autowired AssignmentService service;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired SubmissionService submissions;
    @Autowired GradebookService gradebooks;
    @Autowired TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId ada;
    private Course course;
    private AssignmentId assignment;
    private OpenNotebook notebook;

    @BeforeEach
    void adaSubmitsInTime() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment = classes.assign(course.id(), LESSON, due(FUTURE)).id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        notebook = notebooks.createFromLesson(LESSON);
        submissions.submitTo(notebook.id(), notebook.revision(), assignment);
        visitors.as(teacher);
    }

    @Test
    void edit_toAnEarlierDate_makesTheSubmissionLate_asForetold() {
        AssignmentTerms past = AssignmentTerms.of(CountingPolicy.LAST).with(PAST, null);
        assertThat(service.effect(assignment, due(FUTURE))).isEqualTo(TermsEffect.NONE);
        assertThat(service.effect(assignment, past)).isEqualTo(lateAndOnTime(1, 0));

        assertThat(service.edit(assignment, due(FUTURE), past, lateAndOnTime(1, 0))).isEmpty();

        assertThat(isLate()).isTrue();
        assertThat(service.effect(assignment, due(null))).isEqualTo(lateAndOnTime(0, 1));
        assertThat(classes.assignments(course.id()).getFirst().policy())
                .isEqualTo(CountingPolicy.LAST);
    }

    @Test
    void extend_forAStudent_movesOnlyTheirDueDate() {
        service.edit(assignment, due(FUTURE), due(PAST), lateAndOnTime(1, 0));

        assertThat(service.extend(assignment, Set.of(ada), FUTURE, lateAndOnTime(0, 1))).isEmpty();

        assertThat(isLate()).isFalse();
        assertThat(gradebooks.csv(course.id())).contains("Ada").doesNotContain(",yes,");
        visitors.as(ada);
        assertThat(classes.assignments(course.id()).getFirst().dueAt()).isEqualTo(FUTURE);
        visitors.as(teacher);
        assertThat(service.extend(assignment, Set.of(ada), null, lateAndOnTime(1, 0))).isEmpty();
        assertThat(isLate()).isTrue();
    }

    @Test
    void extend_forSeveralStudentsTogether_leavesAllOthersTheirs() {
        VisitorId ben = submits("Ben");
        VisitorId cleo = submits("Cleo");
        visitors.as(teacher);
        service.edit(assignment, due(FUTURE), due(PAST), lateAndOnTime(3, 0));

        assertThat(service.extend(assignment, Set.of(ada, ben), FUTURE, lateAndOnTime(0, 2)))
                .isEmpty();

        assertThat(service.deadlines(assignment).extensions())
                .isEqualTo(Map.of(ada, FUTURE, ben, FUTURE));
        assertThat(late()).containsExactly("Cleo");
        assertThat(service.extend(assignment, Set.of(ada, ben, cleo), null, lateAndOnTime(2, 0)))
                .isEmpty();
        assertThat(service.deadlines(assignment).extensions()).isEmpty();
        assertThat(late()).containsExactly("Ada", "Ben", "Cleo");
    }

    @Test
    void extend_forSeveral_ofWhomOneIsAStranger_savesNothing() {
        VisitorId stranger = visitors.asNewGuest();
        visitors.as(teacher);

        assertThatThrownBy(() ->
                        service.extend(assignment, Set.of(ada, stranger), FUTURE, TermsEffect.NONE))
                .isInstanceOf(ResourceNotFound.class);

        assertThat(service.deadlines(assignment).extensions()).isEmpty();
    }

    private VisitorId submits(String name) {
        VisitorId student = visitors.asNewGuest();
        classes.join(course.joinCode(), name);
        OpenNotebook own = notebooks.createFromLesson(LESSON);
        submissions.submitTo(own.id(), own.revision(), assignment);
        return student;
    }

    private List<String> late() {
        return gradebooks.gradebook(course.id()).lines().stream()
                .filter(line -> line.submissions().getFirst().late())
                .map(line -> line.student().name())
                .toList();
    }

    @Test
    void extend_withoutADateForAll_orBeforeTheOpening_saysSoAndSavesNothing() {
        AssignmentTerms later =
                new AssignmentTerms(
                        CountingPolicy.BEST, FUTURE, FUTURE, null, null, LatePolicy.NONE);
        service.edit(assignment, due(FUTURE), later, TermsEffect.NONE);
        assertThat(code(service.extend(assignment, Set.of(ada), PAST, lateAndOnTime(1, 0))))
                .isEqualTo("extensionBeforeOpening");
        service.edit(assignment, later, due(null), TermsEffect.NONE);
        assertThat(code(service.extend(assignment, Set.of(ada), FUTURE, TermsEffect.NONE)))
                .isEqualTo("extensionWithoutDue");

        assertThat(service.deadlines(assignment).extensions()).isEmpty();
    }

    @Test
    void edit_thatLeavesAnExtensionWithoutMeaning_saysSoAndSavesNothing() {
        service.extend(assignment, Set.of(ada), FUTURE, TermsEffect.NONE);

        assertThat(code(service.edit(assignment, due(FUTURE), due(null), TermsEffect.NONE)))
                .isEqualTo("extensionWithoutDue");

        assertThat(classes.assignments(course.id()).getFirst().dueAt()).isEqualTo(FUTURE);
    }

    private static String code(Optional<Problem> problem) {
        return problem.map(Problem::code).orElse("");
    }

    @Test
    void extend_forAStranger_isNotFound() {
        VisitorId stranger = visitors.asNewGuest();
        visitors.as(teacher);

        assertThatThrownBy(() ->
                        service.extend(assignment, Set.of(stranger), FUTURE, TermsEffect.NONE))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void withdraw_hidesItFromStudents_andKeepsSubmissions() {
        assertThat(service.withdrawal(assignment)).isEqualTo(new WithdrawalEffect(1, 1, 1));
        service.withdraw(assignment);

        assertThat(classes.assignments(course.id()).getFirst().withdrawn()).isTrue();
        assertThat(gradebooks.gradebook(course.id()).lines().getFirst().submissions()).hasSize(1);
        visitors.as(ada);
        assertThat(classes.assignments(course.id())).isEmpty();
        assertThat(submissions.submitTo(notebook.id(), notebook.revision(), assignment))
                .isInstanceOf(SubmissionResult.Refused.class);
        visitors.as(teacher);
        service.offer(assignment);
        visitors.as(ada);
        assertThat(classes.assignments(course.id())).hasSize(1);
    }

    @Test
    void rename_toANameInUse_isRefused() {
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        visitors.as(teacher);

        assertThat(classes.rename(course.id(), ada, " BEN ").orElseThrow().code())
                .isEqualTo("nameUsed");
        assertThat(classes.rename(course.id(), ada, "ada")).isEmpty();
        assertThat(classes.members(course.id()).getFirst().name()).isEqualTo("ada");
    }

    @Test
    void remove_andJoinAgain_findsTheSubmissionsAgain() {
        classes.remove(course.id(), ada);
        assertThat(gradebooks.gradebook(course.id()).lines()).isEmpty();

        visitors.as(ada);
        assertThatThrownBy(() -> classes.course(course.id())).isInstanceOf(ResourceNotFound.class);
        classes.join(course.joinCode(), "Ada");
        visitors.as(teacher);

        assertThat(gradebooks.gradebook(course.id()).lines().getFirst().submissions()).hasSize(1);
    }

    /** As in the gradebook. */
    @Test
    void effects_countNothingOfThoseWhoAreNoStudentsAnyMore() {
        VisitorId ben = submits("Ben");
        submits("Cleo");
        visitors.as(teacher);
        classes.remove(course.id(), ada);
        classes.changeRole(course.id(), ben, CourseRole.TEACHING_ASSISTANT);

        assertThat(service.effect(assignment, due(PAST))).isEqualTo(lateAndOnTime(1, 0));
        assertThat(service.withdrawal(assignment)).isEqualTo(new WithdrawalEffect(1, 1, 1));
    }

    @Test
    void remove_oneself_changesNothing() {
        classes.remove(course.id(), teacher);

        assertThat(classes.course(course.id()).title()).isEqualTo("Spikes");
    }

    @Test
    void edit_whenTheEffectIsAnotherThanConfirmed_changesNothing() {
        assertThat(
                        service.edit(assignment, due(FUTURE), due(PAST), TermsEffect.NONE)
                                .orElseThrow()
                                .code())
                .isEqualTo("otherEffect");
        assertThat(
                        service.extend(assignment, Set.of(ada), PAST, TermsEffect.NONE)
                                .orElseThrow()
                                .code())
                .isEqualTo("otherEffect");

        assertThat(isLate()).isFalse();
    }

    /** No one has submitted, so that both changes have the same effect. */
    @Test
    void edit_ofTermsThatAnotherInstructorHasChanged_keepsTheirs() {
        AssignmentId other = classes.assign(course.id(), LESSON, due(FUTURE)).id();
        AssignmentTerms opened = due(FUTURE);
        AssignmentTerms later = due(FUTURE.plus(Duration.ofDays(7)));
        assertThat(service.edit(other, opened, later, TermsEffect.NONE)).isEmpty();

        assertThat(code(service.edit(other, opened, opened.withAttempts(2), TermsEffect.NONE)))
                .isEqualTo("otherTerms");

        assertThat(service.deadlines(other).terms()).isEqualTo(later);
    }

    private static AssignmentTerms due(@Nullable Instant at) {
        return AssignmentTerms.of(CountingPolicy.BEST).with(at, null);
    }

    private static TermsEffect lateAndOnTime(long late, long onTime) {
        return new TermsEffect(late, onTime, 0, List.of());
    }

    private boolean isLate() {
        return gradebooks.gradebook(course.id()).lines().getFirst().submissions().getFirst().late();
    }
}
