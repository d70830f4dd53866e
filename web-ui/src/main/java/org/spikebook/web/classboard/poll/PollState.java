package org.spikebook.web.classboard.poll;

import org.spikebook.db.classboard.PollRow;

/** How far a question to a class is. */
public enum PollState {
    /** Takes answers. */
    OPEN,
    /** Takes no answers; students do not see the result. */
    CLOSED,
    /** Students see the result. */
    REVEALED;

    static PollState of(PollRow row) {
        if (row.revealedAt() != null) {
            return REVEALED;
        }
        return row.closedAt() == null ? OPEN : CLOSED;
    }
}
