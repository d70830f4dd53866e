package org.spikebook.db.grade;

import org.spikebook.db.account.VisitorId;

import java.time.Instant;

/**
 * An appeal that waits for an answer.
 *
 * @param student whose submission it is about
 * @param receipt of the submission
 */
public record OpenAppealRow(VisitorId student, String receipt, Instant askedAt) {}
