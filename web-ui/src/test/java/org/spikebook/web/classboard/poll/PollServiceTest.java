package org.spikebook.web.classboard.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.PollId;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.OpenLesson;
import org.spikebook.web.authoring.PublishOutcome;
import org.spikebook.web.classboard.ClassNews;
import org.spikebook.web.classboard.ClassWork;
import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.classboard.PageNews;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;

@WebTest
class PollServiceTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final String DRAWING = "draw-curve";
    private static final PollDraft UP_OR_DOWN =
            new PollDraft.Choice("Does the rate rise?", List.of("up", "down"), 0);

    @Autowired PollService polls;
    @Autowired PollAnswerService answers;
    @Autowired ClassWorkService work;
    @Autowired ClassroomService classes;
    @Autowired NotebookService notebooks;
    @Autowired LessonWritingService writing;
    @Autowired TestVisitors visitors;
    @Autowired PageNews pageNews;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    private VisitorId teacher;
    private VisitorId ada;
    private Course course;
    private AssignmentId assignment;

    @BeforeEach
    void adaIsInTheClass() {
        teacher = visitors.asNewInstructor();
        course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        visitors.as(teacher);
    }

    @Test
    void answer_untilTheQuestionCloses_canBeChanged() {
        PollId poll = ask(UP_OR_DOWN);

        visitors.as(ada);
        assertThat(answers.answer(poll, Answer.option(1))).isTrue();
        assertThat(answers.answer(poll, Answer.option(0))).isTrue();
        visitors.as(teacher);
        polls.close(poll);
        visitors.as(ada);
        assertThat(answers.answer(poll, Answer.option(1))).isFalse();

        AskedPoll asked = answers.asked(poll);
        assertThat(asked.answer()).contains(Answer.option(0));
        assertThat(asked.state()).isEqualTo(PollState.CLOSED);
        assertThat(asked.result()).isEmpty();
    }

    @Test
    void question_cannotCloseBetweenTheLookAndTheAnswer() {
        PollId poll = ask(UP_OR_DOWN);
        visitors.as(ada);

        List<UUID> free =
                new TransactionTemplate(transactions)
                        .execute(status -> {
                            answers.answer(poll, Answer.option(1));
                            return elsewhere().execute(other -> notLocked(poll));
                        });

        assertThat(free).isEmpty();
        assertThat(notLocked(poll)).hasSize(1);
    }

    /** Each of two instructors would end what was asked before both. */
    @Test
    void ask_letsNoOtherInstructorAskBetweenTheLookAndTheQuestion() {
        List<UUID> free =
                new TransactionTemplate(transactions)
                        .execute(status -> {
                            ask(UP_OR_DOWN);
                            return elsewhere().execute(other -> courseNotLocked());
                        });

        assertThat(free).isEmpty();
        assertThat(courseNotLocked()).hasSize(1);
    }

    private List<UUID> courseNotLocked() {
        return jdbc.sql("select id from course where id = :id for update skip locked")
                .param("id", course.id().value())
                .query(UUID.class)
                .list();
    }

    private TransactionTemplate elsewhere() {
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return other;
    }

    private List<UUID> notLocked(PollId poll) {
        return jdbc.sql("select id from class_poll where id = :id for update skip locked")
                .param("id", poll.value())
                .query(UUID.class)
                .list();
    }

    @Test
    void result_isForStudents_onlyWhenRevealed() {
        PollId poll = ask(UP_OR_DOWN);
        visitors.as(ada);
        answers.answer(poll, Answer.option(1));
        assertThat(answers.asked(poll).result()).isEmpty();

        visitors.as(teacher);
        polls.reveal(poll);

        visitors.as(ada);
        assertThat(answers.asked(poll).result().orElseThrow().bars())
                .containsExactly(
                        new PollResult.Bar("up", 0, true), new PollResult.Bar("down", 1, false));
        assertThat(answers.answer(poll, Answer.option(0))).isFalse();
    }

    @Test
    void ask_aQuestionOfTheLesson_marksWhatIsRightOnlyIfAsked() {
        QuestionCell cell = polls.questions(assignment).getFirst();

        ask(new PollDraft.OfLesson(cell.id(), false));
        assertThat(shown().question()).isEqualTo(cell);
        assertThat(shown().result().bars()).noneMatch(PollResult.Bar::right);
        ask(new PollDraft.OfLesson(cell.id(), true));
        assertThat(shown().result().bars()).anyMatch(PollResult.Bar::right);

        assertThatThrownBy(() -> polls.ask(assignment, new PollDraft.OfLesson("none", false)))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void questions_leaveOutTexts_whichCannotBeAskedEither() {
        assertThat(polls.questions(assignment))
                .isNotEmpty()
                .noneMatch(cell -> cell.question() instanceof Question.Text);
    }

    @Test
    void drawing_isAsked_andItsCurvesAreTheResult() {
        PollId poll = ask(new PollDraft.OfLesson(DRAWING, false));
        Question.Draw drawing = (Question.Draw) shown().question().question();

        visitors.as(ada);
        assertThat(answers.answer(poll, line(drawing))).isTrue();
        visitors.as(teacher);
        polls.reveal(poll);

        visitors.as(ada);
        PollResult result = answers.asked(poll).result().orElseThrow();
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.rightCurve()).isEmpty();
        assertThat(result.curves())
                .singleElement()
                .satisfies(curve -> {
                    assertThat(curve).hasSize(Curve.COLUMNS);
                    assertThat(curve.getFirst().y()).isCloseTo(drawing.y().from(), offset(1e-9));
                    assertThat(curve.getLast().y()).isCloseTo(drawing.y().to(), offset(1e-9));
                });
    }

    /** Three hundred pages ask for it within seconds. */
    @Test
    void revealed_isMadeOnceForAllStudents() {
        PollId poll = ask(new PollDraft.OfLesson(DRAWING, false));
        Question.Draw drawing = (Question.Draw) shown().question().question();
        visitors.as(ada);
        answers.answer(poll, line(drawing));
        assertThat(answers.predicted(poll)).isEmpty();
        visitors.as(teacher);
        polls.reveal(poll);

        visitors.as(ada);
        RevealedPrediction adas = answers.predicted(poll).orElseThrow();
        PollResult adasResult = answers.asked(poll).result().orElseThrow();
        visitors.asNewGuest();
        classes.join(course.joinCode(), "Bob");

        assertThat(adas.questionId()).isEqualTo(DRAWING);
        assertThat(answers.predicted(poll).orElseThrow()).isSameAs(adas);
        assertThat(answers.asked(poll).result().orElseThrow()).isSameAs(adasResult);
        visitors.asNewGuest();
        assertThatThrownBy(() -> answers.predicted(poll)).isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void revealedChoice_isNotAPrediction_whichAFigureCouldShow() {
        PollId poll = ask(UP_OR_DOWN);
        visitors.as(ada);
        answers.answer(poll, Answer.option(1));
        visitors.as(teacher);
        polls.reveal(poll);

        assertThat(answers.predicted(poll)).isEmpty();
    }

    /** A class's own lesson can be published again while its result is shown. */
    @Test
    void result_hasTheOptionsOfTheQuestionAsItIsShown() {
        WrittenLessonId lesson = writing.begin(course.id(), "").orElseThrow();
        publish(lesson);
        String slug = writing.open(lesson).slug();
        assignment =
                classes.assign(course.id(), slug, AssignmentTerms.of(CountingPolicy.BEST)).id();
        PollId poll = ask(new PollDraft.OfLesson("predict-rate", false));
        polls.reveal(poll);
        visitors.as(ada);
        assertThat(options(answers.asked(poll))).contains("Yes, irregularly");
        visitors.as(teacher);
        OpenLesson open = writing.open(lesson);
        String text = open.draft().file(LessonDraft.LESSON);
        writing.save(
                lesson,
                open.revision(),
                open.draft()
                        .withFile(
                                LessonDraft.LESSON,
                                text.replace("Yes, irregularly", "Yes, now and then")));
        publish(lesson);

        visitors.as(ada);
        AskedPoll asked = answers.asked(poll);

        assertThat(asked.question().question().options()).contains("Yes, now and then");
        assertThat(options(asked)).isEqualTo(asked.question().question().options());
    }

    private void publish(WrittenLessonId lesson) {
        assertThat(writing.publish(lesson, writing.open(lesson).revision()))
                .isInstanceOf(PublishOutcome.Published.class);
    }

    private static List<String> options(AskedPoll asked) {
        return asked.result().orElseThrow().bars().stream().map(PollResult.Bar::text).toList();
    }

    private static Answer line(Question.Draw drawing) {
        return new Answer.Drawn(
                List.of(
                        new CurvePoint(drawing.x().from(), drawing.y().from()),
                        new CurvePoint(drawing.x().to(), drawing.y().to())));
    }

    @Test
    void ask_again_takesTheQuestionBeforeOffThePages() {
        PollId first = ask(UP_OR_DOWN);
        PollId second = ask(new PollDraft.Number("How many?", "Hz", null));

        assertThat(shown().id()).isEqualTo(second);
        visitors.as(ada);
        assertThat(answers.answer(first, Answer.option(0))).isFalse();
        visitors.as(teacher);
        polls.end(second);
        assertThat(polls.shown(assignment)).isEmpty();
        assertThat(polls.all(assignment)).extracting(Poll::id).containsExactly(second, first);
    }

    @Test
    void ask_whatCannotBeAsked_saysAllThatIsWrong() {
        PollDraft draft =
                new PollDraft.Choice(" ", List.of("a", "a", "b", "c", "d", "e", "f"), null);

        assertThat(polls.ask(assignment, draft))
                .extracting(problem -> problem.code())
                .containsExactly("questionMissing", "optionCount", "optionTwice");
        assertThat(polls.shown(assignment)).isEmpty();
    }

    @Test
    void ask_withOneOption_saysSoInTheSingular() {
        PollDraft draft = new PollDraft.Choice("Does the rate rise?", List.of("up"), null);

        assertThat(polls.ask(assignment, draft))
                .extracting(Problem::message)
                .containsExactly("The question has only 1 option");
    }

    @Test
    void answer_thatDoesNotFit_isRefused() {
        PollId poll = ask(UP_OR_DOWN);
        visitors.as(ada);

        assertThatThrownBy(() -> answers.answer(poll, Answer.option(7)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void csv_hasALineForEachAnswer_andNoNames() {
        PollId poll = ask(UP_OR_DOWN);
        visitors.as(ada);
        answers.answer(poll, Answer.option(1));
        visitors.as(teacher);

        assertThat(polls.csv(assignment).lines())
                .hasSize(3)
                .anyMatch(line -> line.endsWith("Does the rate rise?,up,0,1,yes"))
                .anyMatch(line -> line.endsWith("Does the rate rise?,down,1,1,"))
                .noneMatch(line -> line.contains("Ada"));
    }

    @Test
    void pages_areToldOfTheQuestionAndItsEnd() throws InterruptedException {
        LinkedBlockingQueue<ClassNews> news = new LinkedBlockingQueue<>();
        visitors.as(ada);
        ClassWork open =
                work.open(notebooks.createFromLesson(LESSON).id(), news::add).orElseThrow();
        visitors.as(teacher);

        PollId poll = ask(UP_OR_DOWN);
        assertThat(next(news)).containsExactly(new PollNotice(poll, PollState.OPEN));
        polls.reveal(poll);
        assertThat(next(news)).containsExactly(new PollNotice(poll, PollState.REVEALED));
        polls.end(poll);
        assertThat(next(news)).isEmpty();
        open.leave();
    }

    private PollId ask(PollDraft draft) {
        assertThat(polls.ask(assignment, draft)).isEmpty();
        return shown().id();
    }

    private Poll shown() {
        return polls.shown(assignment).orElseThrow();
    }

    private List<PollNotice> next(LinkedBlockingQueue<ClassNews> news) throws InterruptedException {
        return pageNews.next(news).polls();
    }
}
