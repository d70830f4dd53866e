package org.spikebook.web.account;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.account.device.VisitorAuthentication;
import org.spikebook.web.account.limit.GuestProperties;
import org.spikebook.web.common.RateLimiter;
import org.spikebook.web.common.UserFacingException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/**
 * Guests. Who only looks around is one without a row: the row is made with the first thing that is
 * worth keeping. How many come from one address is limited.
 */
@Component
public class Guests {

    private final CurrentVisitor current;
    private final VisitorRepository visitors;
    private final Devices devices;
    private final ClientAddress address;
    private final RateLimiter perAddress;
    private final Clock clock;

    Guests(
            CurrentVisitor current,
            VisitorRepository visitors,
            Devices devices,
            ClientAddress address,
            GuestProperties limits,
            Clock clock) {
        this.current = current;
        this.visitors = visitors;
        this.devices = devices;
        this.address = address;
        this.perAddress =
                new RateLimiter(limits.maxNewPerAddress(), limits.newPerAddressEvery(), clock);
        this.clock = clock;
    }

    /**
     * Makes the row of the current visitor, unless there is one: call before something of theirs is
     * kept, in its transaction.
     *
     * @throws TooManyGuests if too many came from their address
     */
    @Transactional
    public void keep(VisitorId visitor) {
        current.unsavedGuest()
                .filter(guest -> guest.visitor().equals(visitor))
                .filter(_ -> visitors.find(visitor).isEmpty())
                .ifPresent(this::insert);
    }

    private void insert(VisitorAuthentication guest) {
        if (!perAddress.tryAcquire(address.current())) {
            throw new TooManyGuests();
        }
        visitors.insertIfAbsent(VisitorRow.guest(guest.visitor(), clock.instant()));
        guest.unsavedDevice().ifPresent(hash -> devices.register(hash, guest.visitor()));
    }

    /** More new guests than may come from one address. */
    static final class TooManyGuests extends UserFacingException {

        private static final long serialVersionUID = 1L;

        TooManyGuests() {
            super(Text.of(TooManyGuests.class, "tooManyGuests"));
        }
    }
}
