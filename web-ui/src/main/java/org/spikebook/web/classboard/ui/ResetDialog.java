package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardLine;
import org.spikebook.web.classboard.BoardStep;
import org.spikebook.web.classboard.ResetService;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses whose notebooks are reset, and to the start of which step. */
final class ResetDialog extends Dialog {

    private static final int SHOWN_MILLIS = 4000;

    private final Select<Who> who = new Select<>();
    private final Select<BoardStep> step = new Select<>();
    private final ResetService service;
    private final AssignmentId assignment;
    private final BoardWords said;

    /** Empty for all. */
    private record Who(Optional<VisitorId> student, String name) {}

    ResetDialog(Board board, BoardWords said, ResetService service) {
        this.service = service;
        this.assignment = board.assignment().id();
        this.said = said;
        setHeaderTitle(said.words().of("reset.heading"));
        setWidth("32rem");
        List<Who> all = new ArrayList<>();
        all.add(new Who(Optional.empty(), said.words().of("reset.all")));
        board.lines().stream()
                .sorted(Comparator.comparing(BoardLine::name))
                .forEach(line -> all.add(new Who(Optional.of(line.student()), line.name())));
        who.setLabel(said.words().of("reset.who"));
        who.setItems(all);
        who.setItemLabelGenerator(Who::name);
        who.setEmptySelectionAllowed(false);
        who.setWidthFull();
        List<BoardStep> steps =
                board.steps().stream().filter(each -> !each.isSubmission()).toList();
        step.setLabel(said.words().of("send.step"));
        step.setHelperText(said.words().of("reset.help"));
        step.setItems(steps);
        step.setItemLabelGenerator(each ->
                said.words()
                        .of("rest.step", said.count(steps.indexOf(each) + 1L), said.step(each)));
        step.setValue(steps.getFirst());
        step.setWidthFull();
        add(who, step, new Paragraph(said.words().of("reset.kept")));
        Button cancel = new Button(said.words().of("message.cancel"), click -> close());
        Button done = new Button(said.words().of("reset.button"), click -> reset());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(cancel, done);
    }

    private void reset() {
        Who chosen = who.getValue();
        who.setInvalid(chosen == null);
        if (chosen == null) {
            who.setErrorMessage(said.words().of("reset.noStudent"));
            return;
        }
        String cell = step.getValue().cellId();
        int changed =
                chosen.student()
                        .map(student -> service.reset(assignment, student, cell) ? 1 : 0)
                        .orElseGet(() -> service.resetAll(assignment, cell));
        close();
        Notification.show(
                said.words().of("reset.done", said.count(changed)),
                SHOWN_MILLIS,
                Notification.Position.BOTTOM_START);
    }
}
