package org.spikebook.web.account;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.device.KnownBrowser;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.account.device.SignInProperties;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.GuessLimits;
import org.spikebook.web.common.GuessLimits.Admission;
import org.spikebook.web.common.GuessLimits.Guess;
import org.spikebook.web.limit.GuessProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Accounts. A guest becomes an account on the same row, so no work moves. A guest who signs in to
 * an account that exists brings their notebooks and data along, and is told so.
 */
@Service
public class AccountService {

    private final Authorization authorization;
    private final VisitorRepository visitors;
    private final PasswordEncoder passwords;
    private final ClientAddress address;
    private final KnownBrowser browser;
    private final Guests guests;
    private final AccountEntry entry;
    private final SignInProperties settings;
    private final Clock clock;
    private final GuessLimits limits;

    /** Checked when there is no such account, so that the answer takes as long. */
    private final String noOnesHash;

    AccountService(
            Authorization authorization,
            VisitorRepository visitors,
            PasswordEncoder passwords,
            ClientAddress address,
            KnownBrowser browser,
            Guests guests,
            AccountEntry entry,
            Secrets secrets,
            SignInProperties settings,
            GuessProperties guesses,
            Clock clock) {
        this.authorization = authorization;
        this.visitors = visitors;
        this.passwords = passwords;
        this.address = address;
        this.browser = browser;
        this.guests = guests;
        this.entry = entry;
        this.settings = settings;
        this.clock = clock;
        this.limits = new GuessLimits(guesses, clock);
        this.noOnesHash = passwords.encode(secrets.newToken());
    }

    /** Gives the current visitor, a guest, a name and a password. */
    @ForAnyVisitor
    public AccountResult becomeAccount(String name, String password) {
        VisitorId visitor = authorization.require(new BeVisitor());
        List<Problem> problems = AccountRules.problems(name, password);
        if (!problems.isEmpty()) {
            return new AccountResult.Refused(problems);
        }
        try {
            guests.keep(visitor);
            String hash = passwords.encode(password);
            boolean made =
                    visitors.becomeAccount(visitor, name.strip(), AccountRules.key(name), hash);
            if (!made) {
                return refused("/name", "haveAccount");
            }
            SecurityEvents.accountMade(visitor);
            visitors.signedIn(visitor, clock.instant());
            return new AccountResult.Made(visitors.find(visitor).map(Visitor::of).orElseThrow());
        } catch (DuplicateKeyException e) {
            return refused("/name", "nameTaken", name.strip());
        }
    }

    private static AccountResult refused(String path, String code, Object... args) {
        return new AccountResult.Refused(
                List.of(Problem.of(AccountService.class, path, code, args)));
    }

    /** Signs in to an account that exists. */
    @ForAnyVisitor
    public SignInResult signIn(String name, String password) {
        VisitorId guest = authorization.require(new BeVisitor());
        Guess guess = guess(AccountRules.key(name));
        return switch (limits.admit(guess)) {
            case Admission.After(var delay) when delay.isZero() ->
                    look(guest, guess, password, delay);
            case Admission.After(var delay) -> {
                SecurityEvents.signInThrottled(visitors.findByAccountName(guess.subject()));
                yield new SignInResult.Delayed(
                        new SignInAttempt(guess, password, delay, clock.instant().plus(delay)));
            }
            case Admission.Refused(var retryAfter) -> {
                SecurityEvents.signInThrottled(visitors.findByAccountName(guess.subject()));
                yield refusedSignIn("tooManyTries", retryAfter.toSeconds() + 1);
            }
        };
    }

    /** Completes a sign-in that was delayed. */
    @ForAnyVisitor
    public SignInResult signIn(SignInAttempt delayed) {
        VisitorId guest = authorization.require(new BeVisitor());
        if (clock.instant().isBefore(delayed.due())) {
            return new SignInResult.Delayed(delayed);
        }
        return look(guest, delayed.guess(), delayed.password(), delayed.delay());
    }

    private Guess guess(String key) {
        Optional<String> known =
                visitors.findByAccountName(key).flatMap(account -> browser.of(account.id()));
        return new Guess(key, address.current(), known);
    }

    private SignInResult look(VisitorId guest, Guess guess, String password, Duration delay) {
        Optional<VisitorRow> account = checked(guess.subject(), password);
        if (account.isEmpty()) {
            limits.failed(guess, delay);
            SecurityEvents.signInFailed(visitors.findByAccountName(guess.subject()));
            return refusedSignIn("wrongNameOrPassword");
        }
        limits.succeeded(guess, delay);
        if (account.get().isDisabled() || settings.requiresProvider(account.get())) {
            SecurityEvents.signInFailed(account);
            return refusedSignIn(account.get().isDisabled() ? "disabled" : "byProvider");
        }
        return entry.enter(guest, account.get());
    }

    private Optional<VisitorRow> checked(String key, String password) {
        Optional<VisitorRow> account = visitors.findByAccountName(key);
        String hash = account.map(VisitorRow::passwordHash).orElse(noOnesHash);
        boolean right = !AccountRules.isTooLong(password) && passwords.matches(password, hash);
        return account.filter(row -> right);
    }

    private static SignInResult refusedSignIn(String code, Object... args) {
        return new SignInResult.Refused(Problem.of(AccountService.class, "/password", code, args));
    }
}
