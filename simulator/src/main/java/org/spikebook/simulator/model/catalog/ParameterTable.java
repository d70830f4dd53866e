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

    private ParameterTable() {}

    static String markdown(Component owner, List<ParameterInfo> infos, Locale locale) {
        if (infos.isEmpty()) {
            return ModelPage.text("page.none", locale) + "\n";
        }
        StringBuilder table = new StringBuilder();
        for (String column : List.of("name", "default", "range", "symbol", "meaning")) {
            table.append("| ").append(ModelPage.text("page.column." + column, locale)).append(' ');
        }
        table.append("|\n|---|---|---|---|---|\n");
        infos.forEach(info -> appendRow(table, owner, info, locale));
        return table.toString();
    }

    private static void appendRow(
            StringBuilder table, Component owner, ParameterInfo info, Locale locale) {
        String symbol = info.symbol().isEmpty() ? "" : "$" + info.symbol() + "$";
        String meaning = owner.meaning(info).in(locale);
        if (info.drawable()) {
            meaning += ". " + ModelPage.text("page.random", locale);
        }
        table.append("| `").append(info.name()).append("` | ");
        table.append(
                        follows(owner, info)
                                ? ModelPage.text("page.follows", locale)
                                : defaultValue(info, locale))
                .append(" | ");
        table.append(range(owner, info, locale)).append(" | ");
        table.append(symbol).append(" | ").append(meaning).append(" |\n");
    }

    /** Whether it is a variable that starts where others lead it. */
    private static boolean follows(Component owner, ParameterInfo info) {
        return owner instanceof NeuronModel neuron
                && neuron.followingVariables().contains(info.name());
    }

    private static String defaultValue(ParameterInfo info, Locale locale) {
        String unit = info.unit().symbol().isEmpty() ? "" : " " + info.unit().symbol();
        return switch (info.defaultValue()) {
            case Value.Real(double number) -> Numbers.readable(number) + unit;
            case Value.Word(String word) ->
                    word.contains("\n") ? ModelPage.text("page.above", locale) : "`" + word + "`";
            case Value.Flag(boolean flag) -> "`" + flag + "`";
            case Value.Series _ -> "`[]`" + unit;
            case Value.Random _ -> "";
        };
    }

    private static String range(Component owner, ParameterInfo info, Locale locale) {
        return switch (info.kind()) {
            case REAL, WHOLE -> ParameterCheck.range(info).in(locale);
            case SERIES ->
                    ModelPage.text("page.list", locale)
                            + ", "
                            + ParameterCheck.range(info).in(locale);
            case CHOICE ->
                    info.options().stream()
                            .map(word ->
                                    "`" + word + "`: " + owner.optionName(info, word).in(locale))
                            .collect(Collectors.joining("<br>"));
            case FLAG -> ModelPage.text("page.flag", locale);
            case NAME -> ModelPage.text("page.anyName", locale);
            case TEXT -> ModelPage.text("page.anyText", locale);
        };
    }
}
