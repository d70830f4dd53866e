package org.spikebook.web.account.recovery;

import org.spikebook.db.account.AccountEmail;
import org.spikebook.db.account.AccountEmailRepository;
import org.spikebook.db.account.EmailConfirmationRepository;
import org.spikebook.db.account.IdentityRepository;
import org.spikebook.db.account.PasswordLinkRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.MemberRepository;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.AccountRules;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.Administer;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.audit.Audit;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.account.mail.AccountMails;
import org.spikebook.web.account.openid.LinkedIdentity;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * New passwords for those who forgot theirs: an instructor makes a link for a student of their
 * class, an administrator for any account, and the server mails it ({@link
 * ForgottenPasswordService}). It works once and not for long; only its hash is kept. A new password
 * signs the account out everywhere.
 */
@Service
public class PasswordResetService {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Authorization authorization;
    private final PasswordLinkRepository links;
    private final VisitorRepository visitors;
    private final MemberRepository members;
    private final CourseRepository courses;
    private final PasswordEncoder passwords;
    private final IdentityRepository identities;
    private final AccountEmailRepository emails;
    private final EmailConfirmationRepository confirmations;
    private final AccountMails mails;
    private final Devices devices;
    private final Audit audit;
    private final Secrets secrets;
    private final Clock clock;

    PasswordResetService(
            Authorization authorization,
            PasswordLinkRepository links,
            VisitorRepository visitors,
            MemberRepository members,
            CourseRepository courses,
            PasswordEncoder passwords,
            IdentityRepository identities,
            AccountEmailRepository emails,
            EmailConfirmationRepository confirmations,
            AccountMails mails,
            Devices devices,
            Audit audit,
            Secrets secrets,
            Clock clock) {
        this.authorization = authorization;
        this.links = links;
        this.visitors = visitors;
        this.members = members;
        this.courses = courses;
        this.passwords = passwords;
        this.identities = identities;
        this.emails = emails;
        this.confirmations = confirmations;
        this.mails = mails;
        this.devices = devices;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A link for a member of a class; not for those who teach or look after the server, whose
     * accounts can do more than an instructor of the class. Nor for those who ever did: an
     * instructor may demote a colleague, but not take over the account. Nor for those without a
     * password, who forgot none: a learning platform may have made them members unasked.
     */
    @Transactional
    public PasswordLink forMember(CourseId course, VisitorId member) {
        VisitorId visitor =
                authorization.require(new InCourse(course, CourseAction.RESET_PASSWORDS));
        if (members.find(course, member).isEmpty()) {
            throw new ResourceNotFound();
        }
        VisitorRow account = visitors.find(member).orElseThrow();
        if (account.isGuest()) {
            return refused("guest");
        }
        if (account.passwordHash() == null) {
            return refused("noPassword");
        }
        if (hasOrHadRights(account)) {
            return refused("byAdministrator");
        }
        audit.inCourse(course, visitor, member, AuditAction.PASSWORD_LINK);
        return make(member);
    }

    private boolean hasOrHadRights(VisitorRow account) {
        return account.instructor()
                || account.administrator()
                || members.teaches(account.id())
                || courses.hasCreated(account.id())
                || audit.hasHadRights(account.id());
    }

    /** A link for any account. */
    @Transactional
    public PasswordLink forAccount(VisitorId id) {
        VisitorId visitor = authorization.require(new Administer());
        VisitorRow account = visitors.find(id).orElseThrow(ResourceNotFound::new);
        if (account.isGuest()) {
            return refused("guest");
        }
        audit.onServer(visitor, id, AuditAction.PASSWORD_LINK);
        return make(id);
    }

    /** Links made earlier for the account work no longer. */
    private PasswordLink make(VisitorId account) {
        links.deleteOf(account);
        String token = secrets.newToken();
        Instant now = clock.instant();
        links.insert(Secrets.hash(token), account, now, now.plus(LIFETIME));
        return new PasswordLink.Made(token, now.plus(LIFETIME));
    }

    private static PasswordLink refused(String code) {
        return new PasswordLink.Refused(Problem.of(PasswordResetService.class, "", code));
    }

    /**
     * The name of the account whose password the link replaces, as its owner wrote it.
     *
     * @throws ResourceNotFound if it was used or has expired
     */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public String accountName(String token) {
        authorization.require(new BeVisitor());
        VisitorRow account = account(token);
        String name = Objects.requireNonNull(account.accountName());
        String written = account.displayName();
        return written != null && written.equalsIgnoreCase(name) ? written : name;
    }

    /**
     * The identities that sign in to the account beside the password that the link replaces: one
     * who knew the old password may have linked some of them.
     *
     * @throws ResourceNotFound if the link was used or has expired
     */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public List<LinkedIdentity> identities(String token) {
        authorization.require(new BeVisitor());
        return identities.of(account(token).id()).stream().map(LinkedIdentity::of).toList();
    }

    /**
     * The confirmed e-mail address of the account, for the same reason.
     *
     * @throws ResourceNotFound if the link was used or has expired
     */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public Optional<String> email(String token) {
        authorization.require(new BeVisitor());
        return emails.of(account(token).id()).map(AccountEmail::address);
    }

    /**
     * Replaces the password, uses all links of the account up and signs it out everywhere. Its
     * address, if it has one, is told so.
     *
     * @param unlinked what leads to the account no more
     * @return what is wrong with the password
     * @throws ResourceNotFound if the link was used or has expired
     */
    @ForAnyVisitor
    @Transactional
    public Optional<Problem> reset(String token, String password, Unlinked unlinked) {
        authorization.require(new BeVisitor());
        VisitorRow account = account(token);
        String name = Objects.requireNonNull(account.accountName());
        Optional<Problem> problem = AccountRules.passwordProblem(name, password);
        if (problem.isPresent()) {
            return problem;
        }
        // holds the account before its links, as confirming an address does: in the other order
        // two that come together would wait for each other
        visitors.changePassword(account.id(), passwords.encode(password));
        if (!links.delete(Secrets.hash(token))) {
            throw new ResourceNotFound();
        }
        links.deleteOf(account.id()); // none is mailed meanwhile: that takes the account, too
        confirmations.deleteOf(account.id());
        devices.forgetAll(account.id());
        mails.passwordChanged(account);
        unlink(account.id(), unlinked);
        audit.onServer(account.id(), account.id(), AuditAction.PASSWORD_RESET);
        SecurityEvents.passwordChanged(account.id());
        return Optional.empty();
    }

    private void unlink(VisitorId account, Unlinked unlinked) {
        unlinked.identities().forEach(identity -> unlink(account, identity));
        if (unlinked.email()) {
            emails.delete(account);
            SecurityEvents.emailRemoved(account);
        }
    }

    private void unlink(VisitorId account, LinkedIdentity identity) {
        if (identities.delete(account, identity.issuer(), identity.subject())) {
            audit.onServer(account, account, AuditAction.IDENTITY_UNLINKED);
            SecurityEvents.identityUnlinked(account, identity.issuer());
        }
    }

    private VisitorRow account(String token) {
        return links.find(Secrets.hash(token), clock.instant())
                .flatMap(visitors::find)
                .orElseThrow(ResourceNotFound::new);
    }
}
