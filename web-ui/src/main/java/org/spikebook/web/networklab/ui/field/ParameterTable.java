package org.spikebook.web.networklab.ui.field;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.TexFormula;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.stream.Stream;

/** Parameters with their symbols, meanings, defaults and ranges. */
public class ParameterTable extends Div {

    private final Words words = Words.of(ParameterTable.class);

    public ParameterTable(Component owner, List<ParameterInfo> parameters, String name) {
        addClassName("sb-table-scroller");
        DataTable table =
                new DataTable(
                        Stream.of("parameter", "symbol", "meaning", "default", "range")
                                .map(key -> words.of("model." + key))
                                .toList());
        table.addClassName("sb-parameter-table");
        table.getElement().setAttribute("aria-label", name);
        parameters.forEach(info -> table.getBody().add(row(owner, info)));
        add(table);
    }

    private NativeTableRow row(Component owner, ParameterInfo info) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(info.name());
        name.getElement().setAttribute("scope", "row");
        name.addClassName("sb-code");
        NativeTableCell symbol = new NativeTableCell();
        if (!info.symbol().isEmpty()) {
            symbol.add(new TexFormula(info.symbol()));
        }
        NativeTableRow row = new NativeTableRow(name);
        row.add(
                symbol,
                new NativeTableCell(words.of(owner.meaning(info))),
                new NativeTableCell(
                        follows(owner, info)
                                ? new Span(words.of("number.follows"))
                                : defaultOf(info)),
                new NativeTableCell(range(owner, info)));
        return row;
    }

    /** Whether it is a variable that starts where others lead it. */
    private static boolean follows(Component owner, ParameterInfo info) {
        return owner instanceof NeuronModel neuron
                && neuron.followingVariables().contains(info.name());
    }

    private Span defaultOf(ParameterInfo info) {
        String unit = info.unit().symbol();
        return new Span(
                switch (info.defaultValue()) {
                    case Value.Real _ when Ranges.isOpen(info) -> words.of("number.open");
                    case Value.Real(double number) ->
                            Quantity.readable(number, words.locale())
                                    + (unit.isEmpty() ? "" : " " + unit);
                    case Value.Word(String word) -> word;
                    case Value.Flag(boolean flag) -> words.of(flag ? "model.yes" : "model.no");
                    case Value.Series _, Value.Random _ -> words.of("model.none");
                });
    }

    private com.vaadin.flow.component.Component range(Component owner, ParameterInfo info) {
        return switch (info.kind()) {
            case REAL, WHOLE ->
                    new Span(
                            Ranges.of(words, info)
                                    + (info.drawable() ? "; " + words.of("model.drawn") : ""));
            case CHOICE -> options(owner, info);
            case FLAG, NAME, TEXT, SERIES -> new Span();
        };
    }

    /** The words of a choice, and what each does. */
    private DescriptionList options(Component owner, ParameterInfo info) {
        DescriptionList list = new DescriptionList();
        list.addClassName("sb-parameter-options");
        for (String option : info.options()) {
            DescriptionList.Term word = new DescriptionList.Term(option);
            word.addClassName("sb-code");
            list.add(
                    word,
                    new DescriptionList.Description(words.of(owner.optionName(info, option))));
        }
        return list;
    }
}
