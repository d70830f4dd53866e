package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Preset;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The presets of a model as a Markdown table: name, parameters, how it is shown at work. */
final class PresetTable {

    private final Component model;
    private final Locale locale;

    PresetTable(Component model, Locale locale) {
        this.model = model;
        this.locale = locale;
    }

    String markdown() {
        StringBuilder table = new StringBuilder();
        for (String column : List.of("name", "preset", "values", "protocol")) {
            table.append("| ").append(ModelPage.text("page.column." + column, locale)).append(' ');
        }
        table.append("|\n|---|---|---|---|\n");
        for (Preset preset : model.presets()) {
            table.append("| `").append(preset.id()).append("` | ");
            table.append(model.presetName(preset).in(locale)).append(" | ");
            table.append(values(preset.values())).append(" | ");
            table.append(preset.protocol().map(this::protocol).orElse(""));
            table.append(" |\n");
        }
        return table.toString();
    }

    private String protocol(Preset.Protocol protocol) {
        String drives =
                protocol.drives().stream()
                        .map(d -> "`" + d.stimulus() + "` " + values(d.values()))
                        .collect(Collectors.joining("; "));
        return Text.of(
                        PresetTable.class,
                        "page.protocol",
                        drives,
                        values(protocol.initial()),
                        Numbers.readable(protocol.dtMs()),
                        Numbers.readable(protocol.durationMs()))
                .in(locale);
    }

    private static String values(Map<String, Value> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(e -> e.getKey() + " " + shown(e.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Real(double number) -> Numbers.readable(number);
            case Value.Word(String word) -> word;
            case Value.Flag(boolean flag) -> String.valueOf(flag);
            case Value.Series _, Value.Random _ -> "…";
        };
    }
}
