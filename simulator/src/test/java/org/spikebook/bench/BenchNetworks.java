package org.spikebook.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** The networks of the benchmark, as documents; one second each. */
public final class BenchNetworks {

    /** The one that is run only on request: it takes minutes and {@value #CORTEX_HEAP}. */
    static final String CORTEX = "cortex";

    static final String CORTEX_HEAP = "-Xmx6g";

    /** Izhikevich's neuron as equations. */
    static final String TYPED_MODEL =
            """
            "type": "equations", "integrator": "halfSteps",
             "equations": "dv/dt = (0.04*v*v + 5*v + 140 - u + input)/ms : 1\\ndu/dt = a*(b*v - u)/ms : 1\\n\
            v(0) = -65\\nu(0) = b*v\\na = 0.02 : 1\\nb = 0.2 : 1\\nc = -65 : 1\\nd = 8 : 1",
             "threshold": "v >= 30", "reset": "v = c; u += d"\
            """;

    private BenchNetworks() {}

    /** Documents by name. */
    public static Map<String, String> all() {
        Map<String, String> networks = new LinkedHashMap<>();
        networks.put("brunel", brunel(1, "0.1", "-0.5", "1.5"));
        networks.put(
                "brunel-own",
                brunel(
                        1,
                        "{\"normal\": {\"mean\": 0.1, \"sd\": 0.01}}",
                        "{\"normal\": {\"mean\": -0.5, \"sd\": 0.05}}",
                        "{\"uniform\": [1, 2]}"));
        networks.put("cuba", cuba());
        networks.put("coba", coba());
        networks.put("izhikevich-10000", izhikevich(10_000));
        networks.put("typed-10000", typed(izhikevich(10_000)));
        networks.put("izhikevich-1000", izhikevich(1_000));
        networks.put("typed-1000", typed(izhikevich(1_000)));
        networks.put("class", classroom());
        networks.put("brunel-tenth", brunel(10, "1", "-5", "1.5"));
        networks.put("plastic", plastic());
        networks.put(CORTEX, CortexNetwork.document());
        return networks;
    }

    /** Brunel 2000, with the reset at 0 mV: 12,500 neurons, 15.6 million synapses, or a part. */
    private static String brunel(int fraction, String excitatory, String inhibitory, String delay) {
        int e = 10_000 / fraction;
        int i = 2_500 / fraction;
        String model =
                """
                {"type": "lif", "tauMemMs": 20, "cMemPf": 20, "vRestMv": 0, "vResetMv": 0,
                 "vThresholdMv": 20, "tRefMs": 2}\
                """;
        String population =
                "{\"id\": \"%s\", \"size\": %d, \"model\": "
                        + model
                        + ", \"receptors\": {\"type\": \"delta\"}}";
        String stimulus =
                "{\"id\": \"%s\", \"type\": \"poisson\", \"size\": %d, \"rateHz\": 20000}";
        String noise =
                "{\"id\": \"%1$s-%2$s\", \"from\": \"%1$s\", \"to\": \"%2$s\", \"connector\":"
                        + " {\"type\": \"oneToOne\"}, \"weightMv\": 0.1, \"delayMs\": 1.5}";
        String projection =
                "{\"id\": \"%1$s-%2$s\", \"from\": \"%1$s\", \"to\": \"%2$s\", \"connector\":"
                        + " {\"type\": \"fixedInDegree\", \"inDegree\": %3$d, \"allowMultiple\": true,"
                        + " \"allowSelf\": true}, \"weightMv\": %4$s, \"delayMs\": %5$s}";
        return document(
                list(population.formatted("e", e), population.formatted("i", i)),
                list(stimulus.formatted("ne", e), stimulus.formatted("ni", i)),
                list(
                        noise.formatted("ne", "e"),
                        noise.formatted("ni", "i"),
                        projection.formatted("e", "e", e / 10, excitatory, delay),
                        projection.formatted("e", "i", e / 10, excitatory, delay),
                        projection.formatted("i", "e", i / 10, inhibitory, delay),
                        projection.formatted("i", "i", i / 10, inhibitory, delay)),
                "",
                0.1);
    }

    /** Vogels and Abbott 2005 with currents, as in Brian2's example: pA are mV at 1 GΩ. */
    private static String cuba() {
        return vogelsAbbott(
                "-49",
                """
                "initial": {"vMv": {"uniform": [-60, -50]}},
                 "receptors": {"type": "exponentialCurrent", "tauExcMs": 5, "tauInhMs": 10}\
                """,
                "\"weightPa\": 1.62",
                "\"weightPa\": -9");
    }

    /** The same with conductances, of 1 nS at rest. */
    private static String coba() {
        return vogelsAbbott(
                "-60",
                """
                "initial": {"vMv": {"normal": {"mean": -65, "sd": 5}},
                   "gExcNs": {"uniform": [0, 5]}, "gInhNs": {"uniform": [0, 25]}},
                 "receptors": {"type": "exponentialConductance", "tauExcMs": 5, "tauInhMs": 10}\
                """,
                "\"weightNs\": 0.6",
                "\"weightNs\": -6.7");
    }

    private static String vogelsAbbott(
            String vRestMv, String receptors, String excitation, String inhibition) {
        String population =
                """
                {"id": "%s", "size": %d, %s,
                 "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 20, "vRestMv": %s, "vResetMv": -60,
                   "vThresholdMv": -50, "tRefMs": 5}}\
                """;
        String projection =
                "{\"id\": \"%1$s-%2$s\", \"from\": \"%1$s\", \"to\": \"%2$s\", \"connector\":"
                        + " {\"type\": \"fixedProbability\", \"probability\": 0.02}, %3$s,"
                        + " \"delayMs\": 0.1}";
        return document(
                list(
                        population.formatted("e", 3200, receptors, vRestMv),
                        population.formatted("i", 800, receptors, vRestMv)),
                "",
                list(
                        projection.formatted("e", "e", excitation),
                        projection.formatted("e", "i", excitation),
                        projection.formatted("i", "e", inhibition),
                        projection.formatted("i", "i", inhibition)),
                "",
                0.1);
    }

    /** Izhikevich 2003: 1,000 neurons all to all, or more with 1,000 synapses onto each. */
    private static String izhikevich(int size) {
        int e = size * 4 / 5;
        int i = size - e;
        String excitatory =
                String.format(
                        Locale.ROOT,
                        "\"a\": 0.02, \"b\": 0.2, \"c\": %s, \"d\": %s",
                        each(e, r -> -65 + 15 * r * r),
                        each(e, r -> 8 - 6 * r * r));
        String inhibitory =
                String.format(
                        Locale.ROOT,
                        "\"a\": %s, \"b\": %s, \"c\": -65, \"d\": 2",
                        each(i, r -> 0.02 + 0.08 * r),
                        each(i, r -> 0.25 - 0.05 * r));
        String population =
                "{\"id\": \"%s\", \"size\": %d, \"model\": {\"type\": \"izhikevich\", %s}}";
        String noise = "{\"id\": \"%s\", \"type\": \"noiseCurrent\", \"size\": %d, \"sdPa\": %d}";
        String drive =
                "{\"id\": \"%1$s-%2$s\", \"from\": \"%1$s\", \"to\": \"%2$s\", \"connector\":"
                        + " {\"type\": \"oneToOne\"}}";
        String connector =
                size == 1000
                        ? "{\"type\": \"allToAll\"}"
                        : "{\"type\": \"fixedInDegree\", \"inDegree\": %3$d}";
        String projection =
                "{\"id\": \"%1$s-%2$s\", \"from\": \"%1$s\", \"to\": \"%2$s\", \"connector\": "
                        + connector
                        + ", \"weight\": {\"uniform\": %4$s}, \"delayMs\": 1}";
        return document(
                list(
                        population.formatted("e", e, excitatory),
                        population.formatted("i", i, inhibitory)),
                list(noise.formatted("ne", e, 5), noise.formatted("ni", i, 2)),
                list(
                        drive.formatted("ne", "e"),
                        drive.formatted("ni", "i"),
                        projection.formatted("e", "e", 800, "[0, 0.5]"),
                        projection.formatted("e", "i", 800, "[0, 0.5]"),
                        projection.formatted("i", "e", 200, "[-1, 0]"),
                        projection.formatted("i", "i", 200, "[-1, 0]")),
                "",
                1);
    }

    /** The same network, its neurons typed as equations: the same spikes. */
    private static String typed(String izhikevich) {
        return izhikevich.replace("\"type\": \"izhikevich\",", TYPED_MODEL + ",");
    }

    /** What a class runs: 200 neurons, 4,000 synapses. */
    private static String classroom() {
        return document(
                """
                {"id": "n", "size": 200, "model": {"type": "lif"}, "initial": {"vMv": {"uniform": [-65, -50]}}}\
                """,
                "{\"id\": \"in\", \"type\": \"poisson\", \"size\": 200, \"rateHz\": 500}",
                """
                {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 200},
                {"id": "n-n", "from": "n", "to": "n", "connector": {"type": "fixedProbability", "probability": 0.1}, "weightPa": 30}\
                """,
                "{\"id\": \"raster\", \"of\": \"n\"}, {\"id\": \"v\", \"of\": \"n\", \"record\": \"vMv\", \"neurons\": [0, 1]}",
                0.1);
    }

    /** 160,000 synapses that learn. */
    private static String plastic() {
        return document(
                "{\"id\": \"n\", \"size\": 200, \"model\": {\"type\": \"lif\"}}",
                "{\"id\": \"in\", \"type\": \"poisson\", \"size\": 800, \"rateHz\": 20}",
                """
                {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "allToAll"}, "weightPa": {"uniform": [0, 30]},
                 "plasticity": {"type": "pairStdp", "weightMax": 30}}\
                """,
                "{\"id\": \"raster\", \"of\": \"n\"}",
                0.1);
    }

    private static String each(int size, DoubleUnaryOperator function) {
        SplittableRandom random = new SplittableRandom(1);
        return random.doubles(size)
                .map(function)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String list(String... parts) {
        return String.join(",\n", Arrays.asList(parts));
    }

    static String document(
            String populations, String stimuli, String projections, String recorders, double dtMs) {
        return String.format(
                Locale.ROOT,
                """
                {"format": "spikebook/network/1", "populations": [%s], "stimuli": [%s],
                 "projections": [%s], "recorders": [%s],
                 "run": {"dtMs": %s, "durationMs": 1000, "seed": 1}}\
                """,
                populations,
                stimuli,
                projections,
                recorders,
                dtMs);
    }
}
