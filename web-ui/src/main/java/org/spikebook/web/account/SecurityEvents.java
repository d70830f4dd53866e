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
import java.util.regex.Pattern;

/**
 * Lines of the log about sign-ins, passwords, identities, roles, refusals, and who reads the work
 * of students. They name accounts by their identifier, say from which network address they came,
 * and never say what was typed: it may be a password in the wrong field. The reference of the
 * request comes with each line.
 */
public final class SecurityEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityEvents.class);

    /** The field with the name of the event. */
    public static final String EVENT = "securityEvent";

    /** From the first quotation mark to the last: what is quoted may have some itself. */
    private static final Pattern QUOTED = Pattern.compile("\".*\"", Pattern.DOTALL);

    private SecurityEvents() {}

    /** A guest took a name. */
    public static void accountMade(VisitorId account) {
        info("account-made", "Account made: " + account);
    }

    static void signedIn(VisitorId account) {
        info("signed-in", "Signed in: " + account);
    }

    /**
     * @param account of the name; empty if there is none
     */
    static void signInFailed(Optional<VisitorRow> account) {
        warn("sign-in-failed", "Sign-in failed: " + id(account));
    }

    /** Looked at later, or not at all, as too many failed before. */
    static void signInThrottled(Optional<VisitorRow> account) {
        warn("sign-in-throttled", "Sign-in throttled: " + id(account));
    }

    /**
     * A sign-in by an OpenID Connect provider came to nothing.
     *
     * @param reason one of the server's own words, or an error code of the protocol
     */
    public static void providerSignInFailed(String reason) {
        warn("sign-in-failed", "Sign-in by provider failed: " + reason);
    }

    /**
     * The same, of an account that is known.
     *
     * @param reason one of the server's own words
     */
    public static void providerSignInFailed(VisitorId account, String reason) {
        warn("sign-in-failed", "Sign-in by provider failed: " + account + ", " + reason);
    }

    /** An account can be signed in to by an identity of a provider from now on. */
    public static void identityLinked(VisitorId account, String issuer) {
        info("identity-changed", "Identity linked: " + account + ", of " + issuer);
    }

    /** An account can be signed in to by an identity of a provider no more. */
    public static void identityUnlinked(VisitorId account, String issuer) {
        info("identity-changed", "Identity unlinked: " + account + ", of " + issuer);
    }

    /** By its owner, who knew the one before or had a link. */
    public static void passwordChanged(VisitorId account) {
        info("password-changed", "Password changed: " + account);
    }

    /** A link to a new password was mailed to the confirmed address of an account. */
    public static void passwordLinkMailed(VisitorId account) {
        info("password-link-mailed", "Password link mailed: " + account);
    }

    /** An account has an e-mail address, which its owner has confirmed. */
    public static void emailConfirmed(VisitorId account) {
        info("email-changed", "E-mail address confirmed: " + account);
    }

    /** An account has no e-mail address any more. */
    public static void emailRemoved(VisitorId account) {
        info("email-changed", "E-mail address removed: " + account);
    }

    /** Notes that the owner of an account signed one of its browsers out from another. */
    public static void browserSignedOut(VisitorId account) {
        info("browser-signed-out", "Browser signed out by the owner: " + account);
    }

    /** Notes that a visitor requested what they may not see or do, or what does not exist. */
    static void refused(VisitorId visitor, Permission permission) {
        info("refused", "Refused: " + visitor + ", " + named(permission));
    }

    /**
     * Notes that someone who teaches sees, or changes, what students did: their submissions, grades
     * and answers.
     */
    static void workRead(VisitorId visitor, Permission permission) {
        info("work-read", "Work read: " + visitor + ", " + named(permission));
    }

    /** With the thing that it is about, and nothing of what is in it. */
    static String named(Permission permission) {
        return permission instanceof Permission.SeeSubmission(var submission)
                ? "SeeSubmission[" + submission.receipt() + "]"
                : permission.toString();
    }

    /** Notes that a password that had to be repeated was wrong. */
    public static void passwordCheckFailed(VisitorId account) {
        warn("password-check-failed", "Repeated password was wrong: " + account);
    }

    /** Notes that no password is looked at for some time, as too many were wrong. */
    public static void passwordCheckThrottled(VisitorId account) {
        warn("password-check-throttled", "Repeated passwords are throttled: " + account);
    }

    static void becameAdministrator(VisitorId account) {
        info("role-changed", "Became an administrator: " + account);
    }

    /**
     * Notes that an account may do something else on the server.
     *
     * @param role its name
     * @param by who gave it
     */
    public static void serverRoleChanged(VisitorId account, String role, VisitorId by) {
        info(
                "role-changed",
                "Role on the server changed to " + role + ": " + account + ", by " + by);
    }

    /** Notes that an account can sign in no more. */
    public static void accountDisabled(VisitorId account, VisitorId by) {
        info("account-disabled", "Account disabled: " + account + ", by " + by);
    }

    /** Notes that a disabled account can sign in again. */
    public static void accountEnabled(VisitorId account, VisitorId by) {
        info("account-enabled", "Account enabled: " + account + ", by " + by);
    }

    /** Notes that all that there was of a person was erased. */
    public static void erased(VisitorId person, VisitorId by) {
        info("erased", "Erased: " + person + ", by " + by);
    }

    /**
     * Notes that a visitor has another role in a class.
     *
     * @param by who gave it
     */
    public static void roleChanged(
            CourseId course, VisitorId member, CourseRole role, VisitorId by) {
        info(
                "role-changed",
                "Role in class " + course + " changed to " + role + ": " + member + ", by " + by);
    }

    /**
     * A request was refused before anything looked at it: a method that nothing here takes, or an
     * address or a header with characters that none has.
     *
     * @param why in words that may quote the request: what is quoted is left out, since it may be a
     *     cookie
     */
    static void requestRejected(String method, @Nullable String why) {
        String reason = QUOTED.matcher(why == null ? "" : why).replaceAll("\"…\"");
        warn("request-rejected", "Request rejected: " + OneLine.of(method + ", " + reason));
    }

    private static String id(Optional<VisitorRow> account) {
        return account.map(row -> row.id().toString()).orElse("no such account");
    }

    /** The name is what events are counted by, and a field of structured logs. */
    private static void info(String event, String what) {
        LOG.atInfo().addKeyValue(EVENT, event).log("{}, from {}", what, from());
    }

    private static void warn(String event, String what) {
        LOG.atWarn().addKeyValue(EVENT, event).log("{}, from {}", what, from());
    }

    private static String from() {
        return new ClientAddress().find().orElse("no browser");
    }
}
