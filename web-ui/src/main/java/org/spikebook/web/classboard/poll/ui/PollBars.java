package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.classboard.poll.PollResult;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.question.ui.OptionText;

/** How a class answered, as bars with their numbers. */
final class PollBars extends Div {

    private final Words words = Words.of(PollBars.class);

    PollBars(PollResult result) {
        addClassName("sb-answer-bars");
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-plain-list");
        result.bars().forEach(bar -> list.add(item(bar, result.total())));
        add(list);
    }

    private ListItem item(PollResult.Bar bar, int total) {
        ListItem item = new ListItem(new OptionText(bar.text()));
        if (bar.right()) {
            Span right = new Span(words.of("result.right"));
            right.addClassName("sb-poll-right");
            item.add(right);
            item.addClassName("sb-poll-bar-right");
        }
        Span count =
                new Span(
                        words.of(
                                "result.of",
                                Quantity.count(bar.count(), words.locale()),
                                Quantity.count(total, words.locale())));
        count.addClassName("sb-number");
        item.add(count);
        item.addClassName("sb-answer-bar");
        item.getStyle().set("--share", total == 0 ? "0%" : 100 * bar.count() / total + "%");
        return item;
    }
}
