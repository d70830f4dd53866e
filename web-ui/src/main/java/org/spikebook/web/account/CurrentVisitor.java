package org.spikebook.web.account;

import org.spikebook.db.account.VisitorId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Who is asking, on this thread: in a request, or within {@code UI.access}. */
@Component
class CurrentVisitor {

    Optional<VisitorId> id() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(VisitorAuthentication.class::isInstance)
                .map(authentication -> ((VisitorAuthentication) authentication).visitor());
    }
}
