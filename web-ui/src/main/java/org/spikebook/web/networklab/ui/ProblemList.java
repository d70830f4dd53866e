package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Set;

/** What keeps a network from being run: what is wrong, and what is only not finished yet. */
class ProblemList extends Div {

    private static final int MOST = 20;

    private final Words words = Words.of(ProblemList.class);
    private final NetworkWorkspace workspace;
    private final Div problems = new Div();
    private final Div nextSteps = new Div();

    ProblemList(NetworkWorkspace workspace) {
        this.workspace = workspace;
        problems.addClassName("sb-problems");
        nextSteps.addClassName("sb-next-steps");
        add(problems, nextSteps);
    }

    /** Shows everything as it is now. */
    void refresh() {
        List<Problem> wrong = workspace.problems();
        fill(
                problems,
                words.of("board.problems", wrong.size()),
                wrong.stream().map(this::item).toList());
        fill(
                nextSteps,
                words.of("board.nextSteps"),
                workspace.unconnectedRecorders().stream().map(this::nextStep).toList());
    }

    private void fill(Div place, String heading, List<ListItem> items) {
        place.removeAll();
        place.setVisible(!items.isEmpty());
        if (items.isEmpty()) {
            return; // as after most edits
        }
        UnorderedList list = new UnorderedList();
        items.stream().limit(MOST).forEach(list::add);
        place.add(new Paragraph(heading), list);
        if (items.size() > MOST) {
            place.add(new Paragraph(words.of("board.moreProblems", items.size() - MOST)));
        }
    }

    private ListItem item(Problem problem) {
        Span hint = new Span(problem.hint(words.locale()));
        hint.addClassName("sb-hint");
        ProblemLocation at = ProblemLocation.of(workspace, problem.path());
        Span place = new Span(at.name());
        place.setVisible(!at.name().isEmpty());
        place.addClassName("sb-problem-place");
        ListItem item = new ListItem(place, new Span(at.message(words, problem) + ". "), hint);
        at.key().ifPresent(key -> item.add(show(key)));
        return item;
    }

    private ListItem nextStep(String recorder) {
        return new ListItem(
                new Span(words.of("board.connectRecorder", recorder) + " "), show(recorder));
    }

    private NativeButton show(String key) {
        NativeButton show =
                new NativeButton(words.of("board.show"), click -> workspace.select(Set.of(key)));
        show.addClassName("sb-link-button");
        return show;
    }
}
