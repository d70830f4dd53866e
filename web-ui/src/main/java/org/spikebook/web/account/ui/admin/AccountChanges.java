package org.spikebook.web.account.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.web.account.admin.ServerRole;
import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was done to accounts, newest first. */
final class AccountChanges extends Div {

    private final Words words = Words.of(AccountChanges.class);

    AccountChanges(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            add(new Paragraph(words.of("accounts.noChanges")));
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
                    LocalTime.dateAndTime(entry.at()), List.of(sentence(entry), entry.actor()));
        }
        add(table.scrolling(words.of("accounts.changes")));
    }

    private String sentence(AuditEntry entry) {
        String key = "action." + entry.action().name().toLowerCase(Locale.ROOT);
        return words.of(key, entry.subject(), role(entry.before()), role(entry.after()));
    }

    private String role(Optional<String> name) {
        return name.map(ServerRole::valueOf)
                .map(role -> AccountEditor.roleName(words, role))
                .orElse("");
    }
}
