package org.spikebook.web.grading.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.grade.RegradeId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.TaskMark;
import org.spikebook.web.grading.marking.MarkingService;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Grades that a lesson has given otherwise than it does now: all of its tasks were one. */
@WebTest
class RegradeServiceTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");
    private static final String WHY = "The check was too lenient";

    @Autowired RegradeService service;
    @Autowired MarkingService marking;
    @Autowired SubmissionService submissions;
    @Autowired ClassroomService classes;
    @Autowired GradedSubmissions graded;
    @Autowired TestVisitors visitors;

    private VisitorId teacher;
    private Course course;
    private AssignmentId assignment;
    private String adas;
    private String bens;

    @BeforeEach
    void adaHasSixPoints_andBenNone() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        adas = graded.add(assignment, LESSON, ada, NOON, 6);
        VisitorId ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        bens = graded.add(assignment, LESSON, ben, NOON, 0);
        visitors.as(teacher);
    }

    @Test
    void regrade_showsWhatChanges_andNothingCountsBeforeItIsPublished() {
        RegradePreview preview = regraded(RegradeOptions.DEFAULT);

        assertThat(preview.lines())
                .extracting(RegradeLine::student, RegradeLine::effect)
                .containsExactly(
                        tuple("Ada", RegradeEffect.LOWERED), tuple("Ben", RegradeEffect.EXPLAINED));
        assertThat(preview.lines().getFirst().changes())
                .anySatisfy(change -> assertThat(change.reasonsAfter()).isNotEmpty());
        assertThat(points(adas)).isEqualTo(6);

        publish(preview.id(), RegradeOptions.DEFAULT);

        assertThat(points(adas)).isZero();
        assertThat(service.auditCsv(assignment))
                .contains(",first grading,", ",regrade,Teacher,", WHY + ",6,0,");
    }

    @Test
    void neverLower_keepsTheGrade() {
        RegradeOptions options = new RegradeOptions(true, false);
        RegradePreview preview = regraded(options);
        assertThat(preview.count(RegradeEffect.KEPT)).isEqualTo(1);

        publish(preview.id(), options);

        assertThat(points(adas)).isEqualTo(6);
    }

    @Test
    void publish_again_isRefusedWithTheNameOfWhoDid_andChangesNothing() {
        RegradeId regrade = regraded(RegradeOptions.DEFAULT).id();
        publish(regrade, RegradeOptions.DEFAULT);
        long number = grade(adas).number();
        VisitorId other = visitors.asNewAccount("Other");
        classes.join(course.joinCode(), "Other");
        visitors.as(teacher);
        classes.changeRole(course.id(), other, CourseRole.INSTRUCTOR);
        visitors.as(other);

        PublishResult second = service.publish(assignment, regrade, RegradeOptions.DEFAULT);

        assertThat(second)
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused ->
                                assertThat(refused.problem().message(Locale.ENGLISH))
                                        .startsWith("Teacher published this regrade already"));
        assertThat(grade(adas).number()).isEqualTo(number);
    }

    @Test
    void gradeByHand_givenMeanwhile_isNeitherLostNorReplaced() {
        RegradePreview preview = regraded(RegradeOptions.DEFAULT);
        Marks marks = new Marks(List.of(new TaskMark("task", 9.0, "Seen")), List.of(), "");
        assertThat(marking.mark(adas, 1, marks)).isEmpty();

        PublishResult result = service.publish(assignment, preview.id(), RegradeOptions.DEFAULT);

        assertThat(result).isEqualTo(new PublishResult.Published(1, 1));
        assertThat(points(adas)).isEqualTo(9);
    }

    @Test
    void discard_changesNoGrade_andTheNextCanBegin() {
        RegradePreview preview = regraded(RegradeOptions.DEFAULT);
        assertThat(service.start(assignment, WHY)).isPresent();

        assertThat(service.discard(assignment, preview.id())).isEmpty();

        assertThat(points(adas)).isEqualTo(6);
        assertThat(points(bens)).isZero();
        assertThat(service.discard(assignment, preview.id())).isPresent();
        assertThat(service.start(assignment, WHY)).isEmpty();
    }

    @Test
    void start_withoutAReason_isRefused() {
        assertThat(service.start(assignment, "  ")).map(Problem::path).hasValue("");
        assertThat(service.overview(assignment, RegradeOptions.DEFAULT).open()).isEmpty();
    }

    private RegradePreview regraded(RegradeOptions options) {
        assertThat(service.start(assignment, WHY)).isEmpty();
        Eventually.holds(
                "graded again",
                () ->
                        service.overview(assignment, options)
                                .open()
                                .filter(RegradePreview::isComplete)
                                .isPresent());
        return service.overview(assignment, options).open().orElseThrow();
    }

    private void publish(RegradeId regrade, RegradeOptions options) {
        assertThat(service.publish(assignment, regrade, options))
                .isInstanceOf(PublishResult.Published.class);
    }

    private double points(String receipt) {
        return grade(receipt).points();
    }

    private GradeView grade(String receipt) {
        return submissions.find(receipt).grade();
    }
}
