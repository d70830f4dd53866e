package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.TaskPoints;

/** A grade: the points of each task, and why. */
final class GradePanel extends Div {

    GradePanel(GradeView grade) {
        Words words = Words.of(GradePanel.class);
        addClassName("sb-grade");
        add(
                new H2(
                        words.of(
                                "grade.heading",
                                PointsText.of(words.locale(), grade.points(), grade.maxPoints()))));
        for (TaskPoints task : grade.tasks()) {
            add(new TaskOutcome(task.title(), task.points(), task.maxPoints(), task.reasons()));
        }
        if (!grade.notes().isEmpty()) {
            UnorderedList notes = new UnorderedList();
            notes.addClassNames("sb-plain-list", "sb-warnings");
            grade.notes().forEach(note -> notes.add(new ListItem(words.of(note))));
            add(notes);
        }
    }
}
