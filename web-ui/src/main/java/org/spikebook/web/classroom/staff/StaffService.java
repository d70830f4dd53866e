package org.spikebook.web.classroom.staff;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.classroom.StaffInvitationId;
import org.spikebook.db.classroom.StaffInvitationRepository;
import org.spikebook.db.classroom.StaffInvitationRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.AccountRules;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.Permission.InCourse;
import org.spikebook.web.account.audit.Audit;
import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.account.role.CourseAction;
import org.spikebook.web.classroom.JoinResult;
import org.spikebook.web.classroom.Memberships;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Invitations to teach a class. A link works once; of it only the hash is kept. Who takes an
 * invitation up must have an account, so that the role is not lost with a browser.
 */
@Service
public class StaffService {

    private static final Duration LIFETIME = Duration.ofDays(7);

    private final Authorization authorization;
    private final StaffInvitationRepository invitations;
    private final CourseRepository courses;
    private final VisitorRepository visitors;
    private final Memberships memberships;
    private final Audit audit;
    private final Secrets secrets;
    private final IdGenerator ids;
    private final Clock clock;

    StaffService(
            Authorization authorization,
            StaffInvitationRepository invitations,
            CourseRepository courses,
            VisitorRepository visitors,
            Memberships memberships,
            Audit audit,
            Secrets secrets,
            IdGenerator ids,
            Clock clock) {
        this.authorization = authorization;
        this.invitations = invitations;
        this.courses = courses;
        this.visitors = visitors;
        this.memberships = memberships;
        this.audit = audit;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new link for an assistant or a further instructor.
     *
     * @throws IllegalArgumentException for a student, who joins by code
     */
    @Transactional
    public StaffLink invite(CourseId course, CourseRole role) {
        VisitorId visitor = authorization.require(new InCourse(course, CourseAction.CHANGE_ROLES));
        String token = secrets.newToken();
        StaffInvitationRow row = row(course, role, Secrets.hash(token), null, visitor);
        invitations.insert(row);
        return new StaffLink(token, row.expiresAt());
    }

    /**
     * Invites an account by its name; its owner finds the invitation under Classes.
     *
     * @return that there is no such account, or that it is invited already
     */
    @Transactional
    public Optional<Problem> inviteAccount(CourseId course, CourseRole role, String name) {
        VisitorId visitor = authorization.require(new InCourse(course, CourseAction.CHANGE_ROLES));
        Optional<VisitorRow> account =
                visitors.findByAccountName(AccountRules.key(name)).filter(row -> !row.isDisabled());
        if (account.isEmpty()) {
            return problem("/account", "noAccount", name.strip());
        }
        VisitorId invited = account.get().id();
        boolean already =
                invitations.forAccount(invited, clock.instant()).stream()
                        .anyMatch(each -> each.course().equals(course));
        if (already) {
            return problem("/account", "invitedAlready", name.strip());
        }
        invitations.insert(row(course, role, null, invited, visitor));
        return Optional.empty();
    }

    private StaffInvitationRow row(
            CourseId course,
            CourseRole role,
            @Nullable String tokenHash,
            @Nullable VisitorId account,
            VisitorId by) {
        if (!role.teaches()) {
            throw new IllegalArgumentException("students join by code");
        }
        Instant now = clock.instant();
        return new StaffInvitationRow(
                new StaffInvitationId(ids.generateId()),
                course,
                role,
                tokenHash,
                account,
                by,
                now,
                now.plus(LIFETIME));
    }

    /** Invitations that were not taken up yet, oldest first. */
    @Transactional(readOnly = true)
    public List<StaffInvitation> invitations(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_ROLES));
        return invitations.of(course, clock.instant()).stream().map(this::view).toList();
    }

    private StaffInvitation view(StaffInvitationRow row) {
        Optional<String> account =
                Optional.ofNullable(row.account())
                        .flatMap(visitors::find)
                        .map(VisitorRow::displayName);
        return new StaffInvitation(row.id(), row.role(), account, row.expiresAt());
    }

    /** Withdraws an invitation: its link leads nowhere any more. */
    @Transactional
    public void revoke(CourseId course, StaffInvitationId id) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_ROLES));
        invitations.delete(course, id);
    }

    /** What was done to the roles of the class, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> changes(CourseId course) {
        authorization.require(new InCourse(course, CourseAction.CHANGE_ROLES));
        return audit.of(course);
    }

    /**
     * What a link offers.
     *
     * @throws ResourceNotFound if it was used, withdrawn or has expired
     */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public StaffOffer offer(String token) {
        authorization.require(new BeVisitor());
        return offer(found(token));
    }

    /** What the current visitor's account is invited to. */
    @ForAnyVisitor
    @Transactional(readOnly = true)
    public List<StaffOffer> offers() {
        VisitorId visitor = authorization.require(new BeVisitor());
        return invitations.forAccount(visitor, clock.instant()).stream().map(this::offer).toList();
    }

    /**
     * Takes the invitation of a link up.
     *
     * @param name how the class sees the visitor, if they are not a member yet
     */
    @ForAnyVisitor
    @Transactional
    public JoinResult accept(String token, String name) {
        VisitorId visitor = authorization.require(new BeVisitor());
        return accept(found(token), visitor, name);
    }

    /**
     * Takes an invitation of the current visitor's account up.
     *
     * @throws ResourceNotFound if it is none of theirs
     */
    @ForAnyVisitor
    @Transactional
    public JoinResult accept(StaffInvitationId id, String name) {
        VisitorId visitor = authorization.require(new BeVisitor());
        return accept(mine(id, visitor), visitor, name);
    }

    /**
     * Declines an invitation of the current visitor's account.
     *
     * @throws ResourceNotFound if it is none of theirs
     */
    @ForAnyVisitor
    @Transactional
    public void decline(StaffInvitationId id) {
        VisitorId visitor = authorization.require(new BeVisitor());
        invitations.delete(mine(id, visitor).course(), id);
    }

    private JoinResult accept(StaffInvitationRow invitation, VisitorId visitor, String name) {
        if (visitors.find(visitor).filter(row -> !row.isGuest()).isEmpty()) {
            return new JoinResult.Refused(Problem.of(StaffService.class, "", "accountNeeded"));
        }
        JoinResult result =
                memberships.admit(
                        invitation.course(),
                        invitation.createdBy(),
                        visitor,
                        name,
                        invitation.role());
        boolean joined = result instanceof JoinResult.Joined;
        if (joined && !invitations.delete(invitation.course(), invitation.id())) {
            throw new ResourceNotFound();
        }
        return result;
    }

    private StaffInvitationRow found(String token) {
        return invitations
                .findByToken(Secrets.hash(token), clock.instant())
                .orElseThrow(ResourceNotFound::new);
    }

    private StaffInvitationRow mine(StaffInvitationId id, VisitorId visitor) {
        return invitations.forAccount(visitor, clock.instant()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(ResourceNotFound::new);
    }

    private StaffOffer offer(StaffInvitationRow row) {
        String title = courses.find(row.course()).map(CourseRow::title).orElseThrow();
        return new StaffOffer(row.id(), row.course(), title, row.role());
    }

    private static Optional<Problem> problem(String path, String code, Object... args) {
        return Optional.of(Problem.of(StaffService.class, path, code, args));
    }
}
