package org.spikebook.simulator.equation.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units that may be written, short ({@code mV}) and long ({@code mvolt}), as Brian knows them.
 */
public final class Units {

    private static final Map<String, Integer> PREFIXES =
            Map.of("p", -12, "n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9);

    private static final Map<String, Quantity> TABLE = table();

    private Units() {}

    /** The unit of a name. */
    public static Optional<Quantity> find(String name) {
        return Optional.ofNullable(TABLE.get(name));
    }

    private static Map<String, Quantity> table() {
        Map<String, Quantity> table = new HashMap<>();
        Dimension conductance = Dimension.CURRENT.over(Dimension.POTENTIAL);
        add(table, new Quantity(Dimension.TIME, 3), "num", "s", "second");
        add(table, new Quantity(Dimension.TIME.power(-1), -3), "kMG", "Hz", "hertz");
        add(table, new Quantity(Dimension.POTENTIAL, 3), "num", "V", "volt");
        add(table, new Quantity(Dimension.CURRENT, 12), "pnum", "A", "amp");
        add(table, new Quantity(conductance, 9), "pnum", "S", "siemens");
        add(table, new Quantity(conductance.power(-1), -9), "kMG", "Ohm", "ohm");
        add(table, new Quantity(conductance.times(Dimension.TIME), 12), "pnum", "F", "farad");
        add(table, new Quantity(Dimension.LENGTH, 6), "num", "", "metre");
        add(table, new Quantity(Dimension.CONCENTRATION, 3), "num", "", "molar");
        table.put("um", new Quantity(Dimension.LENGTH, 0));
        table.put("mm", new Quantity(Dimension.LENGTH, 3));
        table.put("cm", new Quantity(Dimension.LENGTH, 4));
        table.put("nM", new Quantity(Dimension.CONCENTRATION, -6));
        table.put("uM", new Quantity(Dimension.CONCENTRATION, -3));
        table.put("mM", new Quantity(Dimension.CONCENTRATION, 0));
        return Map.copyOf(table);
    }

    private static void add(
            Map<String, Quantity> table, Quantity unit, String prefixes, String... names) {
        for (String name : names) {
            if (!name.isEmpty()) {
                table.put(name, unit);
                for (String prefix : prefixes.split("")) {
                    int exponent = unit.exponent() + PREFIXES.getOrDefault(prefix, 0);
                    table.put(prefix + name, new Quantity(unit.dimension(), exponent));
                }
            }
        }
    }
}
