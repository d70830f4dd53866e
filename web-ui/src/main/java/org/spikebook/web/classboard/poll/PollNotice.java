package org.spikebook.web.classboard.poll;

import org.spikebook.db.classboard.PollId;
import org.spikebook.db.classboard.PollRow;

/** That pages show a question to the class. What it asks is read when the page opens it. */
public record PollNotice(PollId id, PollState state) {

    /** What pages show of a question. */
    public static PollNotice of(PollRow row) {
        return new PollNotice(row.id(), PollState.of(row));
    }
}
