package org.spikebook.web.account.device;

import org.spikebook.db.account.DeviceRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.simulator.document.Sha256;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Which browser is which visitor. */
@Component
public class Devices {

    /** Fine enough to tell guests who left from those who wait for a job. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);

    private static final String GUEST = "guest:";
    private static final long UUID_VERSION = 0x8000L;
    private static final long UUID_VARIANT = 1L << 63;

    private final DeviceRepository devices;
    private final VisitorRepository visitors;
    private final Secrets secrets;
    private final SpikebookProperties settings;
    private final SignInProperties signIn;
    private final Clock clock;

    Devices(
            DeviceRepository devices,
            VisitorRepository visitors,
            Secrets secrets,
            SpikebookProperties settings,
            SignInProperties signIn,
            Clock clock) {
        this.devices = devices;
        this.visitors = visitors;
        this.secrets = secrets;
        this.settings = settings;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * The visitor whose browser holds this token, unless their account is disabled: a sign-in that
     * was under way when it was may have made a token afterwards.
     */
    @Transactional
    public Optional<VisitorRow> find(String token) {
        Instant now = clock.instant();
        Optional<VisitorRow> visitor =
                devices.find(Secrets.hash(token), now)
                        .flatMap(visitors::find)
                        .filter(row -> !row.isDisabled());
        visitor.filter(row -> row.lastSeenAt().plus(SEEN_STEP).isBefore(now))
                .ifPresent(row -> visitors.seen(row.id(), now));
        return visitor;
    }

    /** The guest that a browser is by its token as long as nothing of theirs is kept. */
    static VisitorId guestOf(String tokenHash) {
        byte[] hash = Sha256.digest().digest((GUEST + tokenHash).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = bytes.getLong() & ~0xF000L | UUID_VERSION;
        long low = bytes.getLong() & ~(3L << 62) | UUID_VARIANT;
        return new VisitorId(new UUID(high, low));
    }

    /**
     * A guest without a row, by a token that no one has; empty if the token is none, or was a
     * user's: who signed out must not come back by it.
     */
    public Optional<VisitorAuthentication> unsavedGuest(String token) {
        return Optional.of(token)
                .filter(Secrets::isToken)
                .map(Secrets::hash)
                .filter(hash -> visitors.find(guestOf(hash)).isEmpty())
                .map(VisitorAuthentication::ofUnsavedGuest);
    }

    /** A new token by which a browser is signed in to this account from now on. */
    @Transactional
    public String register(VisitorId account) {
        String token = secrets.newToken();
        Instant now = clock.instant();
        devices.insert(Secrets.hash(token), account, now, now.plus(signIn.lifetime()));
        return token;
    }

    /**
     * The same for an account as it was when its owner proved to be them; empty if it has another
     * password by now. A new password signs all browsers out: also one that is being signed in.
     */
    @Transactional
    public Optional<String> register(VisitorRow proved) {
        visitors.lock(proved.id());
        return visitors.find(proved.id())
                .filter(now -> Objects.equals(now.passwordHash(), proved.passwordHash()))
                .map(now -> register(now.id()));
    }

    /**
     * Lets a browser that is signed in to this account stay so as long as by a new sign-in; where
     * the account signs in by the provider only, no longer than it would.
     *
     * @return whether the browser that holds the token is
     */
    @Transactional
    public boolean prolong(String token, VisitorId account) {
        Instant now = clock.instant();
        if (visitors.find(account).filter(signIn::requiresProvider).isPresent()) {
            return devices.find(Secrets.hash(token), now).filter(account::equals).isPresent();
        }
        Instant end = now.plus(signIn.lifetime());
        return devices.prolong(Secrets.hash(token), account, now, end);
    }

    /**
     * The browser that holds the token with this hash is this guest from now on. It may have been
     * signed in to an account by that token.
     */
    @Transactional
    public void register(String tokenHash, VisitorId guest) {
        Instant now = clock.instant();
        devices.deleteExpired(tokenHash, now);
        devices.insert(tokenHash, guest, now, now.plus(settings.guestLifetime()));
    }

    /** When the browser that holds this token became this visitor; empty if it is not. */
    Optional<Instant> since(String token, VisitorId visitor) {
        return devices.since(Secrets.hash(token), visitor);
    }

    /** All browsers of a visitor are strangers from their next request on. */
    public void forgetAll(VisitorId visitor) {
        devices.deleteOf(visitor);
    }

    public void forget(String token) {
        devices.delete(Secrets.hash(token));
    }
}
