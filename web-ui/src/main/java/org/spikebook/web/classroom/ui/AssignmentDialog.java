package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.DeadlineEffect;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DateTimeField;
import org.spikebook.web.plot.Quantity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Changes an assignment, and says before what that does to submissions. */
final class AssignmentDialog extends Dialog {

    private final Words words = Words.of(AssignmentDialog.class);
    private final AssignmentService service;
    private final Assignment assignment;
    private final Runnable changed;
    private final Select<CountingPolicy> policy = new Select<>();
    private final DateTimeField due = new DateTimeField(words.of("assign.due"));
    private final Paragraph effect = new Paragraph();

    /**
     * @param students who can get a due date of their own
     * @param changed told when the assignment was changed
     */
    AssignmentDialog(
            AssignmentService service,
            Assignment assignment,
            List<Member> students,
            Runnable changed) {
        this.service = service;
        this.assignment = assignment;
        this.changed = changed;
        setHeaderTitle(words.of("edit.heading", assignment.title()));
        policy.setLabel(words.of("assign.policy"));
        policy.setItems(CountingPolicy.values());
        policy.setItemLabelGenerator(each -> policyName(words, each));
        policy.setValue(assignment.policy());
        Instant now = assignment.dueAt();
        due.setValue(now == null ? null : LocalTime.local(now));
        due.addValueChangeListener(change -> showEffect());
        effect.addClassName("sb-muted");
        effect.getElement().setAttribute("aria-live", "polite");
        Div form = new Div(policy, due, effect);
        form.addClassName("sb-form");
        add(
                form,
                new H3(words.of("extensions.heading")),
                new ExtensionsPanel(service, assignment.id(), students));
        getFooter().add(withdrawal(), cancel(), save());
        showEffect();
    }

    static String policyName(Words words, CountingPolicy policy) {
        return words.of("policy." + policy.name().toLowerCase(Locale.ROOT));
    }

    private Button withdrawal() {
        Button button =
                new Button(
                        words.of(assignment.withdrawn() ? "edit.offer" : "edit.withdraw"),
                        click -> toggleWithdrawn());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setTooltipText(words.of("edit.withdraw.help"));
        return button;
    }

    private void toggleWithdrawn() {
        if (assignment.withdrawn()) {
            service.offer(assignment.id());
        } else {
            service.withdraw(assignment.id());
        }
        close();
        changed.run();
    }

    private Button cancel() {
        return new Button(words.of("edit.cancel"), click -> close());
    }

    private Button save() {
        Button save =
                new Button(
                        words.of("edit.save"),
                        click -> {
                            service.edit(assignment.id(), policy.getValue(), dueAt());
                            close();
                            changed.run();
                        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return save;
    }

    private @Nullable Instant dueAt() {
        LocalDateTime chosen = due.getValue();
        return chosen == null ? null : LocalTime.instant(chosen);
    }

    private void showEffect() {
        DeadlineEffect change = service.effect(assignment.id(), dueAt());
        effect.setText(
                change.becomeLate() == 0 && change.becomeOnTime() == 0
                        ? words.of("edit.noEffect")
                        : words.of(
                                "edit.effect",
                                Quantity.count(change.becomeLate(), words.locale()),
                                Quantity.count(change.becomeOnTime(), words.locale())));
    }
}
