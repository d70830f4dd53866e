package org.spikebook.web.account.limit;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.stereotype.Component;

/** How much a visitor may have, by whether they have an account. */
@Component
public class VisitorLimits {

    private final VisitorRepository visitors;
    private final VisitorQuota accounts;
    private final VisitorQuota guests;

    VisitorLimits(
            VisitorRepository visitors, SpikebookProperties settings, GuestProperties ofGuests) {
        this.visitors = visitors;
        this.accounts = VisitorQuota.ofAccounts(settings);
        this.guests = ofGuests.quota(accounts);
    }

    /** What the visitor may have; asks the database only if guests may have less. */
    public VisitorQuota of(VisitorId visitor) {
        return guests.equals(accounts) || hasAccount(visitor) ? accounts : guests;
    }

    /** What a visitor with an account may have. */
    public VisitorQuota ofAccounts() {
        return accounts;
    }

    /** A visitor without a row is a guest of whom nothing is kept yet. */
    private boolean hasAccount(VisitorId visitor) {
        return !visitors.find(visitor).map(VisitorRow::isGuest).orElse(true);
    }
}
