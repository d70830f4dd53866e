package org.spikebook.web.account;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.common.OneLine;

import java.util.Optional;

/**
 * Lines of the log about sign-ins, passwords, identities, roles and refusals. They name accounts by
 * their identifier, and never say what was typed: it may be a password in the wrong field. The
 * reference of the request comes with each line.
 */
public final class SecurityEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityEvents.class);

    private SecurityEvents() {}

    /** A guest took a name. */
    public static void accountMade(VisitorId account) {
        LOG.info("Account made: {}", account);
    }

    static void signedIn(VisitorId account) {
        LOG.info("Signed in: {}", account);
    }

    /**
     * @param account of the name; empty if there is none
     */
    static void signInFailed(Optional<VisitorRow> account) {
        LOG.warn("Sign-in failed: {}", id(account));
    }

    /** Looked at later, or not at all, as too many failed before. */
    static void signInThrottled(Optional<VisitorRow> account) {
        LOG.warn("Sign-in throttled: {}", id(account));
    }

    /**
     * A sign-in by an OpenID Connect provider came to nothing.
     *
     * @param reason one of the server's own words, or an error code of the protocol
     */
    public static void providerSignInFailed(String reason) {
        LOG.warn("Sign-in by provider failed: {}", reason);
    }

    /**
     * The same, of an account that is known.
     *
     * @param reason one of the server's own words
     */
    public static void providerSignInFailed(VisitorId account, String reason) {
        LOG.warn("Sign-in by provider failed: {}, {}", account, reason);
    }

    /** An account can be signed in to by an identity of a provider from now on. */
    public static void identityLinked(VisitorId account, String issuer) {
        LOG.info("Identity linked: {}, of {}", account, issuer);
    }

    /** An account can be signed in to by an identity of a provider no more. */
    public static void identityUnlinked(VisitorId account, String issuer) {
        LOG.info("Identity unlinked: {}, of {}", account, issuer);
    }

    /** By its owner, who knew the one before or had a link. */
    public static void passwordChanged(VisitorId account) {
        LOG.info("Password changed: {}", account);
    }

    /** A link to a new password was mailed to the confirmed address of an account. */
    public static void passwordLinkMailed(VisitorId account) {
        LOG.info("Password link mailed: {}", account);
    }

    /** An account has an e-mail address, which its owner has confirmed. */
    public static void emailConfirmed(VisitorId account) {
        LOG.info("E-mail address confirmed: {}", account);
    }

    /** An account has no e-mail address any more. */
    public static void emailRemoved(VisitorId account) {
        LOG.info("E-mail address removed: {}", account);
    }

    /** Notes that the owner of an account signed one of its browsers out from another. */
    public static void browserSignedOut(VisitorId account) {
        LOG.info("Browser signed out by the owner: {}", account);
    }

    /** Notes that a visitor asked for what they may not see or do, or what does not exist. */
    static void refused(VisitorId visitor, Permission permission) {
        LOG.info("Refused: {}, {}", visitor, named(permission));
    }

    /** With the thing that it is about, and nothing of what is in it. */
    private static String named(Permission permission) {
        return permission instanceof Permission.SeeSubmission(var submission)
                ? "SeeSubmission[" + submission.receipt() + "]"
                : permission.toString();
    }

    /** Notes that a password that was asked for again was wrong. */
    public static void passwordCheckFailed(VisitorId account) {
        LOG.warn("Password asked for again was wrong: {}", account);
    }

    /** Notes that no password is looked at for some time, as too many were wrong. */
    public static void passwordCheckThrottled(VisitorId account) {
        LOG.warn("Passwords asked for again are throttled: {}", account);
    }

    static void becameAdministrator(VisitorId account) {
        LOG.info("Became an administrator: {}", account);
    }

    /**
     * Notes that an account may do something else on the server.
     *
     * @param role its name
     * @param by who gave it
     */
    public static void serverRoleChanged(VisitorId account, String role, VisitorId by) {
        LOG.info("Role on the server changed to {}: {}, by {}", role, account, by);
    }

    /** Notes that an account can sign in no more. */
    public static void accountDisabled(VisitorId account, VisitorId by) {
        LOG.info("Account disabled: {}, by {}", account, by);
    }

    /** Notes that a disabled account can sign in again. */
    public static void accountEnabled(VisitorId account, VisitorId by) {
        LOG.info("Account enabled: {}, by {}", account, by);
    }

    /** Notes that all that there was of a person was erased. */
    public static void erased(VisitorId person, VisitorId by) {
        LOG.info("Erased: {}, by {}", person, by);
    }

    /**
     * Notes that a visitor has another role in a class.
     *
     * @param by who gave it
     */
    public static void roleChanged(
            CourseId course, VisitorId member, CourseRole role, VisitorId by) {
        LOG.info("Role in class {} changed to {}: {}, by {}", course, role, member, by);
    }

    /**
     * A request was refused before anything looked at it: a method that nothing here takes, or an
     * address that hides another.
     */
    static void requestRejected(@Nullable String why) {
        LOG.warn("Request rejected: {}", OneLine.of(why));
    }

    private static String id(Optional<VisitorRow> account) {
        return account.map(row -> row.id().toString()).orElse("no such account");
    }
}
