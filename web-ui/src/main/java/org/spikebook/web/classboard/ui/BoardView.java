package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;

import jakarta.annotation.security.PermitAll;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.BoardService;
import org.spikebook.web.classboard.ResetService;
import org.spikebook.web.classboard.SentSetupService;
import org.spikebook.web.classboard.poll.PollService;
import org.spikebook.web.classboard.poll.ui.PollPanel;
import org.spikebook.web.classboard.spotlight.SpotlightService;
import org.spikebook.web.classboard.spotlight.ui.SpotlightPanel;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A class at work on an assignment, read again every two seconds. */
@Route("board")
@PermitAll
class BoardView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int POLL_MILLIS = 2000;
    private static final String PROJECTOR = "projector";

    private final Words words = Words.of(BoardView.class);
    private final BoardService service;
    private final PollService polls;
    private final SpotlightService spotlights;
    private final ResetService resets;
    private final SentSetupService setups;
    private final List<BiConsumer<Board, BoardWords>> parts = new ArrayList<>();
    private @Nullable AssignmentId assignment;
    private boolean isForTheClass;
    private @Nullable Registration polling;
    private String title = "";

    BoardView(
            BoardService service,
            PollService polls,
            SpotlightService spotlights,
            ResetService resets,
            SentSetupService setups) {
        this.service = service;
        this.polls = polls;
        this.spotlights = spotlights;
        this.resets = resets;
        this.setups = setups;
        addClassNames("sb-classboard");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        boolean projector =
                event.getLocation().getQueryParameters().getParameters().containsKey(PROJECTOR);
        assignment = Assignment.idOf(id);
        isForTheClass = projector;
        Board board = service.board(assignment);
        title = words.of("board.title", board.assignment().title());
        removeAll();
        parts.clear();
        build(board, projector);
        show(board);
    }

    private void build(Board board, boolean projector) {
        BoardWords said = new BoardWords(words, board.at());
        setClassName("sb-projector", projector);
        BoardBar bar = new BoardBar(board, projector, service, resets, setups, this::refresh);
        StandingCounts counts = new StandingCounts(said, projector);
        StepPlot plot = new StepPlot(board, said);
        parts.add(bar::show);
        parts.add(counts::show);
        parts.add(plot::show);
        Div main = new Div(counts, plot);
        main.addClassName("sb-classboard-main");
        if (!StepPlot.hasRoomForTitles(board)) {
            main.add(new StepTitles(board, said));
        }
        if (projector) {
            main.add(empty("board.noStudents.projector"));
        } else {
            main.add(empty("board.noStudents"), names(board, said));
        }
        PollPanel poll = new PollPanel(board.assignment().id(), projector, polls);
        parts.add((now, words) -> poll.show(now.lines().size()));
        SpotlightPanel spotlight =
                new SpotlightPanel(board.assignment().id(), projector, spotlights);
        parts.add((now, words) -> spotlight.show(names(now)));
        Div side = new Div(new JoinPanel(board.course()), spotlight);
        if (projector) {
            main.addComponentAsFirst(poll); // for all to read
        } else {
            side.addComponentAtIndex(1, poll);
        }
        side.addClassName("sb-classboard-side");
        add(bar, main, side);
    }

    private static Map<VisitorId, String> names(Board board) {
        return board.lines().stream()
                .collect(Collectors.toMap(BoardLine::student, BoardLine::name));
    }

    /** Said while there is no student. */
    private Paragraph empty(String key) {
        Paragraph text = new Paragraph(words.of(key));
        text.addClassName("sb-muted");
        parts.add((board, said) -> text.setVisible(board.lines().isEmpty()));
        return text;
    }

    private Div names(Board board, BoardWords said) {
        HelpList help = new HelpList(this::hint, this::refresh);
        StudentTable rest = new StudentTable(board, said, this::refresh);
        parts.add(help::show);
        parts.add(rest::show);
        Div names =
                new Div(
                        heading("help.heading", "help.order"),
                        help,
                        heading("rest.heading", "rest.order"),
                        rest);
        parts.add((now, words) -> names.setVisible(!now.lines().isEmpty()));
        return names;
    }

    private H2 heading(String key, String order) {
        Span how = new Span(words.of(order));
        how.addClassNames("sb-muted", "sb-classboard-order");
        return new H2(new Span(words.of(key)), how);
    }

    private void hint(BoardLine line) {
        AssignmentId id = assignment;
        if (id != null) {
            Board board = service.board(id);
            String cell = board.steps().get(line.step()).cellId();
            new MessageDialog(
                            words.of("message.heading.one", line.name()),
                            text -> service.tell(id, line.student(), cell, text))
                    .open();
        }
    }

    private void refresh() {
        AssignmentId id = assignment;
        if (id != null) {
            show(service.board(id));
        }
    }

    private void show(Board board) {
        BoardWords said = new BoardWords(words, board.at());
        Board seen = isForTheClass ? board.forTheClass() : board;
        parts.forEach(part -> part.accept(seen, said));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().setPollInterval(POLL_MILLIS);
        polling = attach.getUI().addPollListener(poll -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().setPollInterval(-1);
        Registration listener = polling;
        if (listener != null) {
            listener.remove();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
