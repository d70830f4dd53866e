package org.spikebook.db.lti;

import org.spikebook.db.account.VisitorId;

/**
 * A score that is to be sent.
 *
 * @param points the result that counts, after deductions
 * @param pending whether something is still to be marked by hand: then the points are not told
 * @param attempts how often sending it has failed
 */
public record LtiScoreRow(
        LtiLinkId link,
        VisitorId student,
        double points,
        double maxPoints,
        boolean pending,
        int attempts) {}
