package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.SetNumbers;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.ProblemSentences;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What will be checked, from the check's own description, and how much of it is hidden. */
final class TaskCriteria extends Div {

    /** The value of a name that is left out. */
    private static final Value NOTHING = Value.of("");

    private final Words words = Words.of(TaskCriteria.class);
    private final Notebook notebook;

    /**
     * @param notebook that the task is in
     */
    TaskCriteria(TaskCell cell, Notebook notebook) {
        this.notebook = notebook;
        CheckRegistry checks = CheckRegistry.standard();
        Optional<CheckSpec> visible = cell.check().visible();
        List<Problem> problems = visible.map(checks::problems).orElse(List.of());
        if (!problems.isEmpty()) {
            add(new ProblemSentences(problems));
        }
        visible.filter(spec -> checks.errors(spec).isEmpty())
                .ifPresent(spec -> add(details(cell, criterion(spec, checks))));
        int hidden = cell.check().hiddenCount();
        if (hidden > 0) {
            add(new Paragraph(words.of("criteria.hidden", Quantity.count(hidden, words.locale()))));
        }
    }

    private Details details(TaskCell cell, Div criterion) {
        Details details =
                new Details(
                        words.of("criteria.heading", Quantity.count(cell.points(), words.locale())),
                        criterion);
        details.addClassName("sb-more");
        return details;
    }

    private Div criterion(CheckSpec spec, CheckRegistry checks) {
        Configured<Check> check = checks.configured(spec);
        Div criterion = new Div(new Paragraph(words.of(check.component().summary())));
        if (spec.limit()) {
            criterion.add(new Paragraph(words.of("criteria.limit")));
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("sb-facts");
        for (ParameterInfo info : check.component().parameters()) {
            Value value = check.values().value(info.name());
            if (limits(value, info)) {
                String meaning = words.of(check.component().meaning(info));
                DescriptionList.Description shown =
                        new DescriptionList.Description(value(value, info, check.component()));
                if (info.kind() == ParameterInfo.Kind.TEXT) {
                    shown.getStyle().set("white-space", "pre-line");
                }
                list.add(new DescriptionList.Term(meaning), shown);
            }
        }
        spec.set()
                .forEach((path, value) ->
                        add(list, words.of(SetNumbers.name(path)), setValue(path, value)));
        if (!spec.cell().isEmpty()) {
            add(list, words.of("criteria.cell"), title(spec.cell()));
        }
        if (list.getChildren().findAny().isPresent()) {
            criterion.add(list);
        }
        if (!spec.of().isEmpty()) {
            OrderedList inner = new OrderedList();
            spec.of().forEach(part -> inner.add(new ListItem(criterion(part, checks))));
            criterion.add(inner);
        }
        return criterion;
    }

    private String title(String cell) {
        return notebook.cell(cell).map(Cell::title).filter(title -> !title.isBlank()).orElse(cell);
    }

    /** Whether a value says something: not a name that is left out, not the end of the range. */
    private static boolean limits(Value value, ParameterInfo info) {
        return value instanceof Value.Real(double number)
                ? number < info.max() && (number > info.min() || number > 0)
                : !value.equals(NOTHING);
    }

    private static void add(DescriptionList list, String term, String description) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }

    private String setValue(String path, double value) {
        Optional<String> unit = SetNumbers.unitSymbol(path);
        return Quantity.readable(value, words.locale())
                + unit.map(symbol -> Quantity.NO_BREAK_SPACE + symbol).orElse("");
    }

    private String value(Value value, ParameterInfo info, Check check) {
        return switch (value) {
            case Value.Real(double number) -> number(number) + unit(info);
            case Value.Word(String word) ->
                    info.kind() == ParameterInfo.Kind.CHOICE
                            ? words.of(check.optionName(info, word))
                            : word;
            case Value.Flag(boolean flag) -> words.of(flag ? "criteria.yes" : "criteria.no");
            case Value.Series(var numbers) ->
                    numbers.stream().map(this::number).collect(Collectors.joining(", "))
                            + unit(info);
            case Value.Random(var distribution) -> number(distribution.mean()) + unit(info);
        };
    }

    private String number(double number) {
        return Quantity.decimals(number, 3, words.locale());
    }

    private static String unit(ParameterInfo info) {
        return info.unit().symbol().isEmpty() ? "" : Quantity.NO_BREAK_SPACE + info.unit().symbol();
    }
}
