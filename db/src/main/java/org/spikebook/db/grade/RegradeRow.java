package org.spikebook.db.grade;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;

import java.time.Instant;

/**
 * The submissions of an assignment graded again.
 *
 * @param reason why, in the words of who requested it
 * @param closedBy who published or discarded it; none while it is open
 */
public record RegradeRow(
        RegradeId id,
        AssignmentId assignment,
        RegradeState state,
        String reason,
        VisitorId requestedBy,
        Instant requestedAt,
        @Nullable VisitorId closedBy,
        @Nullable Instant closedAt) {}
