package org.spikebook.simulator.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Networks whose synapses can be kept in merged tables. */
final class MergedDocuments {

    private static final List<String> RECEPTORS =
            List.of("exponentialCurrent", "exponentialCurrent", "delta", "alphaCurrent");

    private MergedDocuments() {}

    /**
     * A few populations of several kinds with projections between most of them, in any order, some
     * of which cannot be joined. Weights differ so much that sums depend on their order. A function
     * of the seed.
     */
    static String random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = random.nextInt(3, 7);
        List<String> receptors =
                IntStream.range(0, count)
                        .mapToObj(_ -> RECEPTORS.get(random.nextInt(RECEPTORS.size())))
                        .toList();
        List<Integer> sizes =
                IntStream.range(0, count).mapToObj(_ -> random.nextInt(20, 90)).toList();
        List<String> stimuli = new ArrayList<>();
        List<String> projections = new ArrayList<>();
        for (int to = 0; to < count; to++) {
            String unit = receptors.get(to).equals("delta") ? "weightMv" : "weightPa";
            boolean noiseFirst = random.nextBoolean();
            if (random.nextBoolean()) {
                stimuli.add(hum(to, sizes.get(to), random.nextBoolean() ? 3000 : 300));
                projections.add(fromHum(to, unit, random.nextInt(3) > 0 ? "" : "-"));
            }
            if (noiseFirst) {
                projections.add(noise(to, unit));
            }
            boolean ascending = random.nextInt(4) > 0;
            for (int k = 0; k < count; k++) {
                int from = ascending ? k : count - 1 - k;
                if (random.nextInt(5) > 0) {
                    projections.add(projection(from, to, unit, random));
                }
            }
            if (!noiseFirst) {
                projections.add(noise(to, unit));
            }
        }
        String populations =
                IntStream.range(0, count)
                        .mapToObj(k -> population(k, receptors.get(k), sizes.get(k)))
                        .collect(Collectors.joining(","));
        return document(stimuli, populations, projections, recorders(count, receptors), seed, 60);
    }

    private static String population(int k, String receptors, int size) {
        return """
        {"id": "p%d", "size": %d, "model": {"type": "lif"}, "receptors": {"type": "%s"},
         "initial": {"vMv": {"uniform": [-65, -50]}}}\
        """
                .formatted(k, size, receptors);
    }

    /** Input that is counted, often or seldom. */
    private static String hum(int to, int size, int rateHz) {
        return "{\"id\": \"hum-%d\", \"type\": \"poisson\", \"size\": %d, \"rateHz\": %d}"
                .formatted(to, size, rateHz);
    }

    private static String fromHum(int to, String unit, String sign) {
        return """
        {"id": "hum-%1$d-p%1$d", "from": "hum-%1$d", "to": "p%1$d", "%2$s": %3$s,
         "connector": {"type": "oneToOne"}}\
        """
                .formatted(to, unit, sign + (unit.equals("weightMv") ? "0.1" : "20.1"));
    }

    private static String noise(int to, String unit) {
        return """
        {"id": "noise-%1$d", "from": "noise", "to": "p%1$d", "%2$s": %3$s,
         "connector": {"type": "fixedInDegree", "inDegree": 5}}\
        """
                .formatted(to, unit, unit.equals("weightMv") ? "1.1" : "210.1");
    }

    /** Mostly one that can be joined, or of one weight, or plastic, or beside another one. */
    private static String projection(int from, int to, String unit, SplittableRandom random) {
        double median = (from % 3 == 2 ? -1 : 1) * (unit.equals("weightMv") ? 1e-4 : 0.01);
        String drawn = "{\"lognormal\": {\"median\": %s, \"sigma\": 5}}".formatted(median);
        String delays = random.nextBoolean() ? "{\"uniform\": [0.5, 2]}" : "{\"uniform\": [1, 3]}";
        String more = "";
        switch (random.nextInt(9)) {
            case 0 -> drawn = Double.toString(median * 3170);
            case 1 -> more = ", \"plasticity\": {\"type\": \"pairStdp\"}";
            case 2 -> delays = "1.3";
            default -> {
                // can be joined
            }
        }
        return """
        {"id": "p%1$d-p%2$d", "from": "p%1$d", "to": "p%2$d", "%3$s": %4$s, "delayMs": %5$s,
         "connector": {"type": "fixedTotalNumber", "synapses": %6$d, "allowSelf": true}%7$s}\
        """
                .formatted(from, to, unit, drawn, delays, random.nextInt(300, 2500), more);
    }

    private static List<String> recorders(int count, List<String> receptors) {
        List<String> recorders = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            recorders.add("{\"id\": \"s%1$d\", \"of\": \"p%1$d\"}".formatted(k));
            String record = receptors.get(k).equals("exponentialCurrent") ? "iExcPa" : "vMv";
            recorders.add(
                    "{\"id\": \"v%1$d\", \"of\": \"p%1$d\", \"record\": \"%2$s\"}"
                            .formatted(k, record));
        }
        return recorders;
    }

    /** Two populations that nothing but each other's few spikes reaches early. */
    static String sparse() {
        String populations =
                """
                {"id": "a", "size": 800, "model": {"type": "lif", "biasPa": 262},
                 "initial": {"vMv": {"uniform": [-65, -50]}}},
                {"id": "b", "size": 900, "model": {"type": "lif"}}\
                """;
        List<String> projections = new ArrayList<>();
        for (String to : List.of("a", "b")) {
            for (String from : List.of("a", "b")) {
                projections.add(
                        """
                        {"id": "%1$s-%2$s", "from": "%1$s", "to": "%2$s", "delayMs": {"uniform": [0.5, 4]},
                         "weightPa": {"normal": {"mean": 40, "sd": 30}},
                         "connector": {"type": "fixedInDegree", "inDegree": 9}}\
                        """
                                .formatted(from, to));
            }
        }
        return document(
                List.of(),
                populations,
                projections,
                List.of(
                        "{\"id\": \"a\", \"of\": \"a\"}",
                        "{\"id\": \"i\", \"of\": \"b\", \"record\": \"iExcPa\"}"),
                1,
                60);
    }

    /** All neurons fire in every step and reach so many that it is asked in between. */
    static String busy() {
        String model =
                "{\"type\": \"lif\", \"biasPa\": 100000, \"tRefMs\": 0, \"vThresholdMv\": -64}";
        List<String> projections = new ArrayList<>();
        for (String to : List.of("a", "b")) {
            projections.add(
                    """
                    {"id": "a-%1$s", "from": "a", "to": "%1$s", "delayMs": {"uniform": [0.1, 0.4]},
                     "weightPa": {"uniform": [10, 20]},
                     "connector": {"type": "fixedInDegree", "inDegree": 1500, "allowMultiple": true}}\
                    """
                            .formatted(to));
        }
        return document(
                List.of(),
                "{\"id\": \"a\", \"size\": 1000, \"model\": %1$s}, {\"id\": \"b\", \"size\": 900, \"model\": %1$s}"
                        .formatted(model),
                projections,
                List.of("{\"id\": \"v\", \"of\": \"b\", \"record\": \"iExcPa\"}"),
                1,
                2);
    }

    private static String document(
            List<String> stimuli,
            String populations,
            List<String> projections,
            List<String> recorders,
            long seed,
            int durationMs) {
        return """
        {"format": "spikebook/network/1", "populations": [%s],
         "stimuli": [{"id": "noise", "type": "poisson", "size": 30, "rateHz": 300}%s],
         "projections": [%s], "recorders": [%s], "run": {"durationMs": %d, "seed": %d}}\
        """
                .formatted(
                        populations,
                        stimuli.stream().map(one -> ", " + one).collect(Collectors.joining()),
                        String.join(",", projections),
                        String.join(",", recorders),
                        durationMs,
                        seed);
    }
}
