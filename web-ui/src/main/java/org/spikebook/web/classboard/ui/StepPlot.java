package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.BoardStep;
import org.spikebook.web.classboard.Standing;
import org.spikebook.web.common.ui.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A column of marks for each step of the lesson: one mark a student who is there. */
final class StepPlot extends OrderedList {

    private final List<Column> columns = new ArrayList<>();

    /** One step. Drawn again only when other students are there. */
    private static final class Column extends ListItem {

        private final Div marks = new Div();
        private final Span summary = new Span();
        private List<Standing> shown = List.of();

        Column(String number, String title) {
            marks.addClassName("sb-step-marks");
            marks.getElement().setAttribute("aria-hidden", "true");
            Span count = new Span(number);
            count.addClassName("sb-step-number");
            Div name = new Div(count, new Span(" " + title));
            name.addClassName("sb-step-name");
            name.getElement().setAttribute("aria-hidden", "true");
            name.setTitle(title);
            summary.addClassName("sb-visually-hidden");
            add(marks, name, summary);
        }

        void show(List<Standing> standings, String text) {
            summary.setText(text);
            if (!standings.equals(shown)) {
                shown = standings;
                marks.removeAll();
                standings.forEach(standing -> marks.add(new StandingMark(standing)));
            }
        }
    }

    StepPlot(Board board, BoardWords words) {
        addClassName("sb-step-plot");
        getElement().setAttribute("aria-label", words.words().of("steps.label"));
        for (BoardStep step : board.steps()) {
            Column column = new Column(words.count(columns.size() + 1L), words.step(step));
            columns.add(column);
            add(column);
        }
    }

    void show(Board board, BoardWords words) {
        for (int k = 0; k < columns.size(); k++) {
            List<Standing> standings = board.at(k).stream().map(BoardLine::standing).toList();
            columns.get(k).show(standings, summary(board, words, k, standings));
        }
    }

    private static String summary(
            Board board, BoardWords said, int step, List<Standing> standings) {
        Words words = said.words();
        String number = said.count(step + 1L);
        String title = said.step(board.steps().get(step));
        if (standings.isEmpty()) {
            return words.of("steps.none", number, title);
        }
        String counts =
                Arrays.stream(Standing.values())
                        .filter(standings::contains)
                        .map(each ->
                                words.of(
                                        "standing.count",
                                        said.count(standings.stream().filter(each::equals).count()),
                                        said.standing(each)))
                        .collect(Collectors.joining(", "));
        return words.of("steps.students", number, title, counts);
    }
}
