package org.spikebook.web.grading.ui.marking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.grading.marking.Criterion;
import org.spikebook.web.grading.marking.CriterionDraft;
import org.spikebook.web.grading.marking.MarkingQueue;
import org.spikebook.web.grading.marking.MarkingService;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How an assignment is marked: its rubric, and whether names are hidden. */
final class RubricPanel extends Div {

    private final Words words = Words.of(RubricPanel.class);
    private final MarkingService service;
    private final MarkingQueue queue;
    private final SerializableRunnable changed;
    private final Div rows = new Div();
    private final Div notice = new Div();
    private final List<Row> criteria = new ArrayList<>();
    private List<Criterion> seen;

    private record Row(@Nullable UUID id, TextField title, DecimalField points) {}

    /**
     * @param changed told when the rubric was saved
     * @param blindChanged told when names were hidden or shown
     */
    RubricPanel(
            MarkingService service,
            MarkingQueue queue,
            SerializableRunnable changed,
            SerializableRunnable blindChanged) {
        this.service = service;
        this.queue = queue;
        this.seen = queue.rubric();
        this.changed = changed;
        notice.getElement().setAttribute("role", "alert");
        queue.rubric().forEach(each -> addRow(Optional.of(each)));
        Button more = new Button(words.of("rubric.add"), click -> addRow(Optional.empty()));
        Button save = new Button(words.of("rubric.save"), click -> save());
        Div actions = new Div(more, save);
        actions.addClassName("sb-row");
        Checkbox blind = new Checkbox(words.of("blind"), queue.blind());
        blind.addValueChangeListener(change -> {
            service.setBlind(queue.assignment().id(), change.getValue());
            blindChanged.run();
        });
        Div all = new Div(new Paragraph(words.of("rubric.explain")), rows, notice, actions, blind);
        add(new Details(words.of("rubric.heading"), all));
    }

    private void addRow(Optional<Criterion> criterion) {
        TextField title = new TextField(words.of("rubric.title"));
        title.setMaxLength(MarkingService.MAX_TITLE);
        DecimalField points = new DecimalField();
        points.setLabel(words.of("rubric.points"));
        points.setMin(0);
        points.setMax(MarkingService.MAX_POINTS);
        criterion.ifPresent(each -> {
            title.setValue(each.title());
            points.setValue(each.maxPoints());
        });
        Row row = new Row(criterion.map(Criterion::id).orElse(null), title, points);
        criteria.add(row);
        Div line = new Div(title, points);
        line.addClassName("sb-row");
        line.add(
                new Button(
                        words.of("rubric.remove"),
                        click -> {
                            criteria.remove(row);
                            rows.remove(line);
                        }));
        rows.add(line);
    }

    private void save() {
        notice.removeAll();
        List<CriterionDraft> rubric = new ArrayList<>();
        for (Row row : criteria) {
            Double points = row.points().getValue();
            rubric.add(
                    new CriterionDraft(
                            row.id(), row.title().getValue(), points == null ? 0 : points));
        }
        Optional<Problem> refused = service.setRubric(queue.assignment().id(), seen, rubric);
        refused.ifPresentOrElse(this::show, changed::run);
    }

    /** With the rubric as another has made it, if so: the next time, it is replaced. */
    private void show(Problem problem) {
        notice.add(new ProblemSentences(List.of(problem)));
        List<Criterion> now = service.queue(queue.assignment().id()).rubric();
        if (!now.equals(seen)) {
            seen = now;
            UnorderedList list = new UnorderedList();
            now.forEach(each -> list.add(new ListItem(said(each))));
            notice.add(list);
        }
    }

    private String said(Criterion criterion) {
        String points = Quantity.decimals(criterion.maxPoints(), 1, words.locale());
        return words.of("rubric.now", criterion.title(), points);
    }
}
