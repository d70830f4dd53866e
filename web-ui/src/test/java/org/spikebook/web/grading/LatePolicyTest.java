package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.assignment.ExtensionRepository;
import org.spikebook.db.assignment.LatePolicy;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.classroom.DeadlineReader;
import org.spikebook.web.classroom.GradeChange;
import org.spikebook.web.classroom.TermsEffect;
import org.spikebook.web.job.LatestJobs;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@WebTest
class LatePolicyTest {

    private static final String LESSON = "03-driven-by-noise";
    private static final Instant DUE = Instant.parse("2001-03-02T12:00:00Z");
    private static final Instant CLOSES = DUE.plus(Duration.ofDays(7));
    private static final AssignmentTerms TERMS =
            new AssignmentTerms(
                    CountingPolicy.BEST,
                    DUE.minus(Duration.ofDays(7)),
                    DUE,
                    CLOSES,
                    ZoneId.of("Europe/Berlin"),
                    LatePolicy.NONE);

    @Autowired LatestJobs jobs;
    @Autowired AssignmentService service;
    @Autowired ClassroomService classes;
    @Autowired GradebookService gradebooks;
    @Autowired SubmissionService submissions;
    @Autowired NotebookService notebooks;
    @Autowired GradedSubmissions graded;
    @Autowired AssignmentRepository assignments;
    @Autowired ExtensionRepository extensions;
    @Autowired DeadlineReader deadlines;
    @Autowired SubmissionRepository submissionRows;
    @Autowired LessonCatalog lessons;
    @Autowired TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId ada;
    private Course course;
    private AssignmentId assignment;

    @BeforeEach
    void adaSubmitsAtTheDueDate_andBetterADayAndASecondLater() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment = classes.assign(course.id(), LESSON, TERMS).id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        graded.add(assignment, LESSON, ada, DUE, 6);
        graded.add(assignment, LESSON, ada, DUE.plus(Duration.ofDays(1)).plusSeconds(1), 8);
        visitors.as(teacher);
    }

    @Test
    void latePolicy_takesPointsPerBegunDay_andTheBestResultCounts() {
        assertThat(counting().result()).hasValue(8);

        confirm(late(10, 0));

        assertThat(counting().lateness().days()).isEqualTo(2);
        assertThat(counting().lateness().deduction(8)).isCloseTo(1.6, within(1e-9));
        assertThat(counting().result()).hasValue(6.4);

        confirm(late(20, 0));

        assertThat(counting().late()).isFalse();
        assertThat(counting().result()).hasValue(6);
        assertThat(gradebooks.csv(course.id()))
                .contains(",no,0,6,0,6,10,yes,graded,", ",yes,2,8,3.2,4.8,10,no,graded,");
    }

    @Test
    void effect_ofALatePolicy_namesTheGradesThatChange() {
        TermsEffect effect = service.effect(assignment, late(10, 0));

        assertThat(effect.becomeLate()).isZero();
        assertThat(effect.grades()).containsExactly(new GradeChange("Ada", 8, 6.4, 10));
        assertThat(service.effect(assignment, late(10, 100))).isEqualTo(TermsEffect.NONE);
    }

    @Test
    void effect_ofTheOtherCountingPolicy_namesTheGradesThatChange() {
        graded.add(assignment, LESSON, ada, DUE.plus(Duration.ofDays(3)), 5);
        AssignmentTerms last =
                new AssignmentTerms(
                        CountingPolicy.LAST,
                        TERMS.opensAt(),
                        DUE,
                        CLOSES,
                        TERMS.zone(),
                        LatePolicy.NONE);

        assertThat(service.effect(assignment, last).grades())
                .containsExactly(new GradeChange("Ada", 8, 5, 10));
    }

    @Test
    void edit_withoutTheConfirmedEffect_changesNoGrade() {
        TermsEffect before = service.effect(assignment, late(10, 0));
        graded.add(assignment, LESSON, ada, DUE.plus(Duration.ofDays(2)), 9);

        assertThat(service.edit(assignment, TERMS, late(10, 0), before).orElseThrow().code())
                .isEqualTo("otherEffect");

        assertThat(counting().result()).hasValue(9);
    }

    @Test
    void edit_toAnEarlierClosingDate_keepsWhatWasAccepted() {
        AssignmentTerms shorter = TERMS.with(DUE, DUE);
        TermsEffect effect = service.effect(assignment, shorter);

        assertThat(effect).isEqualTo(new TermsEffect(0, 0, 1, List.of()));
        confirm(shorter);
        assertThat(counting().result()).hasValue(8);
    }

    @Test
    void extension_givesPointsBack_afterConfirmation() {
        confirm(late(10, 0));
        Instant own = DUE.plus(Duration.ofDays(2));
        TermsEffect effect = service.effect(assignment, Set.of(ada), own);

        assertThat(effect)
                .isEqualTo(new TermsEffect(0, 1, 0, List.of(new GradeChange("Ada", 6.4, 8, 10))));
        assertThat(service.extend(assignment, Set.of(ada), own, effect)).isEmpty();

        assertThat(counting().result()).hasValue(8);
    }

    @Test
    void period_fromTheOpeningToTheClosingDate_takesSubmissions() {
        assertThat(refusal(DUE.minus(Duration.ofDays(7)).minusSeconds(1))).isEqualTo("notOpenYet");
        assertThat(refusal(DUE.minus(Duration.ofDays(7)))).isEmpty();
        assertThat(refusal(CLOSES)).isEmpty();
        assertThat(refusal(CLOSES.plusSeconds(1))).isEqualTo("closedSince");
    }

    @Test
    void period_ofAStudentWithAnExtension_endsLater() {
        extensions.put(assignment, ada, DUE.plus(Duration.ofDays(1)));

        assertThat(refusal(CLOSES.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(refusal(CLOSES.plus(Duration.ofDays(1)).plusSeconds(1)))
                .isEqualTo("closedSince");
    }

    @Test
    void submitTo_afterTheClosingDate_isRefused_andThePageSaysWhy() {
        visitors.as(ada);
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);

        SubmissionResult result =
                submissions.submitTo(notebook.id(), notebook.revision(), assignment);

        assertThat(result).isInstanceOf(SubmissionResult.Refused.class);
        Problem problem = ((SubmissionResult.Refused) result).problem();
        assertThat(problem.message()).contains("2001-03-09 13:00 (Europe/Berlin)");
        assertThat(submissions.places(notebook.id())).isEmpty();
        assertThat(submissions.closedPlaces(notebook.id())).containsExactly(problem);
    }

    private static AssignmentTerms late(int percentPerDay, int leastPercent) {
        return new AssignmentTerms(
                CountingPolicy.BEST,
                TERMS.opensAt(),
                DUE,
                CLOSES,
                TERMS.zone(),
                new LatePolicy(percentPerDay, leastPercent));
    }

    private void confirm(AssignmentTerms terms) {
        AssignmentTerms seen = assignments.find(assignment).orElseThrow().terms();
        assertThat(service.edit(assignment, seen, terms, service.effect(assignment, terms)))
                .isEmpty();
    }

    private SubmissionView counting() {
        return Objects.requireNonNull(
                gradebooks.gradebook(course.id()).lines().getFirst().counting());
    }

    private String refusal(Instant at) {
        return new SubmissionPeriod(
                        deadlines, submissionRows, jobs, lessons, Clock.fixed(at, ZoneOffset.UTC))
                .problem(assignments.find(assignment).orElseThrow(), ada)
                .map(Problem::code)
                .orElse("");
    }
}
