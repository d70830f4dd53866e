package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckRegistry;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.stream.Collectors;

/** What will be checked, from the check's own description. */
final class TaskCriteria extends Div {

    private final Words words = Words.of(TaskCriteria.class);

    TaskCriteria(TaskCell cell) {
        CheckRegistry checks = CheckRegistry.standard();
        if (!checks.problems(cell.check()).isEmpty()) {
            return;
        }
        Configured<Check> check = checks.configured(cell.check());
        DescriptionList list = new DescriptionList();
        list.addClassName("sb-facts");
        for (ParameterInfo info : check.component().parameters()) {
            list.add(
                    new DescriptionList.Term(words.of(check.component().meaning(info))),
                    new DescriptionList.Description(
                            value(check.values().value(info.name()), info)));
        }
        Details details =
                new Details(
                        words.of("criteria.heading", Quantity.count(cell.points(), words.locale())),
                        new Paragraph(words.of(check.component().summary())),
                        list);
        details.addClassName("sb-more");
        add(details);
    }

    private String value(Value value, ParameterInfo info) {
        return switch (value) {
            case Value.Real(double number) -> number(number) + unit(info);
            case Value.Word(String word) -> word;
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
