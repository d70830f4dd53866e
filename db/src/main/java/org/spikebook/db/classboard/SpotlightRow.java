package org.spikebook.db.classboard;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;

import java.time.Instant;

/**
 * A request to a student to show a network to the class.
 *
 * @param answeredAt when the student consented or declined
 * @param sha256 of what is shown; none: there is no consent
 * @param showsName whether the student wants to be named
 * @param endedAt since when nothing is asked or shown
 * @param endedBy who ended it
 */
public record SpotlightRow(
        SpotlightId id,
        AssignmentId assignment,
        VisitorId student,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable String sha256,
        boolean showsName,
        @Nullable Instant endedAt,
        @Nullable VisitorId endedBy) {

    /** One that was just asked. */
    public static SpotlightRow asked(
            SpotlightId id, AssignmentId assignment, VisitorId student, Instant at) {
        return new SpotlightRow(id, assignment, student, at, null, null, false, null, null);
    }
}
