package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;

import java.util.UUID;

/**
 * What a field means, in a line below it that a button opens: for fingers, which cannot rest on it.
 * With the keyboard the same appears as a tooltip where the focus is, so the button is not a stop
 * of its own on the way from field to field.
 */
public final class Explanation extends Div {

    private final NativeButton button = new NativeButton();

    /**
     * @param name of what is explained
     * @param meaning what it is
     * @param facts its name in the document, its range
     */
    Explanation(String name, String meaning, String facts) {
        Words words = Words.of(Explanation.class);
        Span small = new Span(facts);
        small.addClassName("sb-explanation-facts");
        add(new Paragraph(meaning), small);
        addClassName("sb-explanation");
        setId("explanation-" + UUID.randomUUID());
        button.add(Glyph.HELP.draw());
        button.addClassName("sb-explain");
        button.setAriaLabel(words.of("field.explain", name));
        button.getElement().setAttribute("tabindex", "-1");
        button.getElement().setAttribute("aria-controls", getId().orElseThrow());
        button.addClickListener(click -> open(!isVisible()));
        open(false);
    }

    /** Opens and closes it. */
    NativeButton button() {
        return button;
    }

    /** Shows or hides it. */
    void open(boolean on) {
        setVisible(on);
        button.getElement().setAttribute("aria-expanded", String.valueOf(on));
        if (on) {
            getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
        }
    }
}
