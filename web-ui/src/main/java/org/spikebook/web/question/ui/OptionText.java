package org.spikebook.web.question.ui;

import com.vaadin.flow.component.html.Div;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.web.common.ui.RichText;

/** The text of an option, with its formulas. */
public final class OptionText extends Div {

    public OptionText(String markdown) {
        RichText text = new RichText();
        text.setSafeHtml(Markdown.toHtml(markdown));
        addClassName("sb-option-text");
        add(text);
    }
}
