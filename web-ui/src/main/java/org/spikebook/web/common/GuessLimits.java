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

    /** Admits an attempt; ask once for each. */
    public Admission admit(Guess guess) {
        Duration delay = delay(guess);
        if (delay.isZero() || guess.known().isPresent()) {
            return new Admission.After(delay);
        }
        boolean mayWait =
                delayedOfSubject.tryAcquire(guess.subjectAtAddress())
                        && delayedOfAddress.tryAcquire(guess.address());
        return mayWait ? new Admission.After(delay) : new Admission.Refused(retryAfter(guess));
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

    /** Counts a wrong attempt. */
    public void failed(Guess guess) {
        if (guess.known().isPresent()) {
            failuresOfKnown.tryAcquire(guess.knownSubject(guess.known().get()));
        } else {
            failuresOfSubject.tryAcquire(guess.subject());
            failuresOfAddress.tryAcquire(guess.address());
        }
    }

    /** Forgives a known browser its failures: who knows the secret does not guess. */
    public void succeeded(Guess guess) {
        guess.known().ifPresent(browser -> failuresOfKnown.reset(guess.knownSubject(browser)));
    }

    private static Duration longer(Duration one, Duration other) {
        return Stream.of(one, other).max(Duration::compareTo).orElseThrow();
    }
}
