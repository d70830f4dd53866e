package org.spikebook.web.grading.ui.regrade;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.regrade.RegradeEffect;
import org.spikebook.web.grading.regrade.RegradeLine;
import org.spikebook.web.grading.regrade.RegradeOptions;
import org.spikebook.web.grading.regrade.RegradePreview;
import org.spikebook.web.grading.regrade.TaskChange;
import org.spikebook.web.grading.ui.points.PointsText;
import org.spikebook.web.plot.Quantity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What the publication of a regrade would do: a sentence, the options, a row a submission. */
final class PreviewPanel extends Div {

    private final Words words = Words.of(PreviewPanel.class);
    private final TaskTitles titles;
    private final List<Checkbox> options;

    /**
     * @param titles of the tasks that change
     * @param chosen told when other options are chosen
     */
    PreviewPanel(
            RegradePreview preview,
            TaskTitles titles,
            RegradeOptions chosenBefore,
            SerializableConsumer<RegradeOptions> chosen) {
        this.titles = titles;
        addClassName("sb-section");
        Paragraph standing = new Paragraph(standing(preview));
        standing.getElement().setAttribute("role", "status");
        String at = LocalTime.dateAndTime(preview.at());
        add(
                new H2(words.of("preview.heading")),
                new Paragraph(words.of("preview.asked", preview.by(), at, preview.reason())),
                standing,
                new Paragraph(words.of("preview.nothingCounts")));
        Checkbox neverLower = new Checkbox(words.of("neverLower"), chosenBefore.neverLower());
        Checkbox replace =
                new Checkbox(words.of("replaceHandMade"), chosenBefore.replaceHandMade());
        neverLower.addValueChangeListener(change ->
                chosen.accept(
                        new RegradeOptions(change.getValue(), chosenBefore.replaceHandMade())));
        replace.addValueChangeListener(change ->
                chosen.accept(new RegradeOptions(chosenBefore.neverLower(), change.getValue())));
        options = List.of(neverLower, replace);
        Div choices = new Div(neverLower, replace);
        choices.addClassName("sb-form");
        add(choices, table(preview).scrolling(words.of("preview.table")));
    }

    /** Gives an option the focus, by its place. */
    void focusOption(int index) {
        options.get(index).focus();
    }

    /** How many submissions it affects how. */
    private String standing(RegradePreview preview) {
        return Arrays.stream(RegradeEffect.values())
                .filter(effect -> preview.count(effect) > 0)
                .map(effect ->
                        words.of(
                                "preview.count",
                                words.of(effect.key()),
                                Quantity.count(preview.count(effect), words.locale())))
                .collect(Collectors.joining(" "));
    }

    private DataTable table(RegradePreview preview) {
        DataTable table =
                new DataTable(
                        List.of(
                                words.of("column.student"),
                                words.of("column.submitted"),
                                words.of("column.before"),
                                words.of("column.after"),
                                words.of("column.effect"),
                                words.of("column.tasks")));
        table.addClassName("sb-table");
        preview.lines().forEach(line -> fill(table, line));
        return table;
    }

    private void fill(DataTable table, RegradeLine line) {
        String student = line.student().isEmpty() ? words.of("formerMember") : line.student();
        NativeTableRow row = table.addRow(student);
        row.addDataCell()
                .add(
                        new Anchor(
                                "submissions/" + line.receipt(),
                                LocalTime.dateAndTime(line.submittedAt())));
        row.addDataCell().setText(score(line.before()));
        row.addDataCell().setText(score(line.after()));
        Span effect = new Span(words.of(line.effect().key()));
        effect.addClassName("sb-tag");
        row.addDataCell().add(effect);
        row.addDataCell().add(why(line));
    }

    private Component why(RegradeLine line) {
        if (!line.problems().isEmpty()) {
            return new ProblemSentences(line.problems());
        }
        if (line.changes().isEmpty()) {
            return new Span("–");
        }
        Div changes = new Div();
        line.changes().forEach(change -> changes.add(change(change)));
        String count = Quantity.count(line.changes().size(), words.locale());
        return new Details(words.of("changes", count), changes);
    }

    private Div change(TaskChange change) {
        String task = change.task();
        H3 heading = new H3(titles.of(task, change.title()));
        Div shown = new Div(heading, new Paragraph(pointsChange(change)));
        if (change.byHand()) {
            shown.add(new Paragraph(words.of("change.byHand")));
        }
        shown.add(
                reasons("change.before", titles.reasons(task, change.reasonsBefore())),
                reasons("change.after", titles.reasons(task, change.reasonsAfter())));
        return shown;
    }

    private String pointsChange(TaskChange change) {
        return words.of("change.points", points(change.before()), points(change.after()));
    }

    private Div reasons(String key, List<Text> reasons) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-plain-list");
        reasons.forEach(reason -> list.add(new ListItem(words.of(reason))));
        Span heading = new Span(words.of(key));
        heading.addClassName("sb-muted");
        Div part = new Div(heading, list);
        part.setVisible(!reasons.isEmpty());
        return part;
    }

    private String score(Optional<RegradeLine.Score> score) {
        return score.map(of -> new PointsText(words.locale()).of(of.points(), of.maxPoints()))
                .orElse("–");
    }

    private String points(OptionalDouble points) {
        return points.isPresent()
                ? Quantity.decimals(points.getAsDouble(), 1, words.locale())
                : "–";
    }
}
