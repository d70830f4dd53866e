package org.spikebook.web.grading.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.StatementCount;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.GradedSubmissions;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.mark.CriterionMark;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.TaskMark;
import org.spikebook.web.grading.marking.Criterion;
import org.spikebook.web.grading.marking.CriterionDraft;
import org.spikebook.web.grading.marking.MarkingItem;
import org.spikebook.web.grading.marking.MarkingQueue;
import org.spikebook.web.grading.marking.MarkingService;
import org.spikebook.web.job.JobTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;

@JobTest
class MarkingAndAppealTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final Instant NOON = Instant.parse("2001-03-02T12:00:00Z");

    @Autowired MarkingService marking;
    @Autowired AppealService appeals;
    @Autowired SubmissionService submissions;
    @Autowired ClassroomService classes;
    @Autowired GradedSubmissions graded;
    @Autowired TestVisitors visitors;

    private VisitorId teacher;
    private VisitorId ada;
    private VisitorId ben;
    private Course course;
    private AssignmentId assignment;
    private String adas;
    private String bens;

    @BeforeEach
    void adaAndBenHavePoints() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        adas = graded.add(assignment, LESSON, ada, NOON, 6);
        ben = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ben");
        bens = graded.add(assignment, LESSON, ben, NOON, 4);
        visitors.as(teacher);
    }

    @Test
    void marks_takeThePlaceOfMeasuredPoints_andAreSeenByTheStudent() {
        assertThat(marking.mark(adas, 1, points(8.5, "Well argued"))).isEmpty();

        visitors.as(ada);
        GradeView grade = submissions.find(adas).grade();
        assertThat(grade.points()).isEqualTo(8.5);
        assertThat(grade.tasks().getFirst().measured()).hasValue(6);
        assertThat(grade.tasks().getFirst().comment()).isEqualTo("Well argued");
    }

    @Test
    void marks_forAGradeThatWasChangedMeanwhile_areRefused() {
        assertThat(marking.mark(adas, 1, points(8, ""))).isEmpty();

        assertThat(marking.mark(adas, 1, points(2, ""))).isPresent();

        assertThat(submissions.find(adas).grade().points()).isEqualTo(8);
    }

    @Test
    void marks_outsideTheLimits_areRefused() {
        assertThat(marking.mark(adas, 1, points(10.5, ""))).isPresent();
        assertThat(marking.mark(adas, 1, points(-1, ""))).isPresent();
        assertThat(marking.mark(adas, 1, points(Double.NaN, ""))).isPresent();
        assertThat(submissions.find(adas).grade().number()).isEqualTo(1);
    }

    @Test
    void rubric_addsItsPoints_andMarksAsDoneOnceAllCriteriaAreJudged() {
        assertThat(marking.setRubric(assignment, List.of(), explains())).isEmpty();
        Criterion criterion = marking.queue(assignment).rubric().getFirst();

        assertThat(marking.mark(adas, 1, judged(criterion, 3))).isEmpty();

        GradeView grade = submissions.find(adas).grade();
        assertThat(grade.points()).isEqualTo(9);
        assertThat(grade.maxPoints()).isEqualTo(14);
        MarkingQueue queue = marking.queue(assignment);
        assertThat(queue.marked()).isEqualTo(1);
        assertThat(queue.nextUnmarked(0).orElseThrow().label()).isEqualTo("Ben");
        assertThat(queue.previousUnmarked(0).orElseThrow().label()).isEqualTo("Ben");
        assertThat(marking.setRubric(assignment, List.of(criterion), List.of())).isEmpty();
        assertThat(submissions.find(adas).grade().points()).isEqualTo(9);
    }

    @Test
    void rubric_thatAnotherInstructorHasChanged_isKept() {
        List<Criterion> opened = marking.queue(assignment).rubric();
        assertThat(marking.setRubric(assignment, opened, explains())).isEmpty();

        List<CriterionDraft> mine = List.of(new CriterionDraft(null, "Cites", 2));
        assertThat(marking.setRubric(assignment, opened, mine).map(Problem::code))
                .contains("rubricChanged");

        List<CriterionDraft> wrong = List.of(new CriterionDraft(null, "", 2));
        assertThat(marking.setRubric(assignment, opened, wrong).map(Problem::code))
                .contains("rubricChanged");

        List<Criterion> now = marking.queue(assignment).rubric();
        assertThat(now).extracting(Criterion::title).containsExactly("Explains");
        assertThat(marking.setRubric(assignment, now, mine)).isEmpty();
    }

    private static List<CriterionDraft> explains() {
        return List.of(new CriterionDraft(null, "Explains", 4));
    }

    @Test
    void names_areHidden_untilAllAreMarked() {
        marking.setBlind(assignment, true);

        assertThat(marking.queue(assignment).namesHidden()).isTrue();
        assertThat(marking.queue(assignment).items())
                .extracting(MarkingItem::label)
                .containsExactly("Submission 1", "Submission 2");

        marking.mark(adas, 1, points(8, ""));
        marking.mark(bens, 1, points(8, ""));
        assertThat(marking.queue(assignment).items())
                .extracting(MarkingItem::label)
                .containsExactly("Ada", "Ben");
    }

    @Test
    void comments_areKeptOnce_forTheClass() {
        assertThat(marking.saveComment(assignment, "Name the unit")).isEmpty();
        assertThat(marking.saveComment(assignment, " Name the unit ")).isEmpty();
        assertThat(marking.saveComment(assignment, " ")).isPresent();
        assertThat(marking.queue(assignment).comments()).containsExactly("Name the unit");

        marking.deleteComment(assignment, "Name the unit");

        assertThat(marking.queue(assignment).comments()).isEmpty();
    }

    @Test
    void appeal_isAnsweredWithOtherPoints_andBothSeeIt() {
        visitors.as(ada);
        assertThat(appeals.mayAsk(adas)).isTrue();
        assertThat(appeals.ask(adas, "The rate is right")).isEmpty();
        assertThat(appeals.mayAsk(adas)).isFalse();
        assertThat(appeals.ask(adas, "Again")).isPresent();
        visitors.as(teacher);
        assertThat(appeals.openOf(course.id()))
                .extracting(OpenAppeal::student)
                .containsExactly("Ada");
        Appeal asked = appeals.of(adas).getFirst();

        assertThat(appeals.answer(adas, asked.id(), "You are right", 1, points(10, ""))).isEmpty();

        visitors.as(ada);
        assertThat(appeals.of(adas))
                .singleElement()
                .satisfies(appeal -> {
                    assertThat(appeal.pointsBefore()).isEqualTo(6);
                    assertThat(appeal.answer().pointsAfter()).isEqualTo(10);
                    assertThat(appeal.answer().by()).isEqualTo("Teacher");
                });
        assertThat(submissions.find(adas).grade().points()).isEqualTo(10);
    }

    @Test
    void openAppeals_takeAsManyStatements_howeverManyThereAre() throws Exception {
        visitors.as(ada);
        appeals.ask(adas, "The rate is right");
        visitors.as(teacher);
        int one = StatementCount.of(() -> appeals.openOf(course.id()));
        visitors.as(ben);
        appeals.ask(bens, "Mine too");
        visitors.as(teacher);

        int two = StatementCount.of(() -> appeals.openOf(course.id()));

        assertThat(two).isEqualTo(one);
        assertThat(appeals.openOf(course.id()))
                .extracting(OpenAppeal::student, OpenAppeal::receipt)
                .containsExactly(tuple("Ada", adas), tuple("Ben", bens));
    }

    @Test
    void answeredAppeals_takeAsManyStatements_howeverManyThereAre() throws Exception {
        askAndAnswer("First");
        int one = StatementCount.of(() -> appeals.of(adas));
        askAndAnswer("Second");

        int two = StatementCount.of(() -> appeals.of(adas));

        assertThat(two).isEqualTo(one);
    }

    private void askAndAnswer(String message) {
        visitors.as(ada);
        assertThat(appeals.ask(adas, message)).isEmpty();
        visitors.as(teacher);
        Appeal asked =
                appeals.of(adas).stream()
                        .filter(each -> each.answer() == null)
                        .findFirst()
                        .orElseThrow();
        assertThat(appeals.answer(adas, asked.id(), "It stays", 1, null)).isEmpty();
    }

    @Test
    void answer_toAnAnsweredAppeal_isRefused_andItsPointsAreNotKept() {
        visitors.as(ada);
        appeals.ask(adas, "The rate is right");
        visitors.as(teacher);
        Appeal asked = appeals.of(adas).getFirst();
        assertThat(appeals.answer(adas, asked.id(), "It stays", 1, null)).isEmpty();

        assertThat(appeals.answer(adas, asked.id(), "More", 1, points(9, ""))).isPresent();

        assertThat(submissions.find(adas).grade().points()).isEqualTo(6);
        assertThat(appeals.openOf(course.id())).isEmpty();
    }

    @Test
    void appeal_forTheWorkOfAnother_isNotFound() {
        visitors.as(ben);
        assertThatThrownBy(() -> appeals.ask(adas, "Less for Ada"))
                .isInstanceOf(ResourceNotFound.class);
        visitors.as(teacher);
        assertThatThrownBy(() -> appeals.ask(adas, "More for Ada"))
                .isInstanceOf(ResourceNotFound.class);
    }

    private static Marks points(double points, String comment) {
        return new Marks(List.of(new TaskMark("task", points, comment)), List.of(), "");
    }

    private static Marks judged(Criterion criterion, double points) {
        return new Marks(
                List.of(),
                List.of(
                        new CriterionMark(
                                criterion.id().toString(),
                                criterion.title(),
                                points,
                                criterion.maxPoints())),
                "");
    }
}
