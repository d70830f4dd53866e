package org.spikebook.web.classboard.poll.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.PollId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.poll.PollDraft;
import org.spikebook.web.classboard.poll.PollNotice;
import org.spikebook.web.classboard.poll.PollService;
import org.spikebook.web.classboard.poll.PollState;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What a class predicted reaches the figures of its students' notebooks once it is revealed. */
@WebTest
class RevealedPredictionsTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final String DRAWING = "draw-curve";

    @Autowired private PollService polls;
    @Autowired private PollAnswerService answers;
    @Autowired private ClassroomService classes;
    @Autowired private LessonCatalog lessons;
    @Autowired private TestVisitors visitors;

    private final AtomicInteger told = new AtomicInteger();
    private VisitorId teacher;
    private VisitorId ada;
    private PollId poll;
    private NotebookSession session;

    @BeforeEach
    void adaDrawsWhatTheClassIsAsked() {
        teacher = visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        visitors.as(teacher);
        polls.ask(assignment, new PollDraft.OfLesson(DRAWING, false));
        poll = polls.shown(assignment).orElseThrow().id();
        visitors.as(ada);
        Question.Draw drawing = (Question.Draw) answers.asked(poll).question().question();
        answers.answer(
                poll,
                new Answer.Drawn(
                        List.of(
                                new CurvePoint(drawing.x().from(), drawing.y().from()),
                                new CurvePoint(drawing.x().to(), drawing.y().to()))));
        session = TestSessions.of(lessons.lesson(LESSON).orElseThrow().newNotebook(Locale.ENGLISH));
        session.addListener(
                new NotebookSession.Listener() {
                    @Override
                    public void changed(Notebook before, Optional<String> editedCell) {}

                    @Override
                    public void published(String cellId) {}

                    @Override
                    public void classPredicted() {
                        told.incrementAndGet();
                    }
                });
    }

    @Test
    void answers_areThereAsLongAsTheResultIsShown_andCellsAreToldOnce() {
        RevealedPredictions predictions = new RevealedPredictions(session, answers);
        visitors.as(teacher);
        polls.reveal(poll);
        visitors.as(ada);

        predictions.show(List.of(new PollNotice(poll, PollState.REVEALED)));
        predictions.show(List.of(new PollNotice(poll, PollState.REVEALED)));

        assertThat(session.classAnswers(DRAWING)).singleElement().isInstanceOf(Answer.Drawn.class);
        assertThat(told).hasValue(1);

        predictions.show(List.of());

        assertThat(session.classAnswers(DRAWING)).isEmpty();
        assertThat(told).hasValue(2);
    }

    @Test
    void answers_ofAQuestionThatIsOpen_areNotThere() {
        new RevealedPredictions(session, answers)
                .show(List.of(new PollNotice(poll, PollState.OPEN)));

        assertThat(session.classAnswers(DRAWING)).isEmpty();
        assertThat(told).hasValue(0);
    }
}
