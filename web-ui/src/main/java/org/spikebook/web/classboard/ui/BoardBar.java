package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardService;
import org.spikebook.web.classboard.BoardStep;
import org.spikebook.web.classboard.ResetService;
import org.spikebook.web.classboard.SentSetupService;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.stream.Collectors;

/** What is at work, and what those who teach can do with all of it. */
final class BoardBar extends Div {

    private static final int SHOWN_MILLIS = 3000;

    private final Words words = Words.of(BoardBar.class);
    private final BoardService service;
    private final ResetService resets;
    private final SentSetupService setups;
    private final AssignmentId assignment;
    private final Runnable changed;
    private final Span about = new Span();
    private final Button pause = new Button();
    private final Span asOf = new Span();
    private final Div paused = new Div();
    private final Div locked = new Div();
    private Board board;

    /**
     * @param projector without names and controls, for all to see
     * @param changed told when the class was paused or resumed
     */
    BoardBar(
            Board board,
            boolean projector,
            BoardService service,
            ResetService resets,
            SentSetupService setups,
            Runnable changed) {
        this.board = board;
        this.service = service;
        this.resets = resets;
        this.setups = setups;
        this.assignment = board.assignment().id();
        this.changed = changed;
        addClassName("sb-classboard-bar");
        about.addClassName("sb-muted");
        paused.addClassName("sb-classboard-paused");
        paused.getElement().setAttribute("role", "status");
        asOf.addClassName("sb-classboard-as-of");
        Div head = new Div(new H1(board.assignment().title()), about, asOf);
        head.addClassName("sb-classboard-title");
        Div ways = projector ? leave() : ways();
        ways.addClassName("sb-classboard-ways");
        locked.addClassName("sb-muted");
        locked.getElement().setAttribute("role", "status");
        add(head, ways);
        if (!projector) {
            add(actions());
        }
        add(paused, locked);
    }

    private Div ways() {
        Anchor projector = new Anchor(address() + "?projector", words.of("board.projector"));
        projector.addClassName("sb-action-link");
        Anchor report = new Anchor("class-report/" + assignment, words.of("board.report"));
        report.addClassName("sb-action-link");
        Anchor back = new Anchor("classes/" + board.course().id(), words.of("board.back"));
        back.addClassName("sb-action-link");
        return new Div(projector, report, back);
    }

    private Div actions() {
        pause.addClickListener(click -> togglePause());
        Button reset = new Button(words.of("board.reset"), click -> reset());
        reset.setVisible(board.course().role() == CourseRole.INSTRUCTOR);
        Div actions =
                new Div(
                        new Button(words.of("board.send"), click -> send()),
                        new Button(words.of("board.setup"), click -> setup()),
                        new Button(words.of("board.message"), click -> message()),
                        new Button(words.of("board.lock"), click -> lock()),
                        reset,
                        pause);
        actions.addClassName("sb-row");
        return actions;
    }

    private Div leave() {
        Anchor leave = new Anchor(address(), words.of("board.projector.leave"));
        leave.addClassName("sb-action-link");
        return new Div(leave);
    }

    private String address() {
        return "board/" + assignment;
    }

    void show(Board now, BoardWords said) {
        board = now;
        about.setText(
                words.of("board.class", now.course().title(), said.count(now.lines().size())));
        asOf.setText(words.of("board.asOf", LocalTime.timeOfDay(now.at())));
        pause.setText(words.of(now.paused() ? "board.resume" : "board.pause"));
        pause.setIcon((now.paused() ? Glyph.RUN : Glyph.PAUSE).draw());
        paused.setText(now.paused() ? words.of("board.paused") : "");
        locked.setText(lockedSteps(now, said));
    }

    /** The steps that the class cannot work on, by their numbers. */
    private String lockedSteps(Board now, BoardWords said) {
        List<String> ids = now.steps().stream().map(BoardStep::cellId).toList();
        String numbers =
                service.locked(assignment).stream()
                        .mapToInt(step -> ids.indexOf(step.cellId()) + 1)
                        .filter(number -> number > 0)
                        .sorted()
                        .mapToObj(said::count)
                        .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "" : words.of("board.locked", numbers);
    }

    private void togglePause() {
        if (board.paused()) {
            service.resume(assignment);
        } else {
            service.pause(assignment);
        }
        changed.run();
    }

    private void message() {
        new MessageDialog(
                        words.of("message.heading.all"), text -> service.tellAll(assignment, text))
                .open();
    }

    private void setup() {
        new SetupDialog(
                        setups.mine(assignment),
                        chosen -> {
                            setups.send(assignment, chosen.notebook(), chosen.cellId());
                            showSent();
                        })
                .open();
    }

    private void lock() {
        new LockDialog(board, new BoardWords(words, board.at()), service, changed).open();
    }

    private void reset() {
        new ResetDialog(board, new BoardWords(words, board.at()), resets).open();
    }

    private void send() {
        new SendDialog(
                        board,
                        new BoardWords(words, board.at()),
                        step -> {
                            service.sendTo(assignment, step.cellId());
                            showSent();
                        })
                .open();
    }

    private void showSent() {
        Notification.show(
                words.of("message.sent"), SHOWN_MILLIS, Notification.Position.BOTTOM_START);
    }
}
