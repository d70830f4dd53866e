package org.spikebook.lesson.variant;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One value for each name of a {@link VariantPlan}. Immutable.
 *
 * @param id what people and notebooks call it, {@code wantedHz=30,tauMs=20}: for each factor its
 *     first name and the value of that; the same wherever the value stands in its list
 * @param values by name; a number is written without an exponent, {@code 0.5}
 */
public record Variant(String id, Map<String, String> values) {

    /** Without values. */
    static final Variant NONE = new Variant("", Map.of());

    public Variant {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
