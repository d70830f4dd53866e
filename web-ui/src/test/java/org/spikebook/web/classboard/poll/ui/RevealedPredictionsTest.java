package org.spikebook.web.classboard.poll.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;

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
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.analysislab.ClassPrediction;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.poll.PollDraft;
import org.spikebook.web.classboard.poll.PollNotice;
import org.spikebook.web.classboard.poll.PollService;
import org.spikebook.web.classboard.poll.PollState;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** What a class predicted reaches the figures of its students' notebooks once it is revealed. */
@WebTest
class RevealedPredictionsTest extends SpringBrowserlessTest {

    private static final String LESSON = "02-the-f-i-curve";
    private static final String DRAWING = "draw-curve";

    @Autowired private PollService polls;
    @Autowired private PollAnswerService answers;
    @Autowired private ClassroomService classes;
    @Autowired private LessonCatalog lessons;
    @Autowired private Background background;
    @Autowired private TestVisitors visitors;

    private final AtomicInteger told = new AtomicInteger();
    private final Div page = new Div();
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
        UI.getCurrent().navigate("");
        UI.getCurrent().add(page);
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
    void predictions_areThereAsLongAsTheResultIsShown_andCellsAreToldOnce() {
        RevealedPredictions predictions = predictions(answers);
        reveal();

        predictions.show(List.of(notice(poll, PollState.REVEALED)));
        predictions.show(List.of(notice(poll, PollState.REVEALED)));

        pageHears("what the class drew");
        assertThat(session.classPrediction(DRAWING))
                .get()
                .isInstanceOf(ClassPrediction.Drawn.class);
        assertThat(told).hasValue(1);

        predictions.show(List.of());

        assertThat(session.classPrediction(DRAWING)).isEmpty();
        assertThat(told).hasValue(2);
    }

    @Test
    void predictions_ofAQuestionThatIsOpen_areNotThere() {
        predictions(mock(PollAnswerService.class)).show(List.of(notice(poll, PollState.OPEN)));

        assertThat(session.classPrediction(DRAWING)).isEmpty();
        assertThat(told).hasValue(0);
    }

    @Test
    void questionThatIsGone_leavesTheOthers() {
        PollId gone = new PollId(new UUID(0, 7));
        reveal();

        predictions(answers)
                .show(List.of(notice(gone, PollState.REVEALED), notice(poll, PollState.REVEALED)));

        pageHears("what the class drew");
        assertThat(session.classPrediction(DRAWING)).isPresent();
    }

    /** One thread tells all pages of a server of their classes, and that they are open. */
    @Test
    void predictions_areNotReadOnTheThreadThatTellsThePage() {
        CompletableFuture<Thread> reader = new CompletableFuture<>();
        PollAnswerService service = mock(PollAnswerService.class);
        when(service.predicted(poll))
                .thenAnswer(asked -> {
                    reader.complete(Thread.currentThread());
                    return Optional.empty();
                });

        predictions(service).show(List.of(notice(poll, PollState.REVEALED)));

        assertThat(reader)
                .succeedsWithin(Duration.ofMinutes(1))
                .isNotSameAs(Thread.currentThread());
    }

    /** The page is told only what is new: no news may follow. */
    @Test
    void predictions_thatCouldNotBeRead_areReadAgain_onceAndWithoutNews() {
        AtomicInteger reads = new AtomicInteger();
        PollAnswerService service = mock(PollAnswerService.class);
        when(service.predicted(poll))
                .thenAnswer(asked -> {
                    if (reads.getAndIncrement() == 0) {
                        throw new IllegalStateException("the database is away");
                    }
                    return answers.predicted(poll);
                });
        reveal();
        RevealedPredictions predictions = predictions(service);

        predictions.show(List.of(notice(poll, PollState.REVEALED)));
        pageHears(
                "that the first attempt failed",
                () -> {
                    predictions.retry();
                    return reads.get() == 2;
                });

        pageHears("what the class drew");
        assertThat(session.classPrediction(DRAWING)).isPresent();
        predictions.retry();
        assertThat(reads).hasValue(2);
    }

    private RevealedPredictions predictions(PollAnswerService service) {
        return new RevealedPredictions(page, session, service, background);
    }

    private static PollNotice notice(PollId poll, PollState state) {
        return new PollNotice(poll, state);
    }

    private void reveal() {
        visitors.as(teacher);
        polls.reveal(poll);
        visitors.as(ada);
    }

    private void pageHears(String what) {
        pageHears(what, () -> told.get() > 0);
    }

    /** Anyone who has something for the page gets it when no one holds it. */
    private static void pageHears(String what, BooleanSupplier isHeard) {
        Eventually.holds(
                what,
                () -> {
                    VaadinSession vaadin = UI.getCurrent().getSession();
                    vaadin.unlock();
                    vaadin.lock();
                    return isHeard.getAsBoolean();
                });
    }
}
