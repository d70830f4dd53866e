package org.spikebook.web.account;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRow;

/**
 * The visitor as views show them.
 *
 * @param guest has no account
 * @param name what to call them; absent for a guest who has not said
 * @param instructor may make classes
 * @param administrator looks after accounts
 */
public record Visitor(
        VisitorId id,
        boolean guest,
        @Nullable String name,
        boolean instructor,
        boolean administrator) {

    static Visitor newGuest(VisitorId id) {
        return new Visitor(id, true, null, false, false);
    }

    static Visitor of(VisitorRow row) {
        return new Visitor(
                row.id(), row.isGuest(), row.displayName(), row.instructor(), row.administrator());
    }
}
