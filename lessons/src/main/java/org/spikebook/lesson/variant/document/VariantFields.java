package org.spikebook.lesson.variant.document;

import org.spikebook.lesson.variant.VariantPlan;
import org.spikebook.lesson.variant.VariantPlan.Factor;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code variants} from the front matter of a lesson. */
public final class VariantFields {

    private static final String KEY = "variants";
    private static final String FACTORS = "factors";
    private static final int MAX_FACTORS = 3;
    private static final int MAX_VALUES = 30;
    private static final int MAX_NAME = 30;
    private static final int MAX_NUMBER = 30;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,29}");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N} _-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    private final JsonFields fields;
    private final List<Factor> factors = new ArrayList<>();

    private VariantFields(JsonFields fields) {
        this.fields = fields;
    }

    /** What varies; nothing where the front matter does not say so. Problems go to its fields. */
    public static VariantPlan read(JsonFields front) {
        return front.optionalObject(KEY)
                .map(fields -> new VariantFields(fields).plan())
                .orElse(VariantPlan.NONE);
    }

    private VariantPlan plan() {
        for (JsonFields each : fields.objects(FACTORS, MAX_FACTORS)) {
            factors.add(factor(each));
        }
        if (factors.isEmpty()) {
            add(fields.at(FACTORS), "noFactors");
        }
        VariantPlan plan = new VariantPlan(factors, places("change"), places("solution"));
        fields.noOthers();
        if (plan.size() > VariantPlan.MOST_VARIANTS) {
            add(fields.at(FACTORS), "tooMany", plan.size(), VariantPlan.MOST_VARIANTS);
        }
        return plan;
    }

    private Factor factor(JsonFields factor) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : factor.otherKeys()) {
            if (!NAME.matcher(name).matches()) {
                add(factor.at(name), "badName", name);
            } else if (factors.stream().anyMatch(other -> other.values().containsKey(name))) {
                add(factor.at(name), "usedName", name);
            }
            values.put(name, values(factor, name));
        }
        factor.noOthers();
        checkLengths(factor, values);
        return new Factor(values);
    }

    private void checkLengths(JsonFields factor, Map<String, List<String>> values) {
        Set<Integer> sizes = new HashSet<>();
        values.values().forEach(list -> sizes.add(list.size()));
        if (sizes.size() != 1 || sizes.contains(0) || sizes.contains(1)) {
            add(factor.at(""), "unequal");
            return;
        }
        Map.Entry<String, List<String>> first = values.entrySet().iterator().next();
        if (Set.copyOf(first.getValue()).size() < first.getValue().size()) {
            add(factor.at(first.getKey()), "notDistinct", first.getKey());
        }
    }

    private List<String> values(JsonFields factor, String name) {
        List<String> values = new ArrayList<>();
        for (JsonNode node : factor.list(name, MAX_VALUES)) {
            Optional<String> value = value(node);
            if (value.isEmpty()) {
                add(factor.place(name).at(values.size()).pointer(), "badValue", name);
            }
            values.add(value.orElse(""));
        }
        return values;
    }

    private static Optional<String> value(JsonNode node) {
        if (node.isNumber()) {
            double number = node.doubleValue();
            boolean small = Math.abs(number) < 1e12 && (number == 0 || Math.abs(number) > 1e-9);
            return small
                    ? Optional.of(plain(node)).filter(text -> text.length() <= MAX_NUMBER)
                    : Optional.empty();
        }
        return Optional.of(node.asString("")).filter(text -> WORD.matcher(text).matches());
    }

    private static String plain(JsonNode node) {
        return node.decimalValue().signum() == 0
                ? "0"
                : node.decimalValue().stripTrailingZeros().toPlainString();
    }

    /** By cell and pointer: names of values that are numbers. */
    private Map<String, Map<String, String>> places(String key) {
        Map<String, Map<String, String>> places = new TreeMap<>();
        fields.optionalObject(key)
                .ifPresent(cells -> {
                    for (String cell : cells.otherKeys()) {
                        cells.object(cell).ifPresent(each -> places.put(cell, names(each)));
                    }
                    cells.noOthers();
                });
        return places;
    }

    private Map<String, String> names(JsonFields pointers) {
        Map<String, String> names = new TreeMap<>();
        for (String pointer : pointers.otherKeys()) {
            String name = pointers.text(pointer, MAX_NAME);
            if (isNumbers(name)) {
                names.put(pointer, name);
            } else {
                add(pointers.at(pointer), "noNumbers", name);
            }
        }
        pointers.noOthers();
        return names;
    }

    private boolean isNumbers(String name) {
        return factors.stream()
                .map(factor -> factor.values().getOrDefault(name, List.of()))
                .anyMatch(list ->
                        !list.isEmpty()
                                && list.stream().allMatch(v -> NUMBER.matcher(v).matches()));
    }

    private void add(String path, String code, Object... args) {
        fields.problems().add(Problem.of(VariantFields.class, path, code, args));
    }
}
