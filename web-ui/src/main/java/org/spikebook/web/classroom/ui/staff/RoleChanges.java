package org.spikebook.web.classroom.ui.staff;

import com.vaadin.flow.component.html.Div;

import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.account.ui.audit.AuditTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was done to the roles of a class and to the time of its students, newest first. */
final class RoleChanges extends Div {

    private final Words words = Words.of(RoleChanges.class);

    RoleChanges(List<AuditEntry> entries) {
        add(
                new AuditTable(
                        entries,
                        words.of("changes.heading"),
                        words.of("changes.none"),
                        this::sentence,
                        this::actor));
    }

    private String actor(AuditEntry entry) {
        return entry.action() == AuditAction.ERASED_BY_OPERATOR
                ? words.of("changes.operator")
                : named(entry.actor());
    }

    private String sentence(AuditEntry entry) {
        String key = "action." + entry.action().name().toLowerCase(Locale.ROOT);
        return words.of(
                key,
                named(entry.subject()),
                value(entry, entry.before()),
                value(entry, entry.after()));
    }

    private String value(AuditEntry entry, Optional<String> value) {
        return entry.action() == AuditAction.ACCOMMODATION
                ? value.map(this::factor).orElseThrow()
                : role(value);
    }

    /** A time in percent of that of the others. */
    private String factor(String percent) {
        double factor = Integer.parseInt(percent) / 100.0;
        return words.of("changes.factor", Quantity.decimals(factor, 2, words.locale()));
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
