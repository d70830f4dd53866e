package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.AllowInert;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.shared.Registration;

import org.spikebook.db.classboard.MessageId;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.document.LockedNetwork;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classboard.ClassMessage;
import org.spikebook.web.classboard.ClassNews;
import org.spikebook.web.classboard.ClassWork;
import org.spikebook.web.classboard.ClassWorkService;
import org.spikebook.web.classboard.LockedStep;
import org.spikebook.web.classboard.SentSetupService;
import org.spikebook.web.classboard.poll.PollAnswerService;
import org.spikebook.web.classboard.poll.ui.PollBanner;
import org.spikebook.web.classboard.poll.ui.RevealedPredictions;
import org.spikebook.web.classboard.spotlight.SpotlightConsentService;
import org.spikebook.web.classboard.spotlight.ui.SpotlightBanner;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Leaving;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.CellHighlight;
import org.spikebook.web.notebook.ui.cell.CellRestriction;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.plot.Quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The class above a student's notebook: messages of those who teach, and the notice while the class
 * is paused. Notes which cells the student works on.
 */
final class ClassNotice extends Div implements NotebookSession.Listener {

    /** Neither mouse nor keyboard reaches the notebook while the class is paused. */
    private static final String SET_INERT =
            "const page = this.closest('.sb-notebook');page.querySelectorAll(':scope >"
                    + " :not(.sb-class-notice)').forEach(each => each.inert = $0);";

    /**
     * Tells from time to time that the page is there. The notice is looked up each time: after an
     * interruption its element may be another one.
     */
    private static final String HEARTBEAT =
            """
            clearInterval(window.sbClassHeartbeat);
            window.sbClassHeartbeat = setInterval(() => {
              const notice = document.querySelector('.sb-class-notice');
              if (!notice) clearInterval(window.sbClassHeartbeat);
              else if (!document.body.classList.contains('sb-offline')) notice.$server?.heartbeat();
            }, $0);
            """;

    private static final int HEARTBEAT_MILLIS = 20_000;
    private static final int SHOWN_MILLIS = 8000;

    /** Older ones are left out, so that the lesson stays in sight. */
    private static final int MOST_MESSAGES = 3;

    private final Words words = Words.of(ClassNotice.class);
    private final NotebookSession session;
    private final ClassWorkService service;
    private final Div messages = new Div();
    private final Div pause = new Div();
    private final PollBanner polls;
    private final RevealedPredictions predictions;
    private final SpotlightBanner spotlights;
    private final SentSetupService setups;
    private final Set<MessageId> dismissed = new HashSet<>();
    private final Set<MessageId> reloaded = new HashSet<>();
    private List<ClassMessage> latest = List.of();
    private Optional<ClassWork> work = Optional.empty();

    ClassNotice(
            NotebookSession session,
            ClassWorkService service,
            PollAnswerService polls,
            SpotlightConsentService spotlights,
            SentSetupService setups,
            Background background) {
        this.session = session;
        this.setups = setups;
        this.service = service;
        this.polls = new PollBanner(polls);
        this.predictions = new RevealedPredictions(this, session, polls, background);
        this.spotlights = new SpotlightBanner(session, spotlights);
        addClassName("sb-class-notice");
        messages.getElement().setAttribute("aria-live", "polite");
        pause.addClassName("sb-class-pause");
        pause.getElement().setAttribute("role", "alert");
        pause.add(
                new Paragraph(words.of("notice.paused")),
                new Paragraph(words.of("notice.pausedHelp")));
        add(messages, this.spotlights, this.polls);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (work.isPresent()) {
            return;
        }
        UI ui = attach.getUI();
        work = service.open(session.id(), news -> tell(ui, news));
        work.ifPresent(open -> {
            // before the cells are made: what is hidden is not even sent
            session.restrict(restrictions(open.locked()));
            getElement().executeJs(HEARTBEAT, HEARTBEAT_MILLIS);
            Registration listening = session.addListener(this);
            Leaving.listen(
                    this,
                    () -> {
                        listening.remove();
                        open.leave();
                        work = Optional.empty();
                    });
        });
    }

    /** Called by the browser; also while a dialog is open above the notebook. */
    @ClientCallable
    @AllowInert
    private void heartbeat() {
        work.ifPresent(ClassWork::heartbeat);
        predictions.retry();
    }

    private void tell(UI ui, ClassNews news) {
        try {
            ui.access(() -> show(news));
        } catch (UIDetachedException gone) {
            work.ifPresent(ClassWork::leave);
        }
    }

    void show(ClassNews news) {
        reload(news);
        session.restrict(restrictions(news.locked()));
        latest = news.messages();
        showMessages();
        spotlights.show(news.spotlights());
        showPause(news);
        predictions.show(news.polls());
        polls.show(news.polls()); // last: a dialog of it may read the question again
    }

    private void showPause(ClassNews news) {
        if (news.paused() != pause.getParent().isPresent()) {
            if (news.paused()) {
                add(pause);
            } else {
                remove(pause);
            }
            getElement().executeJs(SET_INERT, news.paused());
        }
    }

    private void showMessages() {
        messages.removeAll();
        List<ClassMessage> open =
                latest.stream().filter(message -> !dismissed.contains(message.id())).toList();
        open.subList(Math.max(0, open.size() - MOST_MESSAGES), open.size())
                .forEach(message -> messages.add(message(message)));
    }

    /** Of two classes with the same lesson, the stricter one counts. */
    private static Map<String, CellRestriction> restrictions(List<LockedStep> locked) {
        Map<String, CellRestriction> restrictions = new HashMap<>();
        for (LockedStep step : locked) {
            if (step.hidden()) {
                restrictions.put(step.cellId(), CellRestriction.HIDDEN);
            } else {
                restrictions.putIfAbsent(step.cellId(), CellRestriction.LOCKED);
            }
        }
        return restrictions;
    }

    /**
     * The notebook was changed by those who teach; on a page opened since, that is seen already.
     */
    private void reload(ClassNews news) {
        boolean isReset = false;
        for (ClassMessage message : news.messages()) {
            isReset |= message.reset() && reloaded.add(message.id());
        }
        if (isReset) {
            session.reload();
        }
    }

    private Div message(ClassMessage message) {
        Span from = new Span(words.of("notice.label"));
        from.addClassName("sb-muted");
        Div notice = new Div(from, new Span(text(message)));
        notice.addClassName("sb-class-message");
        if (message.catchUpStep() > 0) {
            notice.add(catchUp(message));
        } else if (message.setup()) {
            network(message).ifPresent(cell -> notice.add(take(message, cell)));
        } else {
            cell(message).ifPresent(cell -> notice.add(go(cell.id())));
        }
        Button close =
                new Button(
                        words.of("notice.close"),
                        click -> {
                            dismissed.add(message.id());
                            notice.removeFromParent();
                        });
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        notice.add(close);
        return notice;
    }

    /** A message without words asks to go to its cell, which may wait for a prediction. */
    private String text(ClassMessage message) {
        if (message.reset()) {
            return cell(message)
                    .map(Cell::title)
                    .filter(title -> !title.isBlank())
                    .map(title -> words.of("notice.reset", title))
                    .orElseGet(() -> words.of("notice.resetUntitled"));
        }
        if (message.catchUpStep() > 0) {
            return words.of("notice.ahead", step(message));
        }
        if (message.setup()) {
            return network(message)
                    .map(Cell::title)
                    .map(title -> title.isBlank() ? words.of("setup.untitled") : title)
                    .map(title -> words.of("notice.setup", title))
                    .orElseGet(() -> words.of("notice.setupLater"));
        }
        return message.text().isEmpty()
                ? cell(message)
                        .map(cell -> words.of("notice.goTo", cell.title()))
                        .orElseGet(() -> words.of("notice.goOn"))
                : message.text();
    }

    private Optional<Cell> cell(ClassMessage message) {
        return message.cellId().flatMap(session.notebook()::cell);
    }

    /** The network that a set-up is for, while the student can change it. */
    private Optional<NetworkCell> network(ClassMessage message) {
        return message.cellId()
                .filter(id -> session.restriction(id).isEmpty())
                .flatMap(id -> session.notebook().cell(id, NetworkCell.class));
    }

    private Button take(ClassMessage message, NetworkCell cell) {
        Button take = new Button(words.of("notice.take"), click -> take(message, cell.id()));
        take.setDisableOnClick(true);
        return take;
    }

    /** What was there is a state of the history, as with any other edit. */
    private void take(ClassMessage message, String cellId) {
        NetworkCell cell = session.notebook().cell(cellId, NetworkCell.class).orElseThrow();
        String sent = setups.network(message.id());
        List<Problem> refused = LockedNetwork.of(cell).violations(sent);
        if (refused.isEmpty()) {
            session.replaceAll(List.of(cell.withDocument(sent)));
            session.pointOut(cellId, CellHighlight.nothing());
        }
        String said =
                refused.isEmpty()
                        ? words.of("notice.taken")
                        : refused.getFirst().sentences(words.locale());
        Notification.show(said, SHOWN_MILLIS, Notification.Position.BOTTOM_START);
        dismissed.add(message.id());
        showMessages();
    }

    private String step(ClassMessage message) {
        return Quantity.count(message.catchUpStep(), words.locale());
    }

    /** To where the class is, past predictions that this student has not made. */
    private Button catchUp(ClassMessage message) {
        return new Button(
                words.of("notice.catchUp", step(message)),
                click -> {
                    if (cell(message).isEmpty()) {
                        session.showEverything();
                    }
                    cell(message)
                            .ifPresent(
                                    cell -> session.pointOut(cell.id(), CellHighlight.nothing()));
                });
    }

    private Button go(String cell) {
        return new Button(
                words.of("notice.go"), click -> session.pointOut(cell, CellHighlight.nothing()));
    }

    // --- what the student does

    @Override
    public void changed(Notebook before, Optional<String> editedCell) {
        work.ifPresent(open -> editedCell.ifPresent(cell -> note(open, cell)));
        boolean reached =
                latest.stream()
                        .filter(ClassMessage::setup)
                        .anyMatch(message ->
                                cell(message)
                                        .filter(cell -> before.cell(cell.id()).isEmpty())
                                        .isPresent());
        if (reached) {
            showMessages();
        }
    }

    private void note(ClassWork open, String cellId) {
        boolean answered =
                session.notebook()
                        .cell(cellId)
                        .filter(cell ->
                                cell instanceof QuestionCell asked && asked.answer().isPresent())
                        .isPresent();
        if (answered) {
            open.complete(cellId);
        } else {
            open.touch(cellId);
        }
    }

    @Override
    public void published(String cellId) {
        work.ifPresent(open ->
                session.result(cellId, CheckResult.class)
                        .ifPresentOrElse(
                                judged -> open.judge(cellId, judged.value()),
                                () -> open.complete(cellId)));
    }
}
