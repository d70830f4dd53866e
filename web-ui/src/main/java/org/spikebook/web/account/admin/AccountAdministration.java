package org.spikebook.web.account.admin;

import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.AccountRules;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.Administer;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.audit.Audit;
import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.SignInProperties;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of the server. It always has an administrator who can sign in; what is done is kept
 * in the audit.
 */
@Service
public class AccountAdministration {

    /** Most accounts that one search shows. */
    public static final int MOST = 100;

    private final Authorization authorization;
    private final VisitorRepository visitors;
    private final PasswordLinkRepository passwordLinks;
    private final Devices devices;
    private final Audit audit;
    private final SignInProperties signIn;
    private final Clock clock;

    AccountAdministration(
            Authorization authorization,
            VisitorRepository visitors,
            PasswordLinkRepository passwordLinks,
            Devices devices,
            Audit audit,
            SignInProperties signIn,
            Clock clock) {
        this.authorization = authorization;
        this.visitors = visitors;
        this.passwordLinks = passwordLinks;
        this.devices = devices;
        this.audit = audit;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * The accounts whose name contains a text, by name, at most {@link #MOST}.
     *
     * @param search empty for all
     */
    @Transactional(readOnly = true)
    public List<AccountLine> accounts(String search) {
        authorization.require(new Administer());
        return visitors.accounts(AccountRules.key(search), MOST).stream()
                .map(AccountLine::of)
                .toList();
    }

    /**
     * Gives an account another role on the server. Ends links to a new password: an instructor may
     * have made one before the account could do more than they can; and browsers that were signed
     * in when a password sufficed, if it does no more.
     *
     * @return that it is the last administrator
     */
    @Transactional
    public Optional<Problem> changeRole(VisitorId id, ServerRole role) {
        VisitorId visitor = authorization.require(new Administer());
        ServerRole before = ServerRole.of(account(id));
        if (before == role) {
            return Optional.empty();
        }
        if (!role.isAdministrator() && isLastAdministrator(id)) {
            return lastAdministrator();
        }
        visitors.setRights(id, role.isInstructor(), role.isAdministrator());
        passwordLinks.deleteOf(id);
        if (before == ServerRole.USER && signIn.requiresProvider(account(id))) {
            devices.forgetAll(id);
        }
        audit.serverRole(visitor, id, before.name(), role.name());
        SecurityEvents.serverRoleChanged(id, role.name(), visitor);
        return Optional.empty();
    }

    /**
     * Signs an account out everywhere and lets it sign in no more; its work is kept.
     *
     * @return that it is the last administrator
     */
    @Transactional
    public Optional<Problem> disable(VisitorId id) {
        VisitorId visitor = authorization.require(new Administer());
        account(id);
        if (isLastAdministrator(id)) {
            return lastAdministrator();
        }
        visitors.setDisabled(id, clock.instant());
        devices.forgetAll(id);
        audit.onServer(visitor, id, AuditAction.DISABLED);
        SecurityEvents.accountDisabled(id, visitor);
        return Optional.empty();
    }

    /** Lets a disabled account sign in again. */
    @Transactional
    public void enable(VisitorId id) {
        VisitorId visitor = authorization.require(new Administer());
        account(id);
        visitors.setDisabled(id, null);
        audit.onServer(visitor, id, AuditAction.ENABLED);
        SecurityEvents.accountEnabled(id, visitor);
    }

    /** What was done to accounts, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> changes() {
        authorization.require(new Administer());
        return audit.ofServer();
    }

    private VisitorRow account(VisitorId id) {
        return visitors.find(id).filter(row -> !row.isGuest()).orElseThrow(ResourceNotFound::new);
    }

    private boolean isLastAdministrator(VisitorId id) {
        return visitors.administratorsForUpdate().equals(List.of(id));
    }

    private static Optional<Problem> lastAdministrator() {
        return Optional.of(Problem.of(AccountAdministration.class, "", "lastAdministrator"));
    }
}
