package org.spikebook.db.lti;

import org.spikebook.db.account.VisitorId;

/**
 * A score that is to be sent.
 *
 * @param points the result that counts, after deductions
 * @param attempts how often sending it has failed
 */
public record LtiScoreRow(
        LtiLinkId link, VisitorId student, double points, double maxPoints, int attempts) {}
