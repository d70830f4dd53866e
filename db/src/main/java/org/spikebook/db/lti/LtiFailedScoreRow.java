package org.spikebook.db.lti;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;

import java.time.Instant;

/**
 * A score that a platform did not take.
 *
 * @param failure what was wrong the last time
 * @param nextAt when it is sent again; none: no more
 */
public record LtiFailedScoreRow(
        AssignmentId assignment, VisitorId student, String failure, @Nullable Instant nextAt) {}
