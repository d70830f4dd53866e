package org.spikebook.web.classroom.ui.staff;

import com.vaadin.flow.component.html.Div;

import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.account.ui.audit.AuditTable;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was done to the roles of a class, newest first. */
final class RoleChanges extends Div {

    private final Words words = Words.of(RoleChanges.class);

    RoleChanges(List<AuditEntry> entries) {
        add(
                new AuditTable(
                        entries,
                        words.of("changes.heading"),
                        words.of("changes.none"),
                        this::sentence,
                        entry -> named(entry.actor())));
    }

    private String sentence(AuditEntry entry) {
        String key = "action." + entry.action().name().toLowerCase(Locale.ROOT);
        return words.of(key, named(entry.subject()), role(entry.before()), role(entry.after()));
    }

    private String role(Optional<String> name) {
        return name.map(CourseRole::valueOf)
                .map(role -> RoleNames.of(words, role))
                .orElseGet(() -> words.of("role.none"));
    }

    private String named(String name) {
        return name.isEmpty() ? words.of("changes.guest") : name;
    }
}
