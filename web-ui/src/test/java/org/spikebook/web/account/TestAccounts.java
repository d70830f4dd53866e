package org.spikebook.web.account;

import org.spikebook.db.account.VisitorRepository;
import org.spikebook.web.account.device.KnownBrowser;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.account.device.SignInProperties;
import org.spikebook.web.limit.GuessProperties;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.time.Clock;

/** Makes services of accounts that have a clock, or settings of sign-ins, of their own. */
public class TestAccounts {

    private final Authorization authorization;
    private final VisitorRepository rows;
    private final PasswordEncoder passwords;
    private final ClientAddress address;
    private final KnownBrowser browser;
    private final Guests guests;
    private final AccountEntry entry;
    private final Secrets secrets;
    private final SignInProperties settings;
    private final GuessProperties guesses;

    TestAccounts(
            Authorization authorization,
            VisitorRepository rows,
            PasswordEncoder passwords,
            ClientAddress address,
            KnownBrowser browser,
            Guests guests,
            AccountEntry entry,
            Secrets secrets,
            SignInProperties settings,
            GuessProperties guesses) {
        this.authorization = authorization;
        this.rows = rows;
        this.passwords = passwords;
        this.address = address;
        this.browser = browser;
        this.guests = guests;
        this.entry = entry;
        this.secrets = secrets;
        this.settings = settings;
        this.guesses = guesses;
    }

    /** With the settings of the application. */
    AccountService service(Clock clock) {
        return service(settings, clock);
    }

    AccountService service(SignInProperties signIn, Clock clock) {
        return new AccountService(
                authorization,
                rows,
                passwords,
                address,
                browser,
                guests,
                entry,
                secrets,
                signIn,
                guesses,
                clock);
    }
}
