package org.spikebook.web.classroom;

/**
 * What another due date does to submissions that there are.
 *
 * @param becomeLate submissions on time that would be late
 * @param becomeOnTime late submissions that would be on time
 */
public record DeadlineEffect(long becomeLate, long becomeOnTime) {}
