package org.spikebook.web.job.queue;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.simulator.document.Sha256;
import org.spikebook.web.account.ClientAddress;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Where guests ask for jobs from: one person can be many guests, at one network address. */
@Component
public class JobOrigin {

    private final VisitorRepository visitors;
    private final ClientAddress address;

    JobOrigin(VisitorRepository visitors, ClientAddress address) {
        this.visitors = visitors;
        this.address = address;
    }

    /** A hash of the network address if the owner is a guest who is asking at this moment. */
    public Optional<String> addressHash(VisitorId owner) {
        return visitors.find(owner)
                .filter(VisitorRow::isGuest)
                .flatMap(_ -> address.find())
                .map(Sha256::of);
    }
}
