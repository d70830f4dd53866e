package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.classroom.Lateness;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.mark.CriterionMark;
import org.spikebook.web.grading.ui.points.PointsText;
import org.spikebook.web.plot.Quantity;

import java.time.Instant;
import java.util.Locale;

/** A grade: the points of each task, and why; and what days late take of them. */
final class GradePanel extends Div {

    private final Words words = Words.of(GradePanel.class);

    GradePanel(GradeView grade, Lateness lateness, TaskTitles titles) {
        double result = lateness.result(grade.points());
        addClassName("sb-grade");
        add(
                new H2(
                        words.of(
                                "grade.heading",
                                new PointsText(words.locale()).of(result, grade.maxPoints()))));
        if (grade.tasksWait()) {
            add(new Paragraph(words.of("grade.waiting")));
        }
        if (grade.criteriaWait()) {
            add(new Paragraph(words.of("grade.criteriaWait")));
        }
        if (lateness.isLate()) {
            add(deduction(grade, lateness));
        }
        for (TaskPoints task : grade.tasks()) {
            String id = task.cellId();
            add(
                    new TaskOutcome(
                            titles.of(id, task.title()),
                            task.points(),
                            task.maxPoints(),
                            titles.tree(id, task.tree())));
            task.judged().forEach(mark -> add(criterion(titles.of(id, mark.title()), mark)));
            if (task.rubric().isEmpty()) {
                task.measured().ifPresent(measured -> add(byHand(measured)));
            }
            add(comment(task.comment()));
        }
        grade.criteria().forEach(mark -> add(criterion(mark.title(), mark)));
        add(comment(grade.comment()));
        if (!grade.notes().isEmpty()) {
            UnorderedList notes = new UnorderedList();
            notes.addClassNames("sb-plain-list", "sb-warnings");
            grade.notes().forEach(note -> notes.add(new ListItem(words.of(note))));
            add(notes);
        }
    }

    private Paragraph byHand(double measured) {
        return new Paragraph(
                words.of("grade.byHand", Quantity.decimals(measured, 1, words.locale())));
    }

    private Paragraph criterion(String title, CriterionMark mark) {
        return new Paragraph(
                words.of(
                        "grade.criterion",
                        title,
                        new PointsText(words.locale()).of(mark.points(), mark.maxPoints())));
    }

    /** In the words of who marked it; line breaks stay. */
    private Div comment(String written) {
        Paragraph text = new Paragraph(written);
        text.getStyle().set("white-space", "pre-wrap");
        Div comment = new Div(new Paragraph(words.of("grade.comment")), text);
        comment.addClassName("sb-hint");
        comment.setVisible(!written.isEmpty());
        return comment;
    }

    /** How the result comes about, a line each. */
    private DescriptionList deduction(GradeView grade, Lateness lateness) {
        Locale locale = words.locale();
        Instant due = lateness.dueAt();
        DescriptionList list = new DescriptionList();
        list.addClassName("sb-facts");
        fact(list, "late.reached", new PointsText(locale).of(grade.points(), grade.maxPoints()));
        fact(
                list,
                "late.days",
                words.of(
                        "late.days.text",
                        Quantity.count(lateness.days(), locale),
                        due == null ? "" : LocalTime.dateAndTime(due, lateness.zone()),
                        lateness.zone().getId()));
        fact(list, "late.deduction", deductionText(grade, lateness));
        fact(
                list,
                "late.result",
                words.of(
                        "late.result.text",
                        new PointsText(locale).number(grade.points()),
                        new PointsText(locale).number(lateness.deduction(grade.points())),
                        new PointsText(locale)
                                .of(lateness.result(grade.points()), grade.maxPoints())));
        return list;
    }

    private String deductionText(GradeView grade, Lateness lateness) {
        return lateness.policy().percentPerDay() == 0
                ? words.of("late.deduction.none")
                : words.of(
                        "late.deduction.text",
                        new PointsText(words.locale()).number(lateness.deduction(grade.points())),
                        lateness.deductedPercent(),
                        lateness.policy().percentPerDay(),
                        lateness.policy().leastPercent());
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.of(key)), new DescriptionList.Description(value));
    }
}
