package org.spikebook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The cortical microcircuit of Potjans and Diesmann (2014, doi:10.1093/cercor/bhs358) at full
 * scale: 77,169 neurons, about 0.3 billion synapses, each with a weight and a delay of its own;
 * numbers as in the model that comes with NEST.
 */
final class CortexNetwork {

    private static final String[] NAMES = {
        "L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"
    };
    private static final int[] SIZES = {20683, 5834, 21915, 5479, 4850, 1065, 14395, 2948};
    private static final int[] EXTERNAL = {1600, 1500, 2100, 1900, 2000, 1900, 2900, 2100};

    /** Connection probabilities; rows are targets, columns sources. */
    private static final double[][] PROBABILITY = {
        {.1009, .1689, .0437, .0818, .0323, 0, .0076, 0},
        {.1346, .1371, .0316, .0515, .0755, 0, .0042, 0},
        {.0077, .0059, .0497, .1350, .0067, .0003, .0453, 0},
        {.0691, .0029, .0794, .1597, .0033, 0, .1057, 0},
        {.1004, .0622, .0505, .0057, .0831, .3726, .0204, 0},
        {.0548, .0269, .0257, .0022, .0600, .3158, .0086, 0},
        {.0156, .0066, .0211, .0166, .0572, .0197, .0396, .2252},
        {.0364, .0010, .0034, .0005, .0277, .0080, .0658, .1443}
    };

    private static final double WEIGHT_PA = 87.8;
    private static final double BACKGROUND_HZ = 8;

    private CortexNetwork() {}

    static String document() {
        List<String> populations = new ArrayList<>();
        List<String> stimuli = new ArrayList<>();
        List<String> projections = new ArrayList<>();
        for (int target = 0; target < NAMES.length; target++) {
            populations.add(population(target));
            stimuli.add(background(target));
            projections.add(fromBackground(target));
            for (int source = 0; source < NAMES.length; source++) {
                if (PROBABILITY[target][source] > 0) {
                    projections.add(projection(source, target));
                }
            }
        }
        return BenchNetworks.document(
                String.join(",\n", populations),
                String.join(",\n", stimuli),
                String.join(",\n", projections),
                "",
                0.1);
    }

    private static String population(int k) {
        return String.format(
                Locale.ROOT,
                """
                {"id": "%s", "size": %d, "initial": {"vMv": {"normal": {"mean": -58, "sd": 10}}},
                 "model": {"type": "lif", "tauMemMs": 10, "cMemPf": 250, "vRestMv": -65, "vResetMv": -65,
                   "vThresholdMv": -50, "tRefMs": 2},
                 "receptors": {"type": "exponentialCurrent", "tauExcMs": 0.5, "tauInhMs": 0.5}}\
                """,
                NAMES[k],
                SIZES[k]);
    }

    private static String background(int k) {
        return String.format(
                Locale.ROOT,
                "{\"id\": \"to-%s\", \"type\": \"poisson\", \"size\": %d, \"rateHz\": %s}",
                NAMES[k],
                SIZES[k],
                EXTERNAL[k] * BACKGROUND_HZ);
    }

    private static String fromBackground(int k) {
        return String.format(
                Locale.ROOT,
                """
                {"id": "background-%1$s", "from": "to-%1$s", "to": "%1$s",
                 "connector": {"type": "oneToOne"}, "weightPa": %2$s, "delayMs": 0.1}\
                """,
                NAMES[k],
                WEIGHT_PA);
    }

    private static String projection(int source, int target) {
        boolean inhibitory = source % 2 == 1;
        boolean doubled = NAMES[source].equals("L4E") && NAMES[target].equals("L23E");
        double weightPa = inhibitory ? -4 * WEIGHT_PA : doubled ? 2 * WEIGHT_PA : WEIGHT_PA;
        double delayMs = inhibitory ? 0.75 : 1.5;
        return String.format(
                Locale.ROOT,
                """
                {"id": "%1$s-%2$s", "from": "%1$s", "to": "%2$s",
                 "connector": {"type": "fixedTotalNumber", "synapses": %3$d, "allowSelf": true},
                 "weightPa": {"normal": {"mean": %4$s, "sd": %5$s}},
                 "delayMs": {"normal": {"mean": %6$s, "sd": %7$s}}}\
                """,
                NAMES[source],
                NAMES[target],
                synapses(source, target),
                weightPa,
                Math.abs(weightPa) / 10,
                delayMs,
                delayMs / 2);
    }

    private static long synapses(int source, int target) {
        double pairs = (double) SIZES[source] * SIZES[target];
        double number =
                StrictMath.log1p(-PROBABILITY[target][source]) / StrictMath.log1p(-1 / pairs);
        return Math.round(number);
    }
}
