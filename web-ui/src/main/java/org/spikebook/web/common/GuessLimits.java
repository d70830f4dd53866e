package org.spikebook.web.common;

import org.spikebook.web.limit.GuessProperties;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes guessing slow and locks no one out: after many failures, an attempt is looked at only after
 * a delay, and one that is right succeeds then. What a browser tries that is known to belong to the
 * account in question is delayed by its own failures only. Kept in memory, for each node on its
 * own. Thread-safe.
 */
public final class GuessLimits {

    /** A token may have come since there was none. */
    private static final Duration SHORTEST = Duration.ofNanos(1);

    private final RateLimiter failuresOfSubject;
    private final RateLimiter failuresOfAddress;
    private final RateLimiter failuresOfKnown;
    private final RateLimiter delayedOfSubject;
    private final RateLimiter delayedOfAddress;

    public GuessLimits(GuessProperties limits, Clock clock) {
        failuresOfSubject = new RateLimiter(limits.maxFailures(), limits.delay(), clock);
        failuresOfKnown = new RateLimiter(limits.maxFailures(), limits.delay(), clock);
        failuresOfAddress =
                new RateLimiter(limits.maxFailuresPerAddress(), limits.delayPerAddress(), clock);
        delayedOfSubject = new RateLimiter(3, Duration.ofSeconds(10), clock);
        delayedOfAddress = new RateLimiter(50, Duration.ofMillis(100), clock);
    }

    /**
     * An attempt at something secret.
     *
     * @param subject whose secret is guessed, or who guesses: an account's name, a visitor
     * @param address from where
     * @param known a browser that is known to belong to the subject
     */
    public record Guess(String subject, String address, Optional<String> known) {

        private String subjectAtAddress() {
            return subject + " " + address;
        }

        private String knownSubject(String browser) {
            return subject + " " + browser;
        }
    }

    /** When an attempt is looked at. */
    public sealed interface Admission {

        /** After a delay, which may be zero. */
        record After(Duration delay) implements Admission {}

        /** Not at all: too many wait already. */
        record Refused(Duration retryAfter) implements Admission {}
    }

    /**
     * Admits an attempt; ask once for each. One that is looked at without delay counts as wrong
     * until it is known not to be: of many that come together, no more are than may be wrong.
     */
    public Admission admit(Guess guess) {
        if (take(guess)) {
            return new Admission.After(Duration.ZERO);
        }
        Duration delay = longer(delay(guess), SHORTEST);
        if (guess.known().isPresent()) {
            return new Admission.After(delay);
        }
        boolean mayWait =
                delayedOfSubject.tryAcquire(guess.subjectAtAddress())
                        && delayedOfAddress.tryAcquire(guess.address());
        return mayWait ? new Admission.After(delay) : new Admission.Refused(retryAfter(guess));
    }

    /**
     * All that a wrong attempt costs, or nothing. The address comes first: one that may fail no
     * more makes no bucket for each name that is tried from it.
     */
    private boolean take(Guess guess) {
        if (guess.known().isPresent()) {
            return failuresOfKnown.tryAcquire(guess.knownSubject(guess.known().get()));
        }
        if (!failuresOfAddress.tryAcquire(guess.address())) {
            return false;
        }
        boolean taken = failuresOfSubject.tryAcquire(guess.subject());
        if (!taken) {
            failuresOfAddress.giveBack(guess.address());
        }
        return taken;
    }

    private Duration delay(Guess guess) {
        return guess.known()
                .map(browser -> failuresOfKnown.timeToNext(guess.knownSubject(browser)))
                .orElseGet(() ->
                        longer(
                                failuresOfSubject.timeToNext(guess.subject()),
                                failuresOfAddress.timeToNext(guess.address())));
    }

    private Duration retryAfter(Guess guess) {
        return longer(
                delayedOfSubject.timeToNext(guess.subjectAtAddress()),
                delayedOfAddress.timeToNext(guess.address()));
    }

    /**
     * Counts a wrong attempt.
     *
     * @param delay after which it was looked at: without one, it is counted already
     */
    public void failed(Guess guess, Duration delay) {
        if (delay.isZero()) {
            return;
        }
        if (guess.known().isPresent()) {
            failuresOfKnown.tryAcquire(guess.knownSubject(guess.known().get()));
        } else {
            failuresOfSubject.tryAcquire(guess.subject());
            failuresOfAddress.tryAcquire(guess.address());
        }
    }

    /**
     * An attempt that was not wrong counts no more.
     *
     * @param delay after which it was looked at
     */
    public void passed(Guess guess, Duration delay) {
        if (!delay.isZero()) {
            return;
        }
        if (guess.known().isPresent()) {
            failuresOfKnown.giveBack(guess.knownSubject(guess.known().get()));
        } else {
            failuresOfSubject.giveBack(guess.subject());
            failuresOfAddress.giveBack(guess.address());
        }
    }

    /**
     * The same, and forgives a known browser its failures: who knows the secret does not guess.
     *
     * @param delay after which it was looked at
     */
    public void succeeded(Guess guess, Duration delay) {
        passed(guess, delay);
        guess.known().ifPresent(browser -> failuresOfKnown.reset(guess.knownSubject(browser)));
    }

    private static Duration longer(Duration one, Duration other) {
        return Stream.of(one, other).max(Duration::compareTo).orElseThrow();
    }
}
