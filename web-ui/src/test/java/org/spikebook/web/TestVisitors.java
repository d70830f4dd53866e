package org.spikebook.web;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.web.account.device.VisitorAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.IdGenerator;

import java.time.Clock;

/** Lets a test act as one visitor or another. */
public class TestVisitors {

    private final VisitorRepository visitors;
    private final IdGenerator ids;
    private final Clock clock;

    TestVisitors(VisitorRepository visitors, IdGenerator ids, Clock clock) {
        this.visitors = visitors;
        this.ids = ids;
        this.clock = clock;
    }

    public VisitorId asNewGuest() {
        VisitorRow guest = VisitorRow.guest(new VisitorId(ids.generateId()), clock.instant());
        visitors.insert(guest);
        as(guest.id());
        return guest.id();
    }

    public VisitorId asNewAccount(String displayName) {
        VisitorId id = asNewGuest();
        visitors.becomeAccount(id, displayName, id.toString(), "{noop}not used");
        as(id);
        return id;
    }

    public VisitorId asNewInstructor() {
        VisitorId id = asNewAccount("Teacher");
        visitors.setRights(id, true, false);
        as(id);
        return id;
    }

    public VisitorId asNewAdministrator() {
        VisitorId id = asNewAccount("Root");
        visitors.setRights(id, true, true);
        as(id);
        return id;
    }

    public void as(VisitorId id) {
        VisitorRow row = visitors.find(id).orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(VisitorAuthentication.of(row));
    }

    public void asStranger() {
        SecurityContextHolder.clearContext();
    }
}
