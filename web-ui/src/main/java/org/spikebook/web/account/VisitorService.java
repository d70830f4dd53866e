package org.spikebook.web.account;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ResourceNotFound;
import org.springframework.stereotype.Service;

import java.util.Optional;

/** The visitor who is asking. */
@Service
public class VisitorService {

    private final CurrentVisitor current;
    private final VisitorRepository visitors;

    VisitorService(CurrentVisitor current, VisitorRepository visitors) {
        this.current = current;
        this.visitors = visitors;
    }

    /**
     * The current visitor.
     *
     * @throws ResourceNotFound outside a visitor's request
     */
    @ForAnyVisitor
    public Visitor current() {
        Optional<VisitorId> id = current.id();
        return id.flatMap(visitors::find)
                .map(Visitor::of)
                .or(() -> current.unsavedGuest().map(guest -> Visitor.newGuest(guest.visitor())))
                .orElseThrow(ResourceNotFound::new);
    }
}
