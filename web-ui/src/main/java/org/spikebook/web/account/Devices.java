package org.spikebook.web.account;

import org.spikebook.db.account.DeviceRepository;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which browser is which visitor. */
@Component
class Devices {

    /** Fine enough to tell guests who left from those who wait for a job. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);

    private final DeviceRepository devices;
    private final VisitorRepository visitors;
    private final Secrets secrets;
    private final SpikebookProperties settings;
    private final IdGenerator ids;
    private final Clock clock;

    Devices(
            DeviceRepository devices,
            VisitorRepository visitors,
            Secrets secrets,
            SpikebookProperties settings,
            IdGenerator ids,
            Clock clock) {
        this.devices = devices;
        this.visitors = visitors;
        this.secrets = secrets;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** The visitor whose browser holds this token. */
    @Transactional
    public Optional<VisitorRow> find(String token) {
        Instant now = clock.instant();
        Optional<VisitorRow> visitor =
                devices.find(Secrets.hash(token), now).flatMap(visitors::find);
        visitor.filter(row -> row.lastSeenAt().plus(SEEN_STEP).isBefore(now))
                .ifPresent(row -> visitors.seen(row.id(), now));
        return visitor;
    }

    /** A new guest. */
    @Transactional
    public VisitorRow newGuest() {
        VisitorRow guest = VisitorRow.guest(new VisitorId(ids.generateId()), clock.instant());
        visitors.insert(guest);
        return guest;
    }

    /** A new token by which a browser is this visitor from now on. */
    @Transactional
    public String register(VisitorId visitor) {
        String token = secrets.newToken();
        Instant now = clock.instant();
        devices.insert(Secrets.hash(token), visitor, now, now.plus(settings.guestLifetime()));
        return token;
    }

    void forget(String token) {
        devices.delete(Secrets.hash(token));
    }
}
