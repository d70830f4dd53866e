package org.spikebook.lesson.variant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of a lesson differs from student to student, and over which values. Immutable.
 *
 * @param factors vary independently of each other
 * @param change numbers of network documents, by cell id and pointer: the name of their value
 * @param solution the same for the model solution alone
 */
public record VariantPlan(
        List<Factor> factors,
        Map<String, Map<String, String>> change,
        Map<String, Map<String, String>> solution) {

    /** Nothing differs. */
    public static final VariantPlan NONE = new VariantPlan(List.of(), Map.of(), Map.of());

    /** Most variants of a lesson: all of them are checked whenever the lesson is read. */
    public static final int MOST_VARIANTS = 60;

    /**
     * Values that vary together.
     *
     * @param values lists of one length by name; the k-th values of all belong together. The first
     *     list tells them apart
     */
    public record Factor(Map<String, List<String>> values) {

        public Factor {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** How many values each name has; of lists of different lengths the shortest. */
        public int size() {
            return values.values().stream().mapToInt(List::size).min().orElse(0);
        }

        private Variant option(int index) {
            Map<String, String> chosen = new HashMap<>();
            values.forEach((name, list) -> chosen.put(name, list.get(index)));
            String first = values.keySet().iterator().next();
            return new Variant(first + "=" + chosen.get(first), chosen);
        }
    }

    public VariantPlan {
        factors = List.copyOf(factors);
        change = Collections.unmodifiableMap(new TreeMap<>(change));
        solution = Collections.unmodifiableMap(new TreeMap<>(solution));
    }

    public boolean isEmpty() {
        return factors.isEmpty();
    }

    /** Names of all values. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        factors.forEach(factor -> names.addAll(factor.values().keySet()));
        return names;
    }

    /** How many variants there are. */
    public long size() {
        return isEmpty() ? 0 : factors.stream().mapToLong(Factor::size).reduce(1, (a, b) -> a * b);
    }

    /** All combinations, those of the last factor running fastest; none of an empty plan. */
    public List<Variant> variants() {
        if (isEmpty()) {
            return List.of();
        }
        List<Variant> all = List.of(Variant.NONE);
        for (Factor factor : factors) {
            List<Variant> longer = new ArrayList<>();
            for (Variant begun : all) {
                for (int k = 0; k < factor.size(); k++) {
                    longer.add(joined(begun, factor.option(k)));
                }
            }
            all = longer;
        }
        return all;
    }

    private static Variant joined(Variant one, Variant next) {
        Map<String, String> values = new HashMap<>(one.values());
        values.putAll(next.values());
        return new Variant(one.id().isEmpty() ? next.id() : one.id() + "," + next.id(), values);
    }
}
