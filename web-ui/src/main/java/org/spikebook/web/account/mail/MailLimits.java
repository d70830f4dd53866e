package org.spikebook.web.account.mail;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.ClientAddress;
import org.spikebook.web.common.RateLimiter;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How many mails are sent: at the wish of one network, and to one address. */
@Component
public class MailLimits {

    /** A whole school may share one network. */
    private static final int BURST_OF_NETWORK = 30;

    private static final Duration THEN_OF_NETWORK = Duration.ofSeconds(20);
    private static final int BURST_TO_ADDRESS = 3;
    private static final Duration THEN_TO_ADDRESS = Duration.ofMinutes(20);

    private final ClientAddress client;
    private final RateLimiter perNetwork;
    private final RateLimiter perAddress;

    MailLimits(ClientAddress client, Clock clock) {
        this.client = client;
        this.perNetwork = new RateLimiter(BURST_OF_NETWORK, THEN_OF_NETWORK, clock);
        this.perAddress = new RateLimiter(BURST_TO_ADDRESS, THEN_TO_ADDRESS, clock);
    }

    /** Counts a request; why it is refused, whatever address it names. */
    public Optional<Problem> refusal() {
        String network = client.current();
        return perNetwork.tryAcquire(network)
                ? Optional.empty()
                : tooMany(perNetwork.timeToNext(network));
    }

    /** Counts a mail to an address; whether it may be sent. */
    public boolean admits(EmailAddress address) {
        return perAddress.tryAcquire(address.key());
    }

    /** Counts a mail to an address; why it is not sent. */
    public Optional<Problem> refusal(EmailAddress address) {
        return admits(address) ? Optional.empty() : tooMany(perAddress.timeToNext(address.key()));
    }

    private static Optional<Problem> tooMany(Duration wait) {
        return Optional.of(
                Problem.of(MailLimits.class, "/address", "tooManyMails", wait.toSeconds() + 1));
    }
}
