package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.Standing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many students are stuck, at work, done, away, not started: read from the back row. The class
 * is not told how many are stuck.
 */
final class StandingCounts extends Div {

    private static final List<Standing> ORDER =
            List.of(
                    Standing.STUCK,
                    Standing.WORKING,
                    Standing.DONE,
                    Standing.AWAY,
                    Standing.NOT_STARTED);

    private final Map<Standing, Span> numbers = new EnumMap<>(Standing.class);

    /**
     * @param projector for the class to see
     */
    StandingCounts(BoardWords words, boolean projector) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-standing-counts");
        for (Standing standing : ORDER.subList(projector ? 1 : 0, ORDER.size())) {
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
