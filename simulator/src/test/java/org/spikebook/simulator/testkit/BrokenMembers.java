package org.spikebook.simulator.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Documents with one member replaced by something wrong: the list that {@link BrokenDocuments}
 * adds.
 */
final class BrokenMembers {

    private static final String GOOD =
            """
            {"format": "spikebook/network/1", "name": "Good",
             "populations": [{"id": "exc", "size": 20, "model": {"type": "lif", "tauMemMs": 20},
               "receptors": {"type": "exponentialCurrent"}, "initial": {"vMv": {"uniform": [-65, -50]}}}],
             "stimuli": [{"id": "noise", "type": "poisson", "size": 20, "rateHz": 400}],
             "projections": [{"id": "in", "from": "noise", "to": "exc", "connector": {"type": "oneToOne"},
               "weightPa": 200, "delayMs": 1}],
             "recorders": [{"id": "raster", "of": "exc", "record": "spikes", "neurons": [0, 1]}],
             "run": {"dtMs": 0.1, "durationMs": 20, "seed": 1}}
            """;

    /** What stands in the good document, then what takes its place. */
    private static final Map<String, List<String>> REPLACED = replaced();

    private BrokenMembers() {}

    private static Map<String, List<String>> replaced() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        map.put(
                "\"spikebook/network/1\"",
                List.of("\"spikebook/network/99\"", "1", "null", "\"\""));
        map.put("\"Good\"", List.of("7", "[]", "\"" + "x".repeat(300) + "\""));
        map.put(
                "\"size\": 20, \"model\"",
                Stream.of(
                                "-5",
                                "0",
                                "1000000000",
                                "1e30",
                                "2.5",
                                "\"20\"",
                                "null",
                                "NaN",
                                "[20]",
                                "99999999999999999999",
                                "true")
                        .map(size -> "\"size\": " + size + ", \"model\"")
                        .toList());
        map.put(
                "\"type\": \"lif\"",
                List.of("\"type\": \"lief\"", "\"type\": 3", "\"type\": null", "\"typ\": \"lif\""));
        map.put(
                "\"tauMemMs\": 20",
                List.of(
                        "\"tauMemMs\": 0",
                        "\"tauMemMs\": -1",
                        "\"tauMemMs\": \"20\"",
                        "\"tauMemMs\": 1e400",
                        "\"tauMemMs\": -Infinity",
                        "\"tauMem\": 20",
                        "\"tauMemMs\": {}",
                        "\"tauMemMs\": 20, \"tauMemMs\": 20",
                        "\"tauMemMs\": {\"uniform\": [1, 2]}"));
        map.put("\"exponentialCurrent\"", List.of("\"delta\"", "\"nothing\"", "[]", "\"input\""));
        map.put(
                "{\"uniform\": [-65, -50]}",
                List.of(
                        "{\"uniform\": [-50, -65]}",
                        "{\"uniform\": [1]}",
                        "{\"gauss\": 1}",
                        "{\"normal\": {\"mean\": 0}}",
                        "[1, 2, 3]",
                        "{\"uniform\": \"wide\"}"));
        map.put("\"type\": \"poisson\"", List.of("\"type\": \"fish\"", "\"type\": {}"));
        map.put(
                "\"rateHz\": 400",
                List.of("\"rateHz\": -1", "\"rateHz\": null", "\"rate\": 400", "\"rateHz\": [1]"));
        map.put(
                "\"from\": \"noise\"",
                List.of("\"from\": \"nobody\"", "\"from\": 1", "\"fron\": 1"));
        map.put("\"to\": \"exc\"", List.of("\"to\": \"noise\"", "\"to\": \"\"", "\"to\": null"));
        map.put(
                "{\"type\": \"oneToOne\"}",
                List.of(
                        "{\"type\": \"fixedProbability\", \"probability\": 2}",
                        "{\"type\": \"fixedInDegree\", \"inDegree\": -1}",
                        "{\"type\": \"manyToMany\"}",
                        "\"oneToOne\"",
                        "[]",
                        "{}"));
        map.put(
                "\"weightPa\": 200",
                List.of(
                        "\"weightMv\": 200",
                        "\"weightPa\": \"heavy\"",
                        "\"weightPa\": NaN",
                        "\"weightPa\": 1e300",
                        "\"weightPa\": {\"normal\": {\"mean\": 1, \"sd\": -1}}"));
        map.put(
                "\"delayMs\": 1",
                List.of(
                        "\"delayMs\": -1",
                        "\"delayMs\": 0.01",
                        "\"delayMs\": 1e12",
                        "\"delay\": 1"));
        map.put("\"of\": \"exc\"", List.of("\"of\": \"nobody\"", "\"of\": []"));
        map.put("\"record\": \"spikes\"", List.of("\"record\": \"thoughts\"", "\"record\": 0"));
        map.put(
                "\"neurons\": [0, 1]",
                List.of(
                        "\"neurons\": [1, 0]",
                        "\"neurons\": [-1]",
                        "\"neurons\": [20]",
                        "\"neurons\": [0.5]",
                        "\"neurons\": \"all\"",
                        "\"neurons\": [0, 0]"));
        map.put(
                "\"dtMs\": 0.1",
                List.of("\"dtMs\": 0", "\"dtMs\": -0.1", "\"dtMs\": 1e-9", "\"dtMs\": \"fast\""));
        map.put(
                "\"durationMs\": 20",
                List.of("\"durationMs\": -20", "\"durationMs\": 1e15", "\"durationMs\": 20.05"));
        map.put("\"seed\": 1", List.of("\"seed\": -1", "\"seed\": 1.5", "\"seed\": \"one\""));
        map.put("\"id\": \"noise\"", List.of("\"id\": \"exc\"", "\"id\": \"no ise\"", "\"id\": 5"));
        return map;
    }

    /** All of them, by a name for reports. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        REPLACED.forEach(
                (old, news) -> news.forEach(n -> all.put(shortened(n), GOOD.replace(old, n))));
        all.put("nested objects", "{\"a\":".repeat(100_000));
        all.put("binary", "\u0000\u0001\u0002\uFFFF\uFEFF");
        all.put("lists for all", GOOD.replace('{', '[').replace('}', ']'));
        all.put("wrong quotes", GOOD.replace('"', '\''));
        all.put("many populations", GOOD.replace("\"populations\": [", manyPopulations()));
        return all;
    }

    private static String manyPopulations() {
        StringBuilder many = new StringBuilder("\"populations\": [");
        for (int i = 0; i < 20_000; i++) {
            many.append("{\"id\": \"p").append(i).append("\", \"size\": 1000000, \"model\": {}},");
        }
        return many.toString();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
