package org.spikebook.web.grading.ui.marking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.plot.Quantity;

/** Says that a grade was changed while it was marked, and what it is now. */
final class ChangedGrade extends Div {

    private final Words words = Words.of(ChangedGrade.class);
    private final UnorderedList now = new UnorderedList();

    ChangedGrade(GradeView grade, TaskTitles titles) {
        for (TaskPoints task : grade.tasks()) {
            String title = titles.of(task.cellId(), task.title());
            line(title, task.points(), task.maxPoints(), task.comment());
        }
        grade.criteria().forEach(mark -> line(mark.title(), mark.points(), mark.maxPoints(), ""));
        if (!grade.comment().isEmpty()) {
            now.add(new ListItem(grade.comment()));
        }
        add(
                new Paragraph(words.of("changed.heading")),
                now,
                new Paragraph(words.of("changed.saveAgain")));
    }

    private void line(String title, double points, double maxPoints, String comment) {
        String said = words.of("changed.points", title, number(points), number(maxPoints));
        now.add(new ListItem(comment.isEmpty() ? said : said + " " + comment));
    }

    private String number(double points) {
        return Quantity.decimals(points, 1, words.locale());
    }
}
