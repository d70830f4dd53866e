package org.spikebook.web.classroom;

/**
 * Whom the withdrawal of an assignment concerns.
 *
 * @param students of the class, who no longer see it
 * @param submitters those of them who have submitted
 * @param submissions of these, which are kept
 */
public record WithdrawalEffect(long students, long submitters, long submissions) {}
