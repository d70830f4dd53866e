package org.spikebook.web.account;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.web.account.device.VisitorAuthentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a thread of the server work in a visitor's name: what it may do is what they may do. */
@Component
public class ActingVisitors {

    private final VisitorRepository visitors;

    ActingVisitors(VisitorRepository visitors) {
        this.visitors = visitors;
    }

    /** The time in which a thread acts as a visitor. */
    @FunctionalInterface
    public interface ActingVisitor extends AutoCloseable {

        @Override
        void close();
    }

    /** The current thread acts as the visitor until the result is closed. */
    public ActingVisitor act(VisitorId visitor) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        visitors.find(visitor)
                .ifPresent(row -> context.setAuthentication(VisitorAuthentication.of(row)));
        SecurityContextHolder.setContext(context);
        return () -> SecurityContextHolder.setContext(before);
    }
}
