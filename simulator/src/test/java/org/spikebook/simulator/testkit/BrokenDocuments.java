package org.spikebook.simulator.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents that are wrong in many ways, by a name for each: cut, of wrong types, negative,
 * enormous, dangling, repeated, too deep, too long. Each must give problems and never an exception.
 */
public final class BrokenDocuments {

    /** What they are made from: a document that runs. */
    public static final String VALID =
            """
            {"format": "spikebook/network/1", "name": "Noisy population",
             "populations": [{"id": "exc", "shape": [80], "model": {"type": "lif", "tauMemMs": 20},
               "receptors": {"type": "exponentialCurrent", "tauExcMs": 2},
               "initial": {"vMv": {"uniform": [-65, -50]}}}],
             "stimuli": [{"id": "noise", "type": "poisson", "size": 80, "rateHz": 500}],
             "projections": [{"id": "noise-exc", "from": "noise", "to": "exc",
               "connector": {"type": "oneToOne"}, "weightPa": 200, "delayMs": 1}],
             "recorders": [{"id": "raster", "of": "exc", "record": "spikes", "neurons": [0, 1]}],
             "run": {"dtMs": 0.1, "durationMs": 1000, "seed": 1}}\
            """;

    private static final List<String> WRONG_VALUES =
            List.of("null", "true", "\"x\"", "-1", "1e999", "{}", "[[]]", "NaN");

    private static final List<String> MEMBERS =
            List.of(
                    "\"spikebook/network/1\"",
                    "80",
                    "[80]",
                    "20",
                    "\"lif\"",
                    "\"exponentialCurrent\"",
                    "[-65, -50]",
                    "\"poisson\"",
                    "\"exc\"",
                    "{\"type\": \"oneToOne\"}",
                    "200",
                    "\"spikes\"",
                    "[0, 1]",
                    "0.1");

    private static final Set<String> RIGHT_AFTER_ALL = Set.of("200 is -1");

    private BrokenDocuments() {}

    /** More than two hundred documents. */
    public static Map<String, String> all() {
        Map<String, String> documents = new LinkedHashMap<>();
        addSyntax(documents);
        addCuts(documents);
        addWrongValues(documents);
        addReferences(documents);
        addSizes(documents);
        documents.putAll(BrokenMembers.all());
        return documents;
    }

    /** A document with one random byte changed; often broken, sometimes not. */
    public static String mutated(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(VALID);
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, "\"{}[]:,-9e.\\u0000x".charAt(random.nextInt(16)));
                default -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    private static void addSyntax(Map<String, String> documents) {
        documents.put("empty", "");
        documents.put("blank", "  \n ");
        documents.put("a word", "network");
        documents.put("a number", "1");
        documents.put("a list", "[]");
        documents.put("null", "null");
        documents.put("no format", "{}");
        documents.put("html", "<!DOCTYPE html><html></html>");
        documents.put("two documents", VALID + VALID);
        documents.put("a comment", "// hello\n" + VALID);
        documents.put("a trailing comma", VALID.replace("\"seed\": 1", "\"seed\": 1,"));
        documents.put("a repeated key", VALID.replace("\"seed\": 1", "\"seed\": 1, \"seed\": 2"));
        documents.put("NaN", VALID.replace("500", "NaN"));
        documents.put("Infinity", VALID.replace("500", "-Infinity"));
        documents.put("a number of 2,000 digits", VALID.replace("500", "9".repeat(2000)));
        documents.put("nested 100,000 deep", "[".repeat(100_000));
        documents.put(
                "objects nested 5,000 deep", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
        documents.put("nested inside", VALID.replace("20}", "[".repeat(60) + "]".repeat(60) + "}"));
        documents.put("zero bytes", "\0".repeat(100));
        documents.put("50 MB", VALID.replace("Noisy", "x".repeat(50_000_000)));
        documents.put("10 MB of name", VALID.replace("Noisy", "x".repeat(10_000_000)));
    }

    private static void addCuts(Map<String, String> documents) {
        for (int part = 1; part < 20; part++) {
            documents.put("cut at " + part, VALID.substring(0, VALID.length() * part / 20));
        }
    }

    private static void addWrongValues(Map<String, String> documents) {
        for (String member : MEMBERS) {
            for (String wrong : WRONG_VALUES) {
                String name = member + " is " + wrong;
                if (!RIGHT_AFTER_ALL.contains(name)) {
                    documents.put(name, VALID.replaceFirst(quoted(member), quotedNew(wrong)));
                }
            }
        }
    }

    private static String quoted(String member) {
        return ": " + Pattern.quote(member);
    }

    private static String quotedNew(String wrong) {
        return Matcher.quoteReplacement(": " + wrong);
    }

    private static void addReferences(Map<String, String> documents) {
        documents.put(
                "dangling source", VALID.replace("\"from\": \"noise\"", "\"from\": \"gone\""));
        documents.put("dangling target", VALID.replace("\"to\": \"exc\"", "\"to\": \"gone\""));
        documents.put("dangling recorder", VALID.replace("\"of\": \"exc\"", "\"of\": \"gone\""));
        documents.put("stimulus as target", VALID.replace("\"to\": \"exc\"", "\"to\": \"noise\""));
        documents.put("one id for two", VALID.replace("\"id\": \"noise\"", "\"id\": \"exc\""));
        documents.put("id with blanks", VALID.replace("\"id\": \"raster\"", "\"id\": \"a b\""));
        documents.put("unknown key", VALID.replace("\"seed\"", "\"sead\""));
        documents.put("unknown model", VALID.replace("\"lif\"", "\"adaptive\""));
        documents.put("wrong weight", VALID.replace("weightPa", "weightMv"));
        documents.put("wrong receptor", VALID.replace("exponentialCurrent", "input"));
        documents.put("newer format", VALID.replace("network/1", "network/999"));
    }

    private static void addSizes(Map<String, String> documents) {
        documents.put("a billion neurons", VALID.replace("[80]", "[1000000000]"));
        documents.put("a shape that overflows", VALID.replace("[80]", "[100000, 100000, 100000]"));
        documents.put("half a neuron", VALID.replace("[80]", "[0.5]"));
        documents.put("sizes that differ", VALID.replace("[80]", "[81]"));
        documents.put("a step of 0", VALID.replace("\"dtMs\": 0.1", "\"dtMs\": 0"));
        documents.put("an endless run", VALID.replace("1000,", "1e300,"));
        documents.put("a year", VALID.replace("1000,", "1e9,"));
        documents.put("half a step", VALID.replace("1000,", "1000.05,"));
        documents.put(
                "a delay below the step", VALID.replace("\"delayMs\": 1", "\"delayMs\": 0.01"));
        documents.put("a huge seed", VALID.replace("\"seed\": 1", "\"seed\": 1e300"));
        documents.put("too dense", dense(400_000));
        documents.put("ten thousand populations", populations(10_000));
    }

    private static String dense(int size) {
        return """
        {"format": "spikebook/network/1",
         "populations": [{"id": "a", "size": %d, "model": {"type": "lif"}}],
         "projections": [{"id": "p", "from": "a", "to": "a", "connector": {"type": "allToAll"}}]}\
        """
                .formatted(size);
    }

    private static String populations(int count) {
        List<String> populations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            populations.add("{\"id\": \"p" + i + "\", \"model\": {\"type\": \"lif\"}}");
        }
        return "{\"format\": \"spikebook/network/1\", \"populations\": " + populations + "}";
    }
}
