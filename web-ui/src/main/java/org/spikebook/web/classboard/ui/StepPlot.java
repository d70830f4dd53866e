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

/**
 * A column for each step of the lesson: of a small class one mark a student who is there, of a
 * large one a bar for each standing, with its number. Where columns are too narrow for titles, they
 * have their numbers only, and {@link StepTitles} names them.
 */
final class StepPlot extends OrderedList {

    /** Students of whom each is a mark; the marks of more are not counted at a glance. */
    static final int MOST_MARKS = 60;

    /** Steps whose titles have room below their columns, in words that are not cut. */
    static final int MOST_TITLED = 8;

    private final List<Column> columns = new ArrayList<>();

    /** One step. Drawn again only when other students are there. */
    private static final class Column extends ListItem {

        private final Div marks = new Div();
        private final Span summary = new Span();
        private Content shown = new Content(List.of(), 0);

        /**
         * What it is drawn from.
         *
         * @param largest most students at one step, whose bar is the longest; 0 for marks
         */
        private record Content(List<Standing> standings, int largest) {}

        Column(String number, String title) {
            marks.addClassName("sb-step-marks");
            marks.getElement().setAttribute("aria-hidden", "true");
            Span count = new Span(number);
            count.addClassName("sb-step-number");
            Span named = new Span(" " + title);
            named.addClassName("sb-step-title");
            Div name = new Div(count, named);
            name.addClassName("sb-step-name");
            name.getElement().setAttribute("aria-hidden", "true");
            name.setTitle(title);
            summary.addClassName("sb-visually-hidden");
            add(marks, name, summary);
        }

        void show(List<Standing> standings, int largest, String text, BoardWords words) {
            summary.setText(text);
            Content now = new Content(standings, largest);
            if (now.equals(shown)) {
                return;
            }
            shown = now;
            marks.removeAll();
            marks.setClassName("sb-step-bars", largest > 0);
            if (largest > 0) {
                addBars(words);
            } else {
                standings.forEach(standing -> marks.add(new StandingMark(standing)));
            }
        }

        private void addBars(BoardWords words) {
            for (Standing standing : Standing.values()) {
                long count = shown.standings().stream().filter(standing::equals).count();
                if (count > 0) {
                    Span number = new Span(words.count(count));
                    Div bar = new Div(new StandingMark(standing), number);
                    bar.addClassNames("sb-step-bar", StandingMark.className(standing));
                    bar.getStyle().set("--share", String.valueOf(count / (double) shown.largest()));
                    marks.add(bar);
                }
            }
        }
    }

    StepPlot(Board board, BoardWords words) {
        addClassName("sb-step-plot");
        setClassName("sb-step-numbers", !hasRoomForTitles(board));
        getElement().setAttribute("aria-label", words.words().of("steps.label"));
        for (BoardStep step : board.steps()) {
            Column column = new Column(words.count(columns.size() + 1L), words.step(step));
            columns.add(column);
            add(column);
        }
    }

    /** Whether titles stand below their columns. */
    static boolean hasRoomForTitles(Board board) {
        return board.steps().size() <= MOST_TITLED;
    }

    void show(Board board, BoardWords words) {
        List<List<Standing>> standings = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            standings.add(board.at(k).stream().map(BoardLine::standing).toList());
        }
        int largest =
                board.lines().size() > MOST_MARKS
                        ? standings.stream().mapToInt(List::size).max().orElse(0)
                        : 0;
        for (int k = 0; k < columns.size(); k++) {
            columns.get(k)
                    .show(
                            standings.get(k),
                            largest,
                            summary(board, words, k, standings.get(k)),
                            words);
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
