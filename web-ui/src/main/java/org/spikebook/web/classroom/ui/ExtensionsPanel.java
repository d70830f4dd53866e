package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DateTimeField;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Due dates of students who have their own; several students at a time. */
final class ExtensionsPanel extends Div {

    private final Words words = Words.of(ExtensionsPanel.class);
    private final AssignmentService service;
    private final AssignmentId assignment;
    private final List<Member> students;
    private final Div list = new Div();
    private final MultiSelectComboBox<Member> who = new MultiSelectComboBox<>();
    private final DateTimeField due = new DateTimeField(words.of("extensions.due"));

    ExtensionsPanel(AssignmentService service, AssignmentId assignment, List<Member> students) {
        this.service = service;
        this.assignment = assignment;
        this.students = List.copyOf(students);
        who.setLabel(words.of("extensions.students"));
        who.setItems(students);
        who.setItemLabelGenerator(Member::name);
        Button give = new Button(words.of("extensions.give"), click -> give());
        Div form = new Div(who, due, give);
        form.addClassName("sb-form");
        add(list, form);
        refresh();
    }

    private void give() {
        who.setInvalid(who.getValue().isEmpty());
        who.setErrorMessage(words.of("extensions.noStudent"));
        due.setInvalid(due.getValue() == null);
        due.setErrorMessage(words.of("extensions.noDate"));
        if (who.isInvalid() || due.isInvalid()) {
            return;
        }
        service.extend(
                assignment,
                who.getValue().stream().map(Member::id).collect(Collectors.toSet()),
                LocalTime.instant(due.getValue()));
        who.clear();
        refresh();
    }

    private void refresh() {
        list.removeAll();
        Map<VisitorId, Instant> extended = service.deadlines(assignment).extensions();
        UnorderedList items = new UnorderedList();
        items.addClassName("sb-list");
        for (Member student : students) {
            Instant dueAt = extended.get(student.id());
            if (dueAt != null) {
                items.add(item(student, dueAt));
            }
        }
        list.add(
                items.getComponentCount() == 0
                        ? new Paragraph(words.of("extensions.none"))
                        : items);
    }

    private ListItem item(Member student, Instant dueAt) {
        Button end =
                new Button(
                        words.of("extensions.end"),
                        click -> {
                            service.endExtension(assignment, student.id());
                            refresh();
                        });
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        end.setAriaLabel(words.of("extensions.endOf", student.name()));
        return new ListItem(
                new Span(student.name()),
                new Span(words.of("assignments.due", LocalTime.dateAndTime(dueAt))),
                end);
    }
}
