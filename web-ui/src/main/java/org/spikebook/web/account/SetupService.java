package org.spikebook.web.account;

import org.spikebook.db.account.SetupTokenRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The first instructor, who is the administrator: no default password, but a link that the first
 * start prints, which works once and not for long. Only its hash is kept.
 */
@Service
public class SetupService {

    private final Authorization authorization;
    private final SetupTokenRepository tokens;
    private final VisitorRepository visitors;
    private final AccountService accounts;
    private final Secrets secrets;
    private final SpikebookProperties settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    SetupService(
            Authorization authorization,
            SetupTokenRepository tokens,
            VisitorRepository visitors,
            AccountService accounts,
            Secrets secrets,
            SpikebookProperties settings,
            TransactionOperations transaction,
            Clock clock) {
        this.authorization = authorization;
        this.tokens = tokens;
        this.visitors = visitors;
        this.accounts = accounts;
        this.secrets = secrets;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A new link's token, if there is no instructor yet. Earlier ones continue working: another
     * node, or this one before it was started again, may have printed them.
     */
    @Transactional
    Optional<String> newToken() {
        if (visitors.hasInstructor()) {
            return Optional.empty();
        }
        String token = secrets.newToken();
        Instant now = clock.instant();
        tokens.insert(Secrets.hash(token), now, now.plus(settings.setupLinkLifetime()));
        return Optional.of(token);
    }

    /** Whether the link works. */
    @ForAnyVisitor
    public boolean isOpen(String token) {
        authorization.require(new BeVisitor());
        return tokens.isOpen(Secrets.hash(token), clock.instant());
    }

    /**
     * Makes the current guest an account and an instructor, and uses all links up. Not in one
     * transaction: one in which a name turned out to be taken cannot be continued everywhere.
     */
    @ForAnyVisitor
    public AccountResult complete(String token, String name, String password) {
        VisitorId visitor = authorization.require(new BeVisitor());
        if (!isOpen(token)) {
            return linkUsed();
        }
        AccountResult result = accounts.becomeAccount(name, password);
        if (result instanceof AccountResult.Made) {
            return Objects.requireNonNull(
                    transaction.execute(_ -> makeAdministrator(token, visitor)));
        }
        return result;
    }

    /** Makes the current visitor, who has an account, an instructor, and uses all links up. */
    @ForAnyVisitor
    @Transactional
    public AccountResult claim(String token) {
        VisitorId visitor = authorization.require(new BeVisitor());
        boolean guest = visitors.find(visitor).orElseThrow().isGuest();
        return guest || !isOpen(token) ? linkUsed() : makeAdministrator(token, visitor);
    }

    private AccountResult makeAdministrator(String token, VisitorId visitor) {
        if (!tokens.use(Secrets.hash(token), clock.instant())) {
            return linkUsed();
        }
        visitors.setRights(visitor, true, true);
        SecurityEvents.becameAdministrator(visitor);
        return new AccountResult.Made(visitors.find(visitor).map(Visitor::of).orElseThrow());
    }

    private static AccountResult linkUsed() {
        return new AccountResult.Refused(List.of(Problem.of(SetupService.class, "", "linkUsed")));
    }
}
