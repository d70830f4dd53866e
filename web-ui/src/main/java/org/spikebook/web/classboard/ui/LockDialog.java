package org.spikebook.web.classboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.BoardService;
import org.spikebook.web.classboard.BoardStep;
import org.spikebook.web.classboard.LockedStep;

import java.util.List;
import java.util.Locale;

/** What the class can do with each step; a choice counts immediately. */
final class LockDialog extends Dialog {

    private enum Access {
        OPEN,
        LOCKED,
        HIDDEN
    }

    private final transient BoardService service;
    private final AssignmentId assignment;

    /**
     * @param changed told when the dialog is closed
     */
    LockDialog(Board board, BoardWords said, BoardService service, Runnable changed) {
        this.service = service;
        this.assignment = board.assignment().id();
        List<LockedStep> locked = service.locked(assignment);
        setHeaderTitle(said.words().of("lock.heading"));
        setWidth("40rem");
        add(new Paragraph(said.words().of("lock.help")));
        List<BoardStep> steps =
                board.steps().stream().filter(step -> !step.isSubmission()).toList();
        for (int number = 1; number <= steps.size(); number++) {
            BoardStep step = steps.get(number - 1);
            Select<Access> access = access(step, locked, said);
            access.setLabel(said.words().of("rest.step", said.count(number), said.step(step)));
            add(access);
        }
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                changed.run();
            }
        });
        getFooter().add(new Button(said.words().of("lock.close"), click -> close()));
    }

    private Select<Access> access(BoardStep step, List<LockedStep> locked, BoardWords said) {
        Select<Access> access = new Select<>();
        access.setWidthFull();
        access.setItems(Access.values());
        access.setItemLabelGenerator(
                each -> said.words().of("lock." + each.name().toLowerCase(Locale.ROOT)));
        access.setValue(
                locked.stream()
                        .filter(each -> each.cellId().equals(step.cellId()))
                        .findFirst()
                        .map(each -> each.hidden() ? Access.HIDDEN : Access.LOCKED)
                        .orElse(Access.OPEN));
        access.addValueChangeListener(change -> apply(step, change.getValue()));
        return access;
    }

    private void apply(BoardStep step, Access access) {
        switch (access) {
            case OPEN -> service.unlock(assignment, step.cellId());
            case LOCKED -> service.lock(assignment, step.cellId(), false);
            case HIDDEN -> service.lock(assignment, step.cellId(), true);
        }
    }
}
