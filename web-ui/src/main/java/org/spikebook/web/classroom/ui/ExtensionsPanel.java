package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.Deadlines;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.classroom.TermsEffect;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DateTimeField;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Due dates of students who have their own; several students, or all, at a time. */
final class ExtensionsPanel extends Div {

    private final Words words = Words.of(ExtensionsPanel.class);
    private final AssignmentService service;
    private final AssignmentId assignment;
    private final List<Member> students;
    private final Runnable changed;
    private final EffectSummary effect = new EffectSummary();
    private final Paragraph refusal = new Paragraph();
    private final Div list = new Div();
    private final MultiSelectComboBox<Member> who = new MultiSelectComboBox<>();
    private final DateTimeField due = new DateTimeField(words.of("extensions.due"));

    /**
     * @param changed told when a date was given or taken back
     */
    ExtensionsPanel(
            AssignmentService service,
            AssignmentId assignment,
            List<Member> students,
            Runnable changed) {
        this.service = service;
        this.assignment = assignment;
        this.students = List.copyOf(students);
        this.changed = changed;
        who.setLabel(words.of("extensions.students"));
        who.setItems(students);
        who.setItemLabelGenerator(Member::name);
        due.setHelperText(words.of("extensions.due.help", LocalTime.zone().getId()));
        due.addValueChangeListener(change -> showEffect());
        who.addValueChangeListener(change -> showEffect());
        Button all =
                new Button(words.of("extensions.all"), click -> who.setValue(Set.copyOf(students)));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Button give = new Button(words.of("extensions.give"), click -> give());
        refusal.addClassName("sb-problems");
        refusal.getElement().setAttribute("role", "alert");
        Div form = new Div(who, all, due, effect, refusal, give);
        form.addClassName("sb-form");
        add(list, form);
        refresh();
    }

    private void give() {
        who.setInvalid(who.getValue().isEmpty());
        who.setErrorMessage(words.of("extensions.noStudent"));
        if (due.isComplete() && due.isEmpty()) {
            due.setErrorMessage(words.of("extensions.noDate"));
            due.setInvalid(true);
        }
        if (!who.isInvalid() && !due.isInvalid()) {
            extend(chosen(), LocalTime.instant(due.getValue()));
        }
    }

    private Set<VisitorId> chosen() {
        return who.getValue().stream().map(Member::id).collect(Collectors.toSet());
    }

    private void extend(Set<VisitorId> whom, @Nullable Instant dueAt) {
        TermsEffect shown = service.effect(assignment, whom, dueAt);
        GradeConfirmation.ask(shown, () -> extend(whom, dueAt, shown));
    }

    private void extend(Set<VisitorId> whom, @Nullable Instant dueAt, TermsEffect confirmed) {
        Optional<Problem> problem = service.extend(assignment, whom, dueAt, confirmed);
        refresh();
        if (problem.isPresent()) {
            show(problem.get());
            showEffect();
            return;
        }
        who.clear();
        changed.run();
    }

    private void show(Problem problem) {
        refusal.setText(problem.sentences(words.locale()));
        refusal.setVisible(true);
    }

    private void showEffect() {
        effect.setVisible(!who.isEmpty() && due.getValue() != null);
        if (effect.isVisible()) {
            effect.show(service.effect(assignment, chosen(), LocalTime.instant(due.getValue())));
        }
    }

    private void refresh() {
        list.removeAll();
        effect.setVisible(false);
        refusal.setVisible(false);
        Deadlines deadlines = service.deadlines(assignment);
        UnorderedList items = new UnorderedList();
        items.addClassName("sb-list");
        for (Member student : students) {
            if (deadlines.extensions().containsKey(student.id())) {
                items.add(item(student, deadlines.of(student.id())));
            }
        }
        list.add(
                items.getComponentCount() == 0
                        ? new Paragraph(words.of("extensions.none"))
                        : items);
    }

    /**
     * @param own the terms for the student: with more time, the date can be later than the
     *     extension
     */
    private ListItem item(Member student, AssignmentTerms own) {
        Instant due = own.dueAt() == null ? own.closesAt() : own.dueAt();
        Button end =
                new Button(words.of("extensions.end"), click -> extend(Set.of(student.id()), null));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        end.setAriaLabel(words.of("extensions.endOf", student.name()));
        return new ListItem(
                new Span(student.name()),
                new Span(
                        due == null ? "" : words.of("assignments.due", LocalTime.dateAndTime(due))),
                end);
    }
}
