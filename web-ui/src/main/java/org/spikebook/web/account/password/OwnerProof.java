package org.spikebook.web.account.password;

import org.spikebook.db.account.VisitorRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.AccountRules;
import org.spikebook.web.account.ClientAddress;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.device.BrowserIdentity;
import org.spikebook.web.common.GuessLimits;
import org.spikebook.web.common.GuessLimits.Admission;
import org.spikebook.web.common.GuessLimits.Guess;
import org.spikebook.web.limit.GuessProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Shows that the owner of an account is asking, and not someone else before a browser that is
 * signed in: by the account's password, whose guesses are limited; or, where it has none, by a
 * browser that has just been signed in.
 */
@Component
public class OwnerProof {

    /** How long after signing in nothing more is required. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private final PasswordEncoder passwords;
    private final BrowserIdentity browser;
    private final ClientAddress address;
    private final Clock clock;
    private final GuessLimits limits;

    OwnerProof(
            PasswordEncoder passwords,
            BrowserIdentity browser,
            ClientAddress address,
            GuessProperties settings,
            Clock clock) {
        this.passwords = passwords;
        this.browser = browser;
        this.address = address;
        this.clock = clock;
        this.limits = new GuessLimits(settings, clock);
    }

    /**
     * What speaks against it.
     *
     * @param password as it was entered; not looked at where the account has none
     * @return a problem with the path {@code /current}
     */
    public Optional<Problem> refusal(VisitorRow account, String password) {
        if (account.isGuest()) {
            return Optional.empty();
        }
        return account.passwordHash() == null
                ? withoutPassword(account)
                : byPassword(account, password);
    }

    private Optional<Problem> withoutPassword(VisitorRow account) {
        boolean fresh =
                browser.since(account.id())
                        .filter(at -> at.plus(FRESH).isAfter(clock.instant()))
                        .isPresent();
        return fresh ? Optional.empty() : wrong("signInAgain", FRESH.toMinutes());
    }

    private Optional<Problem> byPassword(VisitorRow account, String password) {
        Guess guess = new Guess(account.id().toString(), address.current(), Optional.empty());
        Duration delay =
                switch (limits.admit(guess)) {
                    case Admission.After(var after) -> after;
                    case Admission.Refused(var retryAfter) -> retryAfter;
                };
        if (!delay.isZero()) {
            SecurityEvents.passwordCheckThrottled(account.id());
            return wrong("tooManyPasswords", delay.toSeconds() + 1);
        }
        if (AccountRules.isTooLong(password)
                || !passwords.matches(password, account.passwordHash())) {
            SecurityEvents.passwordCheckFailed(account.id());
            return wrong("wrongPassword");
        }
        limits.succeeded(guess, delay);
        return Optional.empty();
    }

    private static Optional<Problem> wrong(String code, Object... args) {
        return Optional.of(Problem.of(OwnerProof.class, "/current", code, args));
    }
}
