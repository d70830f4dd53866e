package org.spikebook.web.account.ui.recovery;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.web.common.ui.Words;

/** What stands where a link leads that was used, replaced by another, or has expired. */
final class ClosedLink extends Div {

    /**
     * @param key of what to do instead, and with {@code .link} of the way there
     * @param page where that is done
     */
    ClosedLink(String key, String page) {
        Words words = Words.of(ClosedLink.class);
        Anchor there = new Anchor(page, words.of(key + ".link"));
        there.addClassName("sb-action-link");
        add(new Paragraph(words.of("closed")), new Paragraph(words.of(key)), there);
    }
}
