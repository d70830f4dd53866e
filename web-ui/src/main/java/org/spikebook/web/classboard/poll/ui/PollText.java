package org.spikebook.web.classboard.poll.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.question.ui.OptionText;

/** What is asked. */
final class PollText extends Div {

    /**
     * @param withOptions whether what can be chosen stands below
     */
    PollText(QuestionCell cell, boolean withOptions) {
        addClassName("sb-poll-text");
        if (!cell.title().isBlank()) {
            add(new H3(cell.title()));
        }
        RichText text = new RichText();
        text.setSafeHtml(Markdown.toHtml(cell.markdown()));
        add(text);
        if (withOptions && !cell.question().options().isEmpty()) {
            UnorderedList options = new UnorderedList();
            cell.question()
                    .options()
                    .forEach(option -> options.add(new ListItem(new OptionText(option))));
            add(options);
        }
    }
}
