package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.common.ui.Words;

import java.util.Optional;

/** Takes the visitor out of a class, after a confirmation. */
final class LeaveButton extends Div {

    private final Words words = Words.of(LeaveButton.class);
    private final ClassroomService classes;
    private final Course course;
    private final Paragraph refusal = new Paragraph();

    LeaveButton(ClassroomService classes, Course course) {
        this.classes = classes;
        this.course = course;
        Button leave = new Button(words.of("leave.button"), click -> confirm());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        leave.addClassName("sb-flush");
        refusal.getElement().setAttribute("role", "alert");
        refusal.addClassName("sb-problems");
        refusal.setVisible(false);
        addClassName("sb-leave");
        add(leave, refusal);
    }

    private void confirm() {
        ConfirmDialog dialog =
                new ConfirmDialog(
                        words.of("leave.heading", course.title()),
                        words.of("leave.text"),
                        words.of("leave.button"),
                        confirm -> leave());
        dialog.setCancelable(true);
        dialog.setCancelText(words.of("leave.cancel"));
        dialog.open();
    }

    private void leave() {
        Optional<Problem> problem = classes.leave(course.id());
        if (problem.isEmpty()) {
            UI.getCurrentOrThrow().navigate(ClassesView.class);
            return;
        }
        refusal.setText(problem.get().sentences(words.locale()));
        refusal.setVisible(true);
    }
}
