package org.spikebook.web.notebook;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.UserFacingException;

/** The visitor has as many notebooks as they may have. */
final class TooManyNotebooks extends UserFacingException {

    private static final long serialVersionUID = 1L;

    /**
     * The refusal of a further one.
     *
     * @param forGuests whether an account may have more
     */
    TooManyNotebooks(int limit, boolean forGuests) {
        super(Text.of(TooManyNotebooks.class, key(limit, forGuests), limit));
    }

    private static String key(int limit, boolean forGuests) {
        if (!forGuests) {
            return "tooManyNotebooks";
        }
        return limit == 0 ? "noNotebooksOfGuests" : "tooManyNotebooksOfGuest";
    }
}
