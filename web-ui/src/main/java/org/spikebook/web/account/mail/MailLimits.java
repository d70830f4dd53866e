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

    private final ClientAddress client;
    private final RateLimiter perNetwork;
    private final RateLimiter perAddress;

    MailLimits(ClientAddress client, MailLimitProperties limits, Clock clock) {
        this.client = client;
        this.perNetwork = new RateLimiter(limits.maxPerNetwork(), limits.perNetworkEvery(), clock);
        this.perAddress =
                new RateLimiter(limits.maxPerRecipient(), limits.perRecipientEvery(), clock);
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
