package org.spikebook.simulator.interchange.brian.neuron;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The units of this simulator as Brian writes them. */
public final class BrianUnits {

    private static final Map<String, String> UNITS =
            Map.ofEntries(
                    Map.entry("s", "second"),
                    Map.entry("V", "volt"),
                    Map.entry("A", "amp"),
                    Map.entry("S", "siemens"),
                    Map.entry("F", "farad"),
                    Map.entry("Ohm", "ohm"),
                    Map.entry("kOhm", "kohm"),
                    Map.entry("MOhm", "Mohm"),
                    Map.entry("GOhm", "Gohm"));

    /** Ends of units and their dimension, the longer ends first. */
    private static final List<Map.Entry<String, String>> DIMENSIONS =
            List.of(
                    Map.entry("siemens", "siemens"),
                    Map.entry("second", "second"),
                    Map.entry("farad", "farad"),
                    Map.entry("hertz", "hertz"),
                    Map.entry("metre", "meter"),
                    Map.entry("molar", "mmolar"),
                    Map.entry("volt", "volt"),
                    Map.entry("amp", "amp"),
                    Map.entry("ohm", "ohm"),
                    Map.entry("Ohm", "ohm"),
                    Map.entry("Hz", "hertz"),
                    Map.entry("cm", "meter"),
                    Map.entry("mm", "meter"),
                    Map.entry("um", "meter"),
                    Map.entry("M", "mmolar"),
                    Map.entry("s", "second"),
                    Map.entry("V", "volt"),
                    Map.entry("A", "amp"),
                    Map.entry("S", "siemens"),
                    Map.entry("F", "farad"));

    private BrianUnits() {}

    /** The name of one unit, or of anything else that needs no other one. */
    static String name(String written) {
        return UNITS.getOrDefault(written, written);
    }

    /** A unit, which may be a product: {@code 1/s}. */
    public static String unit(String written) {
        return eachName(written, BrianUnits::name);
    }

    /** The dimension of a unit. */
    public static String dimension(String written) {
        return eachName(written, BrianUnits::dimensionOf);
    }

    private static String eachName(String product, UnaryOperator<String> translation) {
        StringBuilder translated = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= product.length(); at++) {
            boolean inName = at < product.length() && Character.isLetter(product.charAt(at));
            if (!inName) {
                String name = product.substring(from, at);
                translated.append(name.isEmpty() ? "" : translation.apply(name));
                translated.append(at < product.length() ? product.charAt(at) : "");
                from = at + 1;
            }
        }
        return translated.toString();
    }

    private static String dimensionOf(String unit) {
        return DIMENSIONS.stream()
                .filter(end -> unit.endsWith(end.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(unit);
    }
}
