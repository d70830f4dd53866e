package org.spikebook.web.classroom.ui.version;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.edition.VersionChange;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.AssignmentVersionService;
import org.spikebook.web.classroom.VersionMove;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.Optional;

/**
 * Where a lesson of the class has a newer version than the one by which its assignment is graded:
 * moves it there, and says before what that does. Otherwise there is nothing to see.
 */
public final class VersionPanel extends Div {

    private final Words words = Words.of(VersionPanel.class);
    private final AssignmentVersionService service;
    private final Assignment assignment;

    public VersionPanel(AssignmentVersionService service, Assignment assignment) {
        this.service = service;
        this.assignment = assignment;
        getElement().setAttribute("aria-live", "polite");
        service.newest(assignment.id()).ifPresent(this::offer);
    }

    private void offer(VersionMove move) {
        removeAll();
        add(
                new H3(words.of("version.heading")),
                new Paragraph(
                        words.of("version.assigned", count(move.assigned()), count(move.newest()))),
                new Button(words.of("version.move", count(move.newest())), click -> confirm(move)));
    }

    private void confirm(VersionMove move) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.of("version.confirm", assignment.title(), count(move.newest())));
        dialog.setText(effect(move));
        dialog.setConfirmText(words.of("version.move", count(move.newest())));
        dialog.addConfirmListener(confirm -> move(move));
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("edit.cancel"));
        dialog.open();
    }

    private Component effect(VersionMove move) {
        UnorderedList list = new UnorderedList();
        move.change().map(this::cells).ifPresent(cells -> list.add(new ListItem(cells)));
        move.points().map(this::points).ifPresent(points -> list.add(new ListItem(points)));
        list.add(
                new ListItem(words.of("version.kept", count(move.submissions()))),
                new ListItem(words.of("version.begun", count(move.begun()), count(move.newest()))),
                new ListItem(words.of("version.noWayBack")));
        return list;
    }

    private String cells(VersionChange change) {
        return words.of(
                "version.cells",
                count(change.added()),
                count(change.changed()),
                count(change.removed()));
    }

    private String points(VersionMove.Points points) {
        return words.of("version.points", count(points.assigned()), count(points.newest()));
    }

    private void move(VersionMove confirmed) {
        Optional<Problem> problem = service.move(assignment.id(), confirmed);
        if (problem.isEmpty()) {
            removeAll();
            add((Component) new Paragraph(words.of("version.moved", count(confirmed.newest()))));
            return;
        }
        service.newest(assignment.id()).ifPresentOrElse(this::offer, this::removeAll);
        Paragraph refusal = new Paragraph(problem.get().sentences(words.locale()));
        refusal.addClassName("sb-problems");
        add((Component) refusal);
    }

    private String count(long number) {
        return Quantity.count(number, words.locale());
    }
}
