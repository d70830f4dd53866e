package org.spikebook.web.account;

import org.spikebook.web.common.GuessLimits.Guess;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in that is looked at after a delay.
 *
 * @param delay from when it was made
 * @param due before that it is delayed again
 */
public record SignInAttempt(Guess guess, String password, Duration delay, Instant due) {

    /** Never prints the password. */
    @Override
    public String toString() {
        return "SignInAttempt[" + guess.subject() + ", due " + due + "]";
    }
}
