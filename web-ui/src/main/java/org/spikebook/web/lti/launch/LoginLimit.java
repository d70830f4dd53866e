package org.spikebook.web.lti.launch;

import org.spikebook.web.account.ClientAddress;
import org.spikebook.web.common.RateLimiter;
import org.spikebook.web.lti.LtiRefusal;
import org.springframework.stereotype.Component;

import java.time.Clock;

/**
 * How many launches are begun from one network address: each is kept until it is finished or has
 * expired, and anyone may begin one. Three large courses may begin together behind one address.
 */
@Component
class LoginLimit {

    static final int MOST_TOGETHER = 1000;

    private final ClientAddress address;
    private final RateLimiter perAddress;

    LoginLimit(ClientAddress address, Clock clock) {
        this.address = address;
        // once all have come, as many again within the time for which one is kept
        this.perAddress =
                new RateLimiter(MOST_TOGETHER, Launches.LIFETIME.dividedBy(MOST_TOGETHER), clock);
    }

    /**
     * Counts a launch that begins.
     *
     * @throws LtiRefusal if too many came from the address of the current request
     */
    void count() {
        if (!perAddress.tryAcquire(address.current())) {
            throw LtiRefusal.of("tooManyLaunches");
        }
    }
}
