package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterCheck;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Numbers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Parameters or state variables as a Markdown table: name, default with unit, range, symbol,
 * meaning.
 */
final class ParameterTable {

    private final Component owner;
    private final Locale locale;

    /**
     * @param owner the model that gives its parameters and variables their meanings
     */
    ParameterTable(Component owner, Locale locale) {
        this.owner = owner;
        this.locale = locale;
    }

    String markdown(List<ParameterInfo> infos) {
        if (infos.isEmpty()) {
            return text("page.none") + "\n";
        }
        StringBuilder table = new StringBuilder();
        for (String column : List.of("name", "default", "range", "symbol", "meaning")) {
            table.append("| ").append(text("page.column." + column)).append(' ');
        }
        table.append("|\n|---|---|---|---|---|\n");
        infos.forEach(info -> appendRow(table, info));
        return table.toString();
    }

    private void appendRow(StringBuilder table, ParameterInfo info) {
        String symbol = info.symbol().isEmpty() ? "" : "$" + info.symbol() + "$";
        String meaning = owner.meaning(info).in(locale);
        if (info.drawable()) {
            meaning += ". " + text("page.random");
        }
        table.append("| `").append(info.name()).append("` | ");
        table.append(follows(info) ? text("page.follows") : defaultValue(info)).append(" | ");
        table.append(range(info)).append(" | ");
        table.append(symbol).append(" | ").append(meaning).append(" |\n");
    }

    /** Whether it is a variable that starts where others lead it. */
    private boolean follows(ParameterInfo info) {
        return owner instanceof NeuronModel neuron
                && neuron.followingVariables().contains(info.name());
    }

    private String defaultValue(ParameterInfo info) {
        String unit = info.unit().symbol().isEmpty() ? "" : " " + info.unit().symbol();
        return switch (info.defaultValue()) {
            case Value.Real(double number) -> Numbers.readable(number) + unit;
            case Value.Word(String word) ->
                    word.contains("\n") ? text("page.above") : "`" + word + "`";
            case Value.Flag(boolean flag) -> "`" + flag + "`";
            case Value.Series _ -> "`[]`" + unit;
            case Value.Random _ -> "";
        };
    }

    private String range(ParameterInfo info) {
        return switch (info.kind()) {
            case REAL, WHOLE -> ParameterCheck.range(info).in(locale);
            case SERIES -> text("page.list") + ", " + ParameterCheck.range(info).in(locale);
            case CHOICE ->
                    info.options().stream()
                            .map(word ->
                                    "`" + word + "`: " + owner.optionName(info, word).in(locale))
                            .collect(Collectors.joining("<br>"));
            case FLAG -> text("page.flag");
            case NAME -> text("page.anyName");
            case TEXT -> text("page.anyText");
        };
    }

    private String text(String key) {
        return ModelPage.text(key, locale);
    }
}
