package org.spikebook.web.classroom.ui.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.db.classroom.CourseRole;
import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was done to the roles of a class, newest first. */
final class AuditTable extends Div {

    private final Words words = Words.of(AuditTable.class);

    AuditTable(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            add(new Paragraph(words.of("changes.none")));
            return;
        }
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("changes.at"),
                                words.of("changes.what"),
                                words.of("changes.by")));
        for (AuditEntry entry : entries) {
            table.addRow(
                    LocalTime.dateAndTime(entry.at()),
                    List.of(sentence(entry), named(entry.actor())));
        }
        add(table.scrolling(words.of("changes.heading")));
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
