package org.spikebook.web.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.question.ClassAnswers;

/** What a class answered, as bars with their numbers. */
public final class AnswerBars extends Div {

    /** Of numbers and texts, which may all differ. */
    private static final int MOST_ROWS = 12;

    private final Words words = Words.of(AnswerBars.class);

    public AnswerBars(ClassAnswers answers) {
        addClassName("sb-answer-bars");
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-plain-list");
        answers.rows().stream()
                .limit(MOST_ROWS)
                .forEach(row -> list.add(bar(row, answers.total())));
        add(list);
        if (answers.rows().size() > MOST_ROWS) {
            add(new Span(words.of("bars.more", answers.rows().size() - MOST_ROWS)));
        }
    }

    private ListItem bar(ClassAnswers.Row row, int total) {
        Span count =
                new Span(
                        words.of(
                                "bars.of",
                                Quantity.count(row.count(), words.locale()),
                                Quantity.count(total, words.locale())));
        count.addClassName("sb-number");
        ListItem item = new ListItem(new OptionText(row.text()), count);
        item.addClassName("sb-answer-bar");
        item.getStyle().set("--share", total == 0 ? "0%" : 100 * row.count() / total + "%");
        return item;
    }
}
