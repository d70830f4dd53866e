package org.spikebook.web.classroom;

import org.spikebook.web.common.GuessLimits.Guess;

import java.time.Duration;
import java.time.Instant;

/**
 * A join code that is looked at, perhaps after a delay.
 *
 * @param delay from when it was entered
 * @param due before that it is delayed again
 */
public record JoinAttempt(Guess guess, String code, String name, Duration delay, Instant due) {}
