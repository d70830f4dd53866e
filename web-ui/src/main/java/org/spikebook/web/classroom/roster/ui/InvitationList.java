package org.spikebook.web.classroom.roster.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.classroom.roster.Invitation;
import org.spikebook.web.classroom.roster.RosterService;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.stream.Stream;

/** Who is invited and has not joined yet, with the personal codes to give out. */
final class InvitationList extends Div {

    private final Words words = Words.of(InvitationList.class);
    private final RosterService service;
    private final CourseId course;
    private boolean isOpen;

    InvitationList(RosterService service, CourseId course) {
        this.service = service;
        this.course = course;
        refresh();
    }

    /** Reads them again. */
    void refresh() {
        removeAll();
        List<Invitation> all = service.invitations(course);
        if (all.isEmpty()) {
            return;
        }
        DataTable table =
                new DataTable(
                        Stream.of("name", "code", "email", "number", "group", "withdraw")
                                .map(column -> words.of("invited." + column))
                                .toList());
        table.addClassName("sb-table");
        all.forEach(each -> fill(table.addRow(each.name()), each));
        Details list =
                new Details(
                        words.of("invited.heading", Quantity.count(all.size(), words.locale())),
                        new Paragraph(words.of("invited.explain")),
                        table.scrolling(words.of("invited.name")));
        list.setOpened(isOpen);
        list.addOpenedChangeListener(change -> isOpen = change.isOpened());
        add(list);
    }

    private void fill(NativeTableRow row, Invitation invitation) {
        row.addDataCell().setText(invitation.joinCode());
        row.addDataCell().setText(orEmpty(invitation.details().email()));
        row.addDataCell().setText(orEmpty(invitation.details().number()));
        row.addDataCell().setText(orEmpty(invitation.details().group()));
        Button withdraw =
                new Button(
                        words.of("invited.withdraw"),
                        click -> {
                            service.withdraw(course, invitation.id());
                            refresh();
                        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        withdraw.setAriaLabel(words.of("invited.withdrawOf", invitation.name()));
        row.addDataCell().add(withdraw);
    }

    private static String orEmpty(@Nullable String word) {
        return word == null ? "" : word;
    }
}
