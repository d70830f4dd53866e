package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.Standing;

import java.util.EnumMap;
import java.util.Map;

/** How many students are stuck, at work, done, away, not started: read from the back row. */
final class StandingCounts extends Div {

    private static final Standing[] ORDER = {
        Standing.STUCK, Standing.WORKING, Standing.DONE, Standing.AWAY, Standing.NOT_STARTED
    };

    private final Map<Standing, Span> numbers = new EnumMap<>(Standing.class);

    StandingCounts(BoardWords words) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-standing-counts");
        for (Standing standing : ORDER) {
            Span number = new Span();
            number.addClassName("sb-standing-count");
            numbers.put(standing, number);
            list.add(
                    new ListItem(
                            new StandingMark(standing),
                            number,
                            new Span(words.standing(standing))));
        }
        add(list);
    }

    void show(Board board, BoardWords words) {
        numbers.forEach((standing, number) -> number.setText(words.count(board.count(standing))));
    }
}
