package org.spikebook.web.common;

import org.spikebook.simulator.text.Text;

/**
 * A refusal that any view may meet and none has to handle: the error handler shows its text as it
 * is, without a reference number. What a view should handle is a result type instead.
 */
public abstract class UserFacingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    protected UserFacingException(Text text) {
        super(text.english());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
