package org.spikebook.web.classboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classboard.MessageRepository;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.ClassMessage;
import org.spikebook.web.classboard.ClassNews;
import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.classboard.LockedStep;
import org.spikebook.web.classboard.SentSetupService;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.spotlight.SpotlightConsentService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSaver;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network that was sent to the class, on the page of a student. */
@WebTest
class SetupNoticeTest extends SpringBrowserlessTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final String STEP = "noisy";

    @Autowired private NotebookService notebooks;
    @Autowired private ClassroomService classes;
    @Autowired private SentSetupService setups;
    @Autowired private MessageRepository messages;
    @Autowired private ClassWorkService work;
    @Autowired private PollAnswerService polls;
    @Autowired private SpotlightConsentService spotlights;
    @Autowired private Background background;
    @Autowired private TestVisitors visitors;

    private final List<Notebook> saved = new ArrayList<>();
    private ClassMessage sent;
    private String document;
    private Notebook whole;
    private NotebookSession session;
    private ClassNotice notice;

    @BeforeEach
    void aNetworkIsSent() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        OpenNotebook own = notebooks.createFromLesson(LESSON);
        NetworkCell cell = own.notebook().cell(STEP, NetworkCell.class).orElseThrow();
        document = cell.document().replace("400", "444");
        notebooks.save(
                own.id(), own.revision(), own.notebook().withCell(cell.withDocument(document)));
        setups.send(assignment, own.id(), STEP);
        sent =
                new ClassMessage(
                        messages.of(List.of(assignment), Instant.EPOCH).getFirst().id(),
                        "",
                        Optional.of(STEP),
                        Instant.EPOCH,
                        0,
                        false,
                        true);
        VisitorId ada = visitors.asNewGuest();
        classes.join(course.joinCode(), "Ada");
        visitors.as(ada);
        OpenNotebook adas = notebooks.createFromLesson(LESSON);
        whole = adas.notebook();
        session = new NotebookSession(whole, new KeepingSaver(adas.id()));
        notice = new ClassNotice(session, work, polls, spotlights, setups, background);
        UI.getCurrent().navigate("");
        UI.getCurrent().add(notice);
    }

    @Test
    void student_takesTheNetworkOver_inOneRevision_andTheNoticeGoes() {
        notice.show(news());

        test(button()).click();

        assertThat(document(session.notebook())).isEqualTo(document);
        assertThat(saved).containsExactly(session.notebook());
        assertThat(find(Button.class).withText("Take over the set-up").all()).isEmpty();
    }

    @Test
    void nothingIsChanged_untilTheStudentTakesItOver() {
        notice.show(news());

        assertThat(session.notebook()).isEqualTo(whole);
        assertThat(ShownTexts.of(notice))
                .anyMatch(text -> text.startsWith("A set-up for this network: "));
    }

    @Test
    void stepThatIsLocked_isNotReplaced() {
        ClassNotice apart = noticeApartFromTheClass();
        apart.show(news(new LockedStep(STEP, false)));

        assertThat(find(Button.class).withText("Take over the set-up").all()).isEmpty();
        assertThat(ShownTexts.of(apart))
                .anyMatch(text ->
                        text.startsWith("A set-up for a step that you cannot work on yet."));
    }

    @Test
    void stepThatIsNotReached_isOfferedOnceItIs() {
        session.become(new Notebook("T", whole.lesson(), List.of()), Optional.empty());
        notice.show(news());
        assertThat(find(Button.class).withText("Take over the set-up").all()).isEmpty();

        Notebook before = session.notebook();
        session.become(whole, Optional.empty());
        notice.changed(before, Optional.empty());

        test(button()).click();
        assertThat(document(session.notebook())).isEqualTo(document);
    }

    private Button button() {
        return find(Button.class).withText("Take over the set-up").single();
    }

    private static String document(Notebook notebook) {
        return notebook.cell(STEP, NetworkCell.class).orElseThrow().document();
    }

    /** No news of a class, in which nothing is locked, reach it beside those of the test. */
    private ClassNotice noticeApartFromTheClass() {
        notice.removeFromParent();
        visitors.asNewGuest();
        KeepingSaver saver = new KeepingSaver(notebooks.createFromLesson(LESSON).id());
        ClassNotice apart =
                new ClassNotice(
                        new NotebookSession(whole, saver),
                        work,
                        polls,
                        spotlights,
                        setups,
                        background);
        UI.getCurrent().add(apart);
        return apart;
    }

    private ClassNews news(LockedStep... locked) {
        return new ClassNews(false, List.of(sent), List.of(), List.of(locked), List.of());
    }

    private final class KeepingSaver extends TestSaver {

        private KeepingSaver(NotebookId id) {
            super(id);
        }

        @Override
        public void save(Notebook notebook) {
            saved.add(notebook);
        }
    }
}
