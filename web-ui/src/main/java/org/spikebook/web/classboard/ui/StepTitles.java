package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.classboard.Board;

/**
 * Numbers and titles of the steps, below a plot that has room for the numbers only. A screen reader
 * hears the titles in the plot.
 */
final class StepTitles extends OrderedList {

    StepTitles(Board board, BoardWords words) {
        addClassName("sb-step-titles");
        getElement().setAttribute("aria-hidden", "true");
        for (int k = 0; k < board.steps().size(); k++) {
            Span number = new Span(words.count(k + 1L));
            number.addClassName("sb-step-number");
            add(new ListItem(number, new Span(words.step(board.steps().get(k)))));
        }
    }
}
