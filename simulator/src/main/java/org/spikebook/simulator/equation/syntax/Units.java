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

    private static final Map<String, ScaledUnit> TABLE = table();

    private Units() {}

    /** The unit of a name. */
    public static Optional<ScaledUnit> find(String name) {
        return Optional.ofNullable(TABLE.get(name));
    }

    private static Map<String, ScaledUnit> table() {
        Map<String, ScaledUnit> table = new HashMap<>();
        Dimension conductance = Dimension.CURRENT.over(Dimension.POTENTIAL);
        add(table, new ScaledUnit(Dimension.TIME, 3), "num", "s", "second");
        add(table, new ScaledUnit(Dimension.TIME.power(-1), -3), "kMG", "Hz", "hertz");
        add(table, new ScaledUnit(Dimension.POTENTIAL, 3), "num", "V", "volt");
        add(table, new ScaledUnit(Dimension.CURRENT, 12), "pnum", "A", "amp");
        add(table, new ScaledUnit(conductance, 9), "pnum", "S", "siemens");
        add(table, new ScaledUnit(conductance.power(-1), -9), "kMG", "Ohm", "ohm");
        add(table, new ScaledUnit(conductance.times(Dimension.TIME), 12), "pnum", "F", "farad");
        add(table, new ScaledUnit(Dimension.LENGTH, 6), "num", "", "metre");
        add(table, new ScaledUnit(Dimension.CONCENTRATION, 3), "num", "", "molar");
        table.put("um", new ScaledUnit(Dimension.LENGTH, 0));
        table.put("mm", new ScaledUnit(Dimension.LENGTH, 3));
        table.put("cm", new ScaledUnit(Dimension.LENGTH, 4));
        table.put("nM", new ScaledUnit(Dimension.CONCENTRATION, -6));
        table.put("uM", new ScaledUnit(Dimension.CONCENTRATION, -3));
        table.put("mM", new ScaledUnit(Dimension.CONCENTRATION, 0));
        return Map.copyOf(table);
    }

    private static void add(
            Map<String, ScaledUnit> table, ScaledUnit unit, String prefixes, String... names) {
        for (String name : names) {
            if (!name.isEmpty()) {
                table.put(name, unit);
                for (String prefix : prefixes.split("")) {
                    int exponent = unit.exponent() + PREFIXES.getOrDefault(prefix, 0);
                    table.put(prefix + name, new ScaledUnit(unit.dimension(), exponent));
                }
            }
        }
    }
}
