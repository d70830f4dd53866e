package org.spikebook.web.grading.ui.marking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.mark.CriterionMark;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;

/** Points for each criterion of the rubric of a task. The task has points once all are judged. */
final class RubricFields extends Div {

    private static final double THOUSANDTHS = 1000;

    private final List<Field> fields = new ArrayList<>();

    /** A criterion; its number within the rubric, from 1, names it in marks. */
    private record Field(String number, String title, double maxPoints, DecimalField points) {}

    /**
     * @param titles as the reader knows them; marks keep those of the grade
     * @param changed told when points change
     */
    RubricFields(TaskPoints task, TaskTitles titles, SerializableRunnable changed) {
        addClassName("sb-form");
        Words words = Words.of(RubricFields.class);
        String heading = titles.of(task.cellId(), task.title());
        add(new Paragraph(words.of("rubric.open")));
        for (RubricCriterion criterion : task.rubric()) {
            String title = titles.of(task.cellId(), criterion.title());
            String number = String.valueOf(fields.size() + 1);
            String most = Quantity.decimals(criterion.points(), 1, words.locale());
            DecimalField points = new DecimalField();
            points.setLabel(words.of("points.of", title, most));
            points.setAriaLabel(words.of("points.of", heading + ", " + title, most));
            points.setMin(0);
            points.setMax(criterion.points());
            points.setClearButtonVisible(true);
            points.setWidthFull();
            task.judged().stream()
                    .filter(mark -> mark.criterion().equals(number))
                    .findFirst()
                    .ifPresent(mark -> points.setValue(mark.points()));
            points.addValueChangeListener(change -> changed.run());
            fields.add(new Field(number, criterion.title(), criterion.points(), points));
            add(points);
        }
    }

    /** Whether any of the points is outside its limits. */
    boolean isInvalid() {
        return fields.stream().anyMatch(field -> field.points().isInvalid());
    }

    /** The criteria that have points. */
    List<CriterionMark> judged() {
        List<CriterionMark> judged = new ArrayList<>();
        for (Field field : fields) {
            Double points = field.points().getValue();
            if (points != null) {
                judged.add(
                        new CriterionMark(
                                field.number(), field.title(), points, field.maxPoints()));
            }
        }
        return judged;
    }

    /** The points of all criteria; none while any of them is open. */
    @Nullable Double points() {
        List<CriterionMark> judged = judged();
        double sum = judged.stream().mapToDouble(CriterionMark::points).sum();
        // a sum of tenths can be more than all points by its last digit, which would be refused
        return judged.size() < fields.size() ? null : Math.round(sum * THOUSANDTHS) / THOUSANDTHS;
    }
}
