package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.Glyph;

/** A lock and what it means: why a field cannot be changed, or not as far as usual. */
public final class LockNote extends Span {

    public LockNote(String reason) {
        super(Glyph.LOCK.draw(), new Span(reason));
        addClassName("sb-lock-note");
    }
}
