package org.spikebook.web.account.ui.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.web.account.audit.AuditEntry;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.function.Function;

/** What was done to roles and accounts, newest first: when, what, and by whom. */
public final class AuditTable extends Div {

    /**
     * @param heading what a screen reader calls the table
     * @param none what is said when there are no entries
     * @param sentence what an entry says was done
     * @param actor what the person who did it is called
     */
    public AuditTable(
            List<AuditEntry> entries,
            String heading,
            String none,
            Function<AuditEntry, String> sentence,
            Function<AuditEntry, String> actor) {
        if (entries.isEmpty()) {
            add(new Paragraph(none));
            return;
        }
        Words words = Words.of(AuditTable.class);
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("audit.at"),
                                words.of("audit.what"),
                                words.of("audit.by")));
        for (AuditEntry entry : entries) {
            table.addRow(
                    LocalTime.dateAndTime(entry.at()),
                    List.of(sentence.apply(entry), actor.apply(entry)));
        }
        add(table.scrolling(heading));
    }
}
