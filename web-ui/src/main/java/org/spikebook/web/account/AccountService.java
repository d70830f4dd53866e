package org.spikebook.web.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.parameter.Problem;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.RateLimiter;
import org.spikebook.web.common.UploadFolders;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import java.io.IOException;
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

    private static final Logger LOG = LoggerFactory.getLogger(AccountService.class);

    private final Authorization authorization;
    private final VisitorRepository visitors;
    private final PasswordEncoder passwords;
    private final Devices devices;
    private final GuestWork guestWork;
    private final UploadFolders uploads;
    private final ClientAddress address;
    private final RateLimiter failuresOfName;
    private final RateLimiter failuresOfAddress;

    /** Checked when there is no such account, so that the answer takes as long. */
    private final String noOnesHash;

    AccountService(
            Authorization authorization,
            VisitorRepository visitors,
            PasswordEncoder passwords,
            Devices devices,
            GuestWork guestWork,
            UploadFolders uploads,
            ClientAddress address,
            Secrets secrets,
            Clock clock) {
        this.authorization = authorization;
        this.visitors = visitors;
        this.passwords = passwords;
        this.devices = devices;
        this.guestWork = guestWork;
        this.uploads = uploads;
        this.address = address;
        this.noOnesHash = passwords.encode(secrets.newToken());
        this.failuresOfName = new RateLimiter(10, Duration.ofSeconds(30), clock);
        // a whole school may share one address
        this.failuresOfAddress = new RateLimiter(200, Duration.ofSeconds(2), clock);
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
            String hash = passwords.encode(password);
            boolean made =
                    visitors.becomeAccount(visitor, name.strip(), AccountRules.key(name), hash);
            return made
                    ? new AccountResult.Made(visitors.find(visitor).map(Visitor::of).orElseThrow())
                    : refused("/name", "haveAccount");
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
        String key = AccountRules.key(name);
        if (failuresOfName.timeToNext(key).isPositive()
                || failuresOfAddress.timeToNext(address.current()).isPositive()) {
            return refusedSignIn("tooManyTries");
        }
        Optional<VisitorRow> account = checked(key, password);
        if (account.isEmpty()) {
            failuresOfName.tryAcquire(key);
            failuresOfAddress.tryAcquire(address.current());
            return refusedSignIn("wrongNameOrPassword");
        }
        failuresOfName.reset(key);
        int broughtAlong = guestWork.bring(guest, account.get().id());
        bringUploads(guest, account.get().id());
        String token = devices.register(account.get().id());
        return new SignInResult.SignedIn(Visitor.of(account.get()), token, broughtAlong);
    }

    private void bringUploads(VisitorId guest, VisitorId account) {
        try {
            if (visitors.find(guest).filter(VisitorRow::isGuest).isPresent()) {
                uploads.bring(guest.toString(), account.toString());
            }
        } catch (IOException e) {
            LOG.warn("Uploads of a guest could not be given to the account", e);
        }
    }

    private Optional<VisitorRow> checked(String key, String password) {
        Optional<VisitorRow> account = visitors.findByAccountName(key);
        String hash = account.map(VisitorRow::passwordHash).orElse(noOnesHash);
        boolean right = !AccountRules.isTooLong(password) && passwords.matches(password, hash);
        return account.filter(row -> right);
    }

    private static SignInResult refusedSignIn(String code) {
        return new SignInResult.Refused(Problem.of(AccountService.class, "/password", code));
    }
}
