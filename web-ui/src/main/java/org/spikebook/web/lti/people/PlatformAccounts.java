package org.spikebook.web.lti.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.db.lti.LtiIdentityRepository;
import org.spikebook.web.account.device.SignInProperties;
import org.spikebook.web.lti.LtiRefusal;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The accounts of people of platforms: one for each issuer and subject, without a password. */
@Component
public class PlatformAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformAccounts.class);

    /** No name that can be entered has a colon. */
    private static final String ACCOUNT_NAME = "lti:";

    private final LtiIdentityRepository identities;
    private final VisitorRepository visitors;
    private final SignInProperties settings;
    private final IdGenerator ids;
    private final Clock clock;

    PlatformAccounts(
            LtiIdentityRepository identities,
            VisitorRepository visitors,
            SignInProperties settings,
            IdGenerator ids,
            Clock clock) {
        this.identities = identities;
        this.visitors = visitors;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** The account of a person, if they have one. */
    public Optional<VisitorId> find(PlatformPerson person) {
        return identities.find(person.issuer(), person.subject());
    }

    /** The account of a person, made if they have none. */
    public VisitorId findOrMake(PlatformPerson person) {
        return find(person).orElseGet(() -> make(person));
    }

    /**
     * The account of who launched, made if they have none.
     *
     * @param signedIn who is signed in on the browser, if anyone is
     * @throws LtiRefusal if it is disabled, or its owner has to sign in by the provider first
     */
    public VisitorId signIn(PlatformPerson person, Optional<VisitorId> signedIn) {
        VisitorId account = findOrMake(person);
        requireEnabled(account);
        if (!signedIn.equals(Optional.of(account)) && requiresProvider(account)) {
            throw LtiRefusal.of("byProvider");
        }
        visitors.signedIn(account, clock.instant());
        LOG.info("Signed in by a learning platform: {}", account);
        return account;
    }

    /**
     * Lets no disabled account in.
     *
     * @throws LtiRefusal if the account is disabled
     */
    public void requireEnabled(VisitorId account) {
        if (visitors.find(account).orElseThrow().isDisabled()) {
            throw LtiRefusal.of("disabled");
        }
    }

    private boolean requiresProvider(VisitorId account) {
        return visitors.find(account).filter(settings::requiresProvider).isPresent();
    }

    private VisitorId make(PlatformPerson person) {
        VisitorId id = new VisitorId(ids.generateId());
        Instant now = clock.instant();
        visitors.insert(
                new VisitorRow(
                        id,
                        person.name(),
                        ACCOUNT_NAME + id,
                        null,
                        false,
                        now,
                        now,
                        false,
                        null,
                        null));
        if (!identities.insert(person.issuer(), person.subject(), id, now)) {
            // the same person in another browser, at the same moment
            throw LtiRefusal.of("state");
        }
        return id;
    }
}
