package org.spikebook.web.account.ui.admin;

import com.vaadin.flow.component.html.Div;

import org.spikebook.db.audit.AuditAction;
import org.spikebook.web.account.admin.ServerRole;
import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.account.ui.audit.AuditTable;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was done to accounts and learning platforms, newest first. */
final class AccountChanges extends Div {

    private final Words words = Words.of(AccountChanges.class);

    AccountChanges(List<AuditEntry> entries) {
        add(
                new AuditTable(
                        entries,
                        words.of("accounts.changes"),
                        words.of("accounts.noChanges"),
                        this::sentence,
                        this::actor));
    }

    private String actor(AuditEntry entry) {
        return entry.action() == AuditAction.ERASED_BY_OPERATOR
                ? words.of("accounts.operator")
                : named(entry.actor());
    }

    private String sentence(AuditEntry entry) {
        String key = "action." + entry.action().name().toLowerCase(Locale.ROOT);
        return switch (entry.action()) {
            case PLATFORM_REGISTERED, PLATFORM_CHANGED, PLATFORM_DELETED ->
                    words.of(key, entry.after().orElseThrow());
            default ->
                    words.of(
                            key, named(entry.subject()), role(entry.before()), role(entry.after()));
        };
    }

    /** An account has a name until it is erased. */
    private String named(String name) {
        return name.isEmpty() ? words.of("accounts.erased") : name;
    }

    private String role(Optional<String> name) {
        return name.map(ServerRole::valueOf)
                .map(role -> AccountEditor.roleName(words, role))
                .orElse("");
    }
}
