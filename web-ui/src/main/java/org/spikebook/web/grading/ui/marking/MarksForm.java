package org.spikebook.web.grading.ui.marking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;

import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.TaskPoints;
import org.spikebook.web.grading.mark.CriterionMark;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.TaskMark;
import org.spikebook.web.grading.marking.Criterion;
import org.spikebook.web.grading.marking.MarkWriter;
import org.spikebook.web.grading.ui.points.ReasonList;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Points and comments of one submission, by task and by criterion, to be set by hand. */
@JsModule("./unsaved/unsaved.ts")
public final class MarksForm extends Div {

    /** As {@code unsaved.ts} knows it. */
    static final String UNSAVED = "data-unsaved";

    private final Words words = Words.of(MarksForm.class);
    private final TaskTitles titles;
    private final List<TaskFields> tasks = new ArrayList<>();
    private final List<CriterionField> criteria = new ArrayList<>();
    private final List<Select<String>> banks = new ArrayList<>();
    private final List<CriterionMark> earlier;
    private final TextArea comment = comment("overall");
    private final Div judged = new Div();
    private boolean changed;

    /** Fields of a task: one for its points, or one for each criterion of its rubric. */
    private record TaskFields(
            String task, DecimalField points, Optional<RubricFields> rubric, TextArea comment) {

        boolean isInvalid() {
            return rubric.map(RubricFields::isInvalid).orElseGet(points::isInvalid);
        }

        TaskMark mark() {
            String written = comment.getValue().strip();
            return rubric.map(r -> new TaskMark(task, r.points(), written, r.judged()))
                    .orElseGet(() -> new TaskMark(task, points.getValue(), written));
        }
    }

    private record CriterionField(Criterion criterion, DecimalField points) {}

    /**
     * @param grade as it is
     * @param titles of its tasks
     * @param rubric criteria to be judged; without any, those in the grade stay
     * @param comments that can be used again
     */
    public MarksForm(
            GradeView grade, TaskTitles titles, List<Criterion> rubric, List<String> comments) {
        this.titles = titles;
        addClassName("sb-form");
        getElement().setAttribute("data-guarded", true);
        judged.addClassName("sb-form");
        earlier = grade.criteria();
        grade.tasks().forEach(task -> add(task(task)));
        comment.setValue(grade.comment());
        add(judged, comment, bank(comment));
        offer(rubric, comments);
        changed = false;
    }

    /** Offers another rubric and other comments; what was typed stays. */
    void offer(List<Criterion> rubric, List<String> comments) {
        boolean typed = changed;
        List<CriterionField> before = List.copyOf(criteria);
        criteria.clear();
        judged.removeAll();
        rubric.forEach(criterion -> judged.add(criterion(criterion, before)));
        banks.forEach(bank -> {
            bank.setItems(comments);
            bank.setVisible(!comments.isEmpty());
        });
        changed = typed;
    }

    private Div task(TaskPoints task) {
        String title = titles.of(task.cellId(), task.title());
        double measured = task.measured().orElse(task.points());
        DecimalField points = points();
        limit(points, title, task.maxPoints());
        points.setHelperText(words.of("measured", number(measured)));
        if (task.measured().isPresent()) {
            points.setValue(task.points());
        }
        TextArea note = comment("comment");
        note.setValue(task.comment());
        Optional<RubricFields> rubric =
                task.rubric().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RubricFields(task, titles, () -> changed = true));
        tasks.add(new TaskFields(task.cellId(), points, rubric, note));
        Component marks = rubric.<Component>map(fields -> fields).orElse(points);
        List<ReasonTree> tree = titles.tree(task.cellId(), task.tree());
        return new Div(new H3(title), new ReasonList(tree), marks, note, bank(note));
    }

    private Div criterion(Criterion criterion, List<CriterionField> before) {
        DecimalField points =
                before.stream()
                        .filter(field -> field.criterion().id().equals(criterion.id()))
                        .findFirst()
                        .map(CriterionField::points)
                        .orElseGet(() -> newPoints(criterion));
        limit(points, criterion.title(), criterion.maxPoints());
        criteria.add(new CriterionField(criterion, points));
        return new Div(new H3(criterion.title()), points);
    }

    private DecimalField newPoints(Criterion criterion) {
        DecimalField points = points();
        earlier.stream()
                .filter(mark -> mark.criterion().equals(criterion.id().toString()))
                .findFirst()
                .ifPresent(mark -> points.setValue(mark.points()));
        return points;
    }

    private DecimalField points() {
        DecimalField points = new DecimalField();
        points.setMin(0);
        points.setClearButtonVisible(true);
        points.addValueChangeListener(change -> changed = true);
        return points;
    }

    private void limit(DecimalField points, String title, double max) {
        points.setLabel(words.of("points", number(max)));
        points.setAriaLabel(words.of("points.of", title, number(max)));
        points.setMax(max);
    }

    private TextArea comment(String key) {
        TextArea area = new TextArea(words.of(key));
        area.setMaxLength(MarkWriter.MAX_COMMENT);
        area.setWidthFull();
        area.addValueChangeListener(change -> changed = true);
        return area;
    }

    /** Puts a comment that is used again behind what is there. */
    private Select<String> bank(TextArea into) {
        Select<String> bank = new Select<>();
        bank.setLabel(words.of("bank"));
        banks.add(bank);
        bank.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                String before = into.getValue().strip();
                into.setValue(
                        before.isEmpty() ? change.getValue() : before + "\n" + change.getValue());
                bank.clear();
            }
        });
        return bank;
    }

    /** Whether something was typed that may not be saved yet. */
    boolean isChanged() {
        return changed || !isValid();
    }

    /** Whether all points are numbers within their limits. */
    public boolean isValid() {
        return tasks.stream().noneMatch(TaskFields::isInvalid)
                && criteria.stream().noneMatch(field -> field.points().isInvalid());
    }

    /** What is in the form. Fields without points leave those measured, or the criterion open. */
    public Marks marks() {
        return new Marks(
                tasks.stream().map(TaskFields::mark).toList(),
                criteria.isEmpty() ? earlier : judged(),
                comment.getValue().strip());
    }

    private List<CriterionMark> judged() {
        List<CriterionMark> judged = new ArrayList<>();
        for (CriterionField field : criteria) {
            Double points = field.points().getValue();
            Criterion criterion = field.criterion();
            if (points != null) {
                judged.add(
                        new CriterionMark(
                                criterion.id().toString(),
                                criterion.title(),
                                points,
                                criterion.maxPoints()));
            }
        }
        return judged;
    }

    private String number(double points) {
        return Quantity.decimals(points, 1, words.locale());
    }

    /** Says that a number has to be corrected before anything is saved. */
    public Paragraph invalidNotice() {
        return new Paragraph(words.of("invalid"));
    }
}
