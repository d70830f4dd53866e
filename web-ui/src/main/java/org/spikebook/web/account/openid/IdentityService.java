package org.spikebook.web.account.openid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.AccountEntry;
import org.spikebook.web.account.AccountService;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.BeVisitor;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.SignInAttempt;
import org.spikebook.web.account.SignInResult;
import org.spikebook.web.account.password.OwnerProof;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Accounts and identities of providers. An identity is linked to an account that exists only where
 * the account is signed in to, or its password is given: never because an e-mail address or a name
 * is the same, which providers give to other people.
 */
@Service
public class IdentityService {

    private final Authorization authorization;
    private final Identities identities;
    private final VisitorRepository visitors;
    private final AccountService accounts;
    private final AccountEntry entry;
    private final OwnerProof proof;
    private final EmailDomains domains;
    private final boolean createsAccounts;

    IdentityService(
            Authorization authorization,
            Identities identities,
            VisitorRepository visitors,
            AccountService accounts,
            AccountEntry entry,
            OwnerProof proof,
            OidcProperties settings) {
        this.authorization = authorization;
        this.identities = identities;
        this.visitors = visitors;
        this.accounts = accounts;
        this.entry = entry;
        this.proof = proof;
        this.domains = new EmailDomains(settings.domains());
        this.createsAccounts = settings.createAccounts();
    }

    /**
     * Signs the current visitor in to the account of an identity that their provider has just
     * verified. A guest whose identity is new becomes an account, if that is allowed and no other
     * account has the name.
     *
     * @param remember takes the token that makes the browser the account's
     */
    OidcOutcome signIn(ProviderIdentity identity, Consumer<String> remember) {
        VisitorId visitor = authorization.require(new BeVisitor());
        Optional<Problem> refusal = domains.refusal(identity);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Optional<VisitorRow> account = identities.accountOf(identity);
        if (account.isPresent()) {
            return enter(visitor, account.get(), identity, remember);
        }
        if (!isGuest(visitor)) {
            return refused(Problem.of(IdentityService.class, "", "signedInAlready"));
        }
        Optional<String> taken = identities.takenName(identity);
        if (!createsAccounts || taken.isPresent()) {
            return new OidcOutcome.Unknown(identity, taken.orElse(null));
        }
        return enter(visitor, identities.create(visitor, identity), identity, remember);
    }

    private OidcOutcome enter(
            VisitorId visitor,
            VisitorRow account,
            ProviderIdentity identity,
            Consumer<String> remember) {
        if (account.isDisabled()) {
            SecurityEvents.providerSignInFailed(account.id(), "disabled");
            return new OidcOutcome.Refused(Problem.of(IdentityService.class, "", "disabled"));
        }
        return switch (entry.enter(visitor, account)) {
            case SignInResult.SignedIn signedIn -> {
                identities.used(identity);
                remember.accept(signedIn.token());
                yield new OidcOutcome.SignedIn(signedIn.migrated());
            }
            case SignInResult.Refused(var problem) -> refused(problem);
            case SignInResult.Delayed _ ->
                    throw new IllegalStateException("nothing is guessed, so nothing is delayed");
        };
    }

    /**
     * Whether the current visitor may begin to link an identity to their account: who links one can
     * sign in from then on, so that a browser that was left signed in is not enough.
     *
     * @param password of the account; see {@link OwnerProof}
     * @return why not; the path is {@code /current}
     */
    @ForAnyVisitor
    public Optional<Problem> linkRefusal(String password) {
        VisitorRow account =
                visitors.find(authorization.require(new BeVisitor()))
                        .filter(row -> !row.isGuest())
                        .orElseThrow(ResourceNotFound::new);
        return proof.refusal(account, password);
    }

    /**
     * Links an identity that its provider has just verified to the account that the current visitor
     * is signed in to, and that {@link #linkRefusal} let begin.
     *
     * @param account that began it; another one may be signed in to by now
     */
    OidcOutcome link(ProviderIdentity identity, String account) {
        VisitorId visitor = authorization.require(new BeVisitor());
        if (!visitor.toString().equals(account) || isGuest(visitor)) {
            return refused(Problem.of(IdentityService.class, "", "otherVisitor"));
        }
        Optional<Problem> refusal = domains.refusal(identity);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Optional<VisitorRow> owner = identities.accountOf(identity);
        if (owner.isPresent() && !owner.get().id().equals(visitor)) {
            return refused(linkedElsewhere());
        }
        if (owner.isEmpty()) {
            identities.link(visitor, identity);
        }
        return new OidcOutcome.Linked(identity);
    }

    private static OidcOutcome refused(Problem problem) {
        SecurityEvents.providerSignInFailed(problem.code());
        return new OidcOutcome.Refused(problem);
    }

    private static Problem linkedElsewhere() {
        return Problem.of(IdentityService.class, "", "linkedElsewhere");
    }

    private boolean isGuest(VisitorId visitor) {
        return visitors.find(visitor).map(VisitorRow::isGuest).orElse(true);
    }

    /** Whether people who sign in by a provider may get an account without another's doing. */
    @ForAnyVisitor
    public boolean createsAccounts() {
        authorization.require(new BeVisitor());
        return createsAccounts;
    }

    /**
     * Makes the current guest an account of an identity that no account has, under a name that is
     * free.
     *
     * @param identity of {@link OidcOutcome.Unknown}
     */
    @ForAnyVisitor
    public SignInResult create(ProviderIdentity identity) {
        VisitorId visitor = authorization.require(new BeVisitor());
        if (!createsAccounts || !isGuest(visitor)) {
            throw new ResourceNotFound();
        }
        try {
            return entry.enter(visitor, identities.create(visitor, identity));
        } catch (DuplicateKeyException e) {
            return new SignInResult.Refused(linkedElsewhere());
        }
    }

    /**
     * Signs in by the password of an account that exists, and links an identity to it.
     *
     * @param identity of {@link OidcOutcome.Unknown}
     */
    @ForAnyVisitor
    public SignInResult signInAndLink(ProviderIdentity identity, String name, String password) {
        authorization.require(new BeVisitor());
        return linked(identity, accounts.signIn(name, password));
    }

    /** Completes {@link #signInAndLink(ProviderIdentity, String, String)} after a delay. */
    @ForAnyVisitor
    public SignInResult signInAndLink(ProviderIdentity identity, SignInAttempt delayed) {
        authorization.require(new BeVisitor());
        return linked(identity, accounts.signIn(delayed));
    }

    private SignInResult linked(ProviderIdentity identity, SignInResult result) {
        if (result instanceof SignInResult.SignedIn signedIn
                && identities.accountOf(identity).isEmpty()) {
            identities.link(signedIn.visitor().id(), identity);
        }
        return result;
    }

    /** How the current visitor can sign in to their account. */
    @ForAnyVisitor
    public SignInMethods mine() {
        VisitorId visitor = authorization.require(new BeVisitor());
        boolean password =
                visitors.find(visitor).filter(row -> row.passwordHash() != null).isPresent();
        List<LinkedIdentity> linked =
                identities.of(visitor).stream().map(LinkedIdentity::of).toList();
        return new SignInMethods(password, linked);
    }

    /**
     * Unlinks an identity from the current visitor's account; one that is not theirs stays.
     *
     * @return that nothing else signs in to the account
     */
    @ForAnyVisitor
    public Optional<Problem> unlink(String issuer, String subject) {
        return identities.unlink(authorization.require(new BeVisitor()), issuer, subject);
    }
}
