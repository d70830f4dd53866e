package org.spikebook.web.account;

import org.spikebook.db.account.VisitorId;
import org.spikebook.web.account.device.VisitorAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Who is asking, on this thread: in a request, or within {@code UI.access}. */
@Component
class CurrentVisitor {

    Optional<VisitorId> id() {
        return authentication().map(VisitorAuthentication::visitor);
    }

    /** The visitor, if they are a guest who had no row when the request began. */
    Optional<VisitorAuthentication> unsavedGuest() {
        return authentication().filter(visitor -> visitor.unsavedDevice().isPresent());
    }

    private static Optional<VisitorAuthentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(VisitorAuthentication.class::isInstance)
                .map(VisitorAuthentication.class::cast);
    }
}
