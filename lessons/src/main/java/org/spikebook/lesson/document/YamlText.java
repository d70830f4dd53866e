package org.spikebook.lesson.document;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as the YAML that authors write: a key on each line, texts of several lines as they are. */
public final class YamlText {

    /** Beyond it, whole numbers are not written without an exponent. */
    private static final double MOST_WHOLE = 1e15;

    private YamlText() {}

    /** What a {@link YamlPart} reads as the same object; ends with a line break. */
    public static String of(JsonNode object) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
        options.setSplitLines(false);
        return new Yaml(options).dump(plain(object));
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
            return map;
        } else if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(member -> list.add(plain(member)));
            return list;
        } else if (node.isBoolean()) {
            return node.booleanValue();
        } else if (node.isNumber()) {
            return number(node.doubleValue());
        }
        return node.stringValue();
    }

    private static Object number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < MOST_WHOLE) {
            return (long) value;
        }
        return value;
    }
}
