package org.spikebook.web.account.openid;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.IdentityRepository;
import org.spikebook.db.account.IdentityRow;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.AccountRules;
import org.spikebook.web.account.Guests;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.audit.Audit;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.common.OneLine;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which identity of a provider is which account. Each change is one transaction. */
@Component
class Identities {

    private static final int TRIED_NAMES = 99;
    private static final int RANDOM_LETTERS = 8;

    /** Leaves room for a number behind it. */
    private static final int LONGEST_BASE = 36;

    private final IdentityRepository rows;
    private final VisitorRepository visitors;
    private final Guests guests;
    private final Audit audit;
    private final Secrets secrets;
    private final Clock clock;

    Identities(
            IdentityRepository rows,
            VisitorRepository visitors,
            Guests guests,
            Audit audit,
            Secrets secrets,
            Clock clock) {
        this.rows = rows;
        this.visitors = visitors;
        this.guests = guests;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    Optional<VisitorRow> accountOf(ProviderIdentity identity) {
        return rows.find(identity.issuer(), identity.subject())
                .map(IdentityRow::account)
                .flatMap(visitors::find);
    }

    List<IdentityRow> of(VisitorId account) {
        return rows.of(account);
    }

    /** The best name for an account of this person, if another account has it. */
    Optional<String> takenName(ProviderIdentity identity) {
        return identity.accountNames().stream().findFirst().filter(this::isTaken);
    }

    private boolean isTaken(String name) {
        return visitors.findByAccountName(AccountRules.key(name)).isPresent();
    }

    /**
     * Makes a guest an account, on the same row, that is signed in to by this identity alone.
     *
     * @throws DuplicateKeyException if the identity or the name was taken meanwhile
     */
    @Transactional
    public VisitorRow create(VisitorId guest, ProviderIdentity identity) {
        guests.keep(guest);
        String key = AccountRules.key(freeName(identity));
        visitors.becomeAccount(guest, identity.name(), key, null);
        SecurityEvents.accountMade(guest);
        insert(guest, identity, clock.instant());
        return visitors.find(guest).orElseThrow();
    }

    private String freeName(ProviderIdentity identity) {
        Stream<String> numbered =
                identity.accountNames().stream()
                        .limit(1)
                        .map(name -> OneLine.of(name, LONGEST_BASE))
                        .flatMap(name ->
                                IntStream.rangeClosed(2, TRIED_NAMES)
                                        .mapToObj(number -> name + "-" + number));
        return Stream.concat(identity.accountNames().stream(), numbered)
                .filter(name -> AccountRules.isName(name) && !isTaken(name))
                .findFirst()
                .orElseGet(this::randomName);
    }

    private String randomName() {
        String token = secrets.newToken().replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
        return "user-" + token.substring(0, RANDOM_LETTERS);
    }

    /**
     * Links an identity to an account that exists, whose owner has been seen to be them.
     *
     * @throws DuplicateKeyException if it was linked meanwhile
     */
    @Transactional
    public void link(VisitorId account, ProviderIdentity identity) {
        insert(account, identity, null);
        audit.onServer(account, account, AuditAction.IDENTITY_LINKED);
    }

    private void insert(VisitorId account, ProviderIdentity identity, @Nullable Instant used) {
        rows.insert(
                new IdentityRow(
                        identity.issuer(),
                        identity.subject(),
                        account,
                        identity.label(),
                        clock.instant(),
                        used));
        SecurityEvents.identityLinked(account, identity.issuer());
    }

    void used(ProviderIdentity identity) {
        rows.signedIn(identity.issuer(), identity.subject(), identity.label(), clock.instant());
    }

    /**
     * Unlinks an identity of an account, unless nothing else signs in to it.
     *
     * @return that nothing else does
     */
    @Transactional
    public Optional<Problem> unlink(VisitorId account, String issuer, String subject) {
        visitors.lock(account);
        boolean hasPassword =
                visitors.find(account).filter(row -> row.passwordHash() != null).isPresent();
        if (!hasPassword && rows.of(account).size() < 2) {
            return Optional.of(Problem.of(Identities.class, "", "lastWayIn"));
        }
        if (rows.delete(account, issuer, subject)) {
            audit.onServer(account, account, AuditAction.IDENTITY_UNLINKED);
            SecurityEvents.identityUnlinked(account, issuer);
        }
        return Optional.empty();
    }
}
