package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.AssignmentVersionService;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.classroom.TermsEffect;
import org.spikebook.web.classroom.WithdrawalEffect;
import org.spikebook.web.classroom.ui.version.VersionPanel;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Optional;

/** Changes an assignment, and says before what that does to submissions. */
final class AssignmentDialog extends Dialog {

    private final Words words = Words.of(AssignmentDialog.class);
    private final AssignmentService service;
    private final Assignment assignment;
    private final Runnable changed;
    private final TermsForm form;
    private final EffectSummary effect = new EffectSummary();
    private final Paragraph refusal = new Paragraph();

    /**
     * @param students who can get a due date of their own
     * @param changed told when the assignment was changed
     */
    AssignmentDialog(
            AssignmentService service,
            AssignmentVersionService versions,
            Assignment assignment,
            List<Member> students,
            Runnable changed) {
        this.service = service;
        this.assignment = assignment;
        this.changed = changed;
        this.form = new TermsForm(assignment.terms());
        setHeaderTitle(words.of("edit.heading", assignment.title()));
        form.onChange(this::showEffect);
        refusal.addClassName("sb-problems");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(
                form,
                effect,
                refusal,
                sharing(),
                new VersionPanel(versions, assignment),
                new H3(words.of("extensions.heading")),
                new ExtensionsPanel(service, assignment.id(), students, changed));
        getFooter().add(withdrawal(), cancel(), save());
        showEffect();
    }

    private Checkbox sharing() {
        Checkbox box = new Checkbox(words.of("edit.sharing"));
        box.setHelperText(words.of("edit.sharing.help"));
        box.setValue(service.isShareable(assignment.id()));
        box.addValueChangeListener(
                change -> service.setShareable(assignment.id(), change.getValue()));
        return box;
    }

    private Button withdrawal() {
        Button button =
                new Button(
                        words.of(assignment.withdrawn() ? "edit.offer" : "edit.withdraw"),
                        click -> {
                            if (assignment.withdrawn()) {
                                toggleWithdrawn();
                            } else {
                                confirmWithdrawal();
                            }
                        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setTooltipText(words.of("edit.withdraw.help"));
        return button;
    }

    private void confirmWithdrawal() {
        WithdrawalEffect effect = service.withdrawal(assignment.id());
        ConfirmDialog dialog =
                new ConfirmDialog(
                        words.of("edit.withdraw.heading", assignment.title()),
                        words.of(
                                "edit.withdraw.text",
                                Quantity.count(effect.students(), words.locale()),
                                Quantity.count(effect.submitters(), words.locale()),
                                Quantity.count(effect.submissions(), words.locale())),
                        words.of("edit.withdraw"),
                        confirm -> toggleWithdrawn());
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("edit.cancel"));
        dialog.open();
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
        Button save = new Button(words.of("edit.save"), click -> confirm());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return save;
    }

    private void confirm() {
        if (!form.isValid()) {
            return;
        }
        AssignmentTerms terms = form.terms();
        TermsEffect shown = service.effect(assignment.id(), terms);
        GradeConfirmation.ask(shown, () -> save(terms, shown));
    }

    private void save(AssignmentTerms terms, TermsEffect confirmed) {
        Optional<Problem> problem =
                service.edit(assignment.id(), assignment.terms(), terms, confirmed);
        if (problem.isPresent()) {
            refusal.setText(problem.get().sentences(words.locale()));
            refusal.setVisible(true);
            showEffect();
            return;
        }
        close();
        changed.run();
    }

    private void showEffect() {
        effect.setVisible(form.isValid());
        if (effect.isVisible()) {
            effect.show(service.effect(assignment.id(), form.terms()));
        }
    }
}
