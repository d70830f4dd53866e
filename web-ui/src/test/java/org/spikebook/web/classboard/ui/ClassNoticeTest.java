package org.spikebook.web.classboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.classboard.MessageId;
import org.spikebook.db.classboard.PollId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.ClassMessage;
import org.spikebook.web.classboard.ClassNews;
import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.classboard.LockedStep;
import org.spikebook.web.classboard.SentSetupService;
import org.spikebook.web.classboard.poll.AskedPoll;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.poll.PollNotice;
import org.spikebook.web.classboard.poll.PollState;
import org.spikebook.web.classboard.spotlight.SpotlightConsentService;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.ui.cell.CellHighlight;
import org.spikebook.web.notebook.ui.cell.CellRestriction;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSaver;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a student's page shows of the class. */
@WebTest
class ClassNoticeTest extends SpringBrowserlessTest {

    @Autowired private NotebookService notebooks;
    @Autowired private ClassWorkService work;
    @Autowired private PollAnswerService polls;
    @Autowired private SpotlightConsentService spotlights;
    @Autowired private SentSetupService setups;
    @Autowired private Background background;
    @Autowired private TestVisitors visitors;

    private final List<String> pointedOut = new ArrayList<>();
    private Notebook whole;
    private NotebookSession session;
    private ClassNotice notice;

    @BeforeEach
    void pageShowsTheFirstCellOnly() {
        visitors.asNewGuest();
        OpenNotebook open = notebooks.createFromLesson("02-the-f-i-curve");
        whole = open.notebook();
        Notebook first = new Notebook(whole.title(), whole.lesson(), whole.cells().subList(0, 1));
        session = new NotebookSession(first, new HoldingSaver(open.id()));
        session.addListener(new PointedOut());
        notice = new ClassNotice(session, work, polls, spotlights, setups, background);
        // the page that was opened before there was a visitor may say that it failed
        UI.getCurrent().navigate("");
        UI.getCurrent().add(notice);
    }

    @Test
    void catchUp_toAStepThatIsHeldBack_showsItAndGoesThere() {
        Cell step = whole.cells().getLast();
        notice.show(news(step.id(), 4));

        test(find(Button.class).withText("Catch up to step 4").single()).click();

        assertThat(session.notebook()).isEqualTo(whole);
        assertThat(pointedOut).containsExactly(step.id());
    }

    @Test
    void catchUp_toAStepThatIsShown_goesThereAndShowsNothingElse() {
        Cell step = whole.cells().getFirst();
        notice.show(news(step.id(), 1));

        test(find(Button.class).withText("Catch up to step 1").single()).click();

        assertThat(session.notebook().cells()).hasSize(1);
        assertThat(pointedOut).containsExactly(step.id());
    }

    @Test
    void sentWhileThePageIsOpen_offersToGoThere() {
        notice.show(news(whole.cells().getFirst().id(), 0));

        assertThat(find(Button.class).withText("Go there").all()).hasSize(1);
    }

    @Test
    void resetToAStepWithoutATitle_isToldWithoutOne() {
        ClassMessage reset =
                new ClassMessage(
                        new MessageId(new UUID(1, 2)),
                        "",
                        Optional.of("untitled"),
                        Instant.EPOCH,
                        0,
                        true,
                        false);

        notice.show(new ClassNews(false, List.of(reset), List.of(), List.of(), List.of()));

        assertThat(ShownTexts.of(notice))
                .anyMatch(text -> text.startsWith("Your notebook was reset from a step on."));
    }

    @Test
    void lockedStep_isRestricted_andOfTwoClassesTheStricterOneCounts() {
        notice.show(
                locked(
                        new LockedStep("a", false),
                        new LockedStep("b", true),
                        new LockedStep("b", false)));
        assertThat(session.restriction("a")).hasValue(CellRestriction.LOCKED);
        assertThat(session.restriction("b")).hasValue(CellRestriction.HIDDEN);

        notice.show(locked());
        assertThat(session.restriction("a")).isEmpty();
    }

    /** A student may have been removed, or the question deleted, since the page was told. */
    @Test
    void questionThatIsGone_keepsNothingElseFromThePage() {
        PollId poll = new PollId(new UUID(0, 7));
        PollAnswerService service = mock(PollAnswerService.class);
        when(service.asked(poll)).thenReturn(open(poll)).thenThrow(new ResourceNotFound());
        when(service.predicted(poll)).thenThrow(new ResourceNotFound());
        ClassNotice asked = new ClassNotice(session, work, service, spotlights, setups, background);
        UI.getCurrent().add(asked);
        asked.show(news(false, new PollNotice(poll, PollState.OPEN)));
        test(find(Button.class).withText("Answer question").single()).click();
        Dialog dialog = find(Dialog.class).single();

        asked.show(news(true, new PollNotice(poll, PollState.REVEALED)));

        assertThat(ShownTexts.of(asked)).contains("The class is paused");
        assertThat(dialog.isOpened()).isFalse();
    }

    private static AskedPoll open(PollId poll) {
        Question question = new Question.Choice(List.of("up", "down"));
        return new AskedPoll(
                poll,
                new QuestionCell("q", "", question, false, "Up?", Optional.empty()),
                PollState.OPEN,
                Optional.empty(),
                Optional.empty());
    }

    private static ClassNews news(boolean paused, PollNotice poll) {
        return new ClassNews(paused, List.of(), List.of(poll), List.of(), List.of());
    }

    private static ClassNews locked(LockedStep... steps) {
        return new ClassNews(false, List.of(), List.of(), List.of(steps), List.of());
    }

    private static ClassNews news(String cellId, int catchUpStep) {
        MessageId id = new MessageId(new UUID(1, 1));
        return new ClassNews(
                false,
                List.of(
                        new ClassMessage(
                                id,
                                "",
                                Optional.of(cellId),
                                Instant.EPOCH,
                                catchUpStep,
                                false,
                                false)),
                List.of(),
                List.of(),
                List.of());
    }

    private final class HoldingSaver extends TestSaver {

        private HoldingSaver(NotebookId id) {
            super(id);
        }

        @Override
        public void showEverything() {
            session.become(whole, Optional.empty());
        }

        @Override
        public void save(Notebook notebook) {
            throw new AssertionError("nothing is edited here");
        }
    }

    private final class PointedOut implements NotebookSession.Listener {

        @Override
        public void changed(Notebook before, Optional<String> editedCell) {}

        @Override
        public void published(String cellId) {}

        @Override
        public void pointedOut(String cellId, CellHighlight parts) {
            pointedOut.add(cellId);
        }
    }
}
