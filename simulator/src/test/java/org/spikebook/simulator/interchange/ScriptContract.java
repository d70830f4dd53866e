package org.spikebook.simulator.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What every exporter of scripts keeps: each member of each family becomes Python, or is refused by
 * the name of its part; trained weights are listed; a name stays a text. Beside it networks to try
 * exporters with, and a Python to read their scripts, where there is one.
 *
 * @param exporter of a network without data sets
 */
public record ScriptContract(Exporter exporter) {

    private static final NetworkReader READER = new NetworkReader(ModelRegistry.standard());

    public static final String LIF = "{ \"type\": \"lif\" }";

    public static final String DELTA = "{ \"type\": \"delta\" }";

    public static final String CURRENT = "{ \"type\": \"exponentialCurrent\" }";

    public static final String POISSON = "\"type\": \"poisson\", \"rateHz\": 50";

    public static final String ONE = "\"connector\": { \"type\": \"oneToOne\" }";

    public static final String ALL = "\"connector\": { \"type\": \"allToAll\" }";

    /** Writes a network with its weights and data sets. */
    @FunctionalInterface
    public interface Exporter {
        ExportResult write(NetworkModel network, WeightSet weights, SpikeSources sources);
    }

    public static NetworkModel network(String document) {
        return switch (READER.read(document)) {
            case Validation.Valid(NetworkModel network) -> network;
            case Validation.Invalid(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    public ExportResult export(String document) {
        return exporter.write(network(document), WeightSet.EMPTY, SpikeSources.NONE);
    }

    public String script(String document) {
        return switch (export(document)) {
            case ExportResult.Ready(byte[] file, var _) -> new String(file, StandardCharsets.UTF_8);
            case ExportResult.Refused(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    public List<String> refusals(String document) {
        return ((ExportResult.Refused) export(document))
                .problems().stream().map(each -> each.message(Locale.ENGLISH)).toList();
    }

    public List<String> warnings(String document) {
        return ((ExportResult.Ready) export(document))
                .warnings().stream().map(Problem::code).toList();
    }

    /** Tries all members of all families; as many as said become scripts, at least. */
    public void assertPythonOrRefusedByName(Path folder, int least)
            throws IOException, InterruptedException {
        Map<String, String> scripts = new LinkedHashMap<>();
        ModelRegistry models = ModelRegistry.standard();
        for (NeuronModel model : models.neurons()) {
            for (String receptors : model.receptorTypes()) {
                String document = pair(type(model.type()), type(receptors), POISSON, ALL);
                take(scripts, model.type() + "_" + receptors, document, "a");
            }
        }
        models.stimuli().stream()
                .filter(each -> !each.type().equals("dataset"))
                .forEach(each ->
                        take(
                                scripts,
                                each.type(),
                                pair("\"type\": \"" + each.type() + "\"", ONE),
                                "in"));
        models.connectors()
                .forEach(each ->
                        take(scripts, each.type(), pair(POISSON, connector(each.type())), "in-a"));
        models.plasticityRules()
                .forEach(each ->
                        take(
                                scripts,
                                each.type(),
                                pair(POISSON, ALL + ", \"plasticity\": " + type(each.type())),
                                "in-a"));
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(least);
        assertCompiled(folder, scripts);
    }

    /** A name that would end the docstring and begin code stays a text. */
    public void assertNameStaysAText(Path folder) throws IOException, InterruptedException {
        String document =
                pair(POISSON, ALL).replace("\"pair\"", "\"\\\"\\\"\\\"\\nimport os\\\\\"");

        assertCompiled(folder, Map.of("hostile", script(document)));
        assertThat(script(document)).startsWith("\"\"\"''' import os/\n");
    }

    /** Two ids of one name in Python are refused. */
    public void assertNamesAreTold() {
        String document = pair(POISSON, ALL).replace("\"a-a\"", "\"in_a\"");

        assertThat(refusals(document)).singleElement().asString().contains("in_a", "twice");
    }

    private static String connector(String type) {
        String settings =
                switch (type) {
                    case "convolution" -> ", \"kernel\": 3, \"padding\": 1";
                    case "pooling" -> ", \"kernel\": 1, \"stride\": 1";
                    case "fixedInDegree" -> ", \"inDegree\": 2";
                    case "fixedOutDegree" -> ", \"outDegree\": 2";
                    case "fixedTotalNumber" -> ", \"synapses\": 5";
                    default -> "";
                };
        return "\"connector\": { \"type\": \"" + type + "\"" + settings + " }";
    }

    /** Two neurons of one kind, driven by a stimulus, joined with each other. */
    public static String pair(String model, String receptors, String stimulus, String projection) {
        return """
        { "format": "spikebook/network/1", "name": "pair",
          "populations": [ { "id": "a", "shape": [2, 2, 1], "model": %s, "receptors": %s } ],
          "stimuli": [ { "id": "in", "shape": [2, 2, 1], %s } ],
          "projections": [ { "id": "in-a", "from": "in", "to": "a", %s },
                           { "id": "a-a", "from": "a", "to": "a", "delayMs": 2 } ],
          "recorders": [ { "id": "spikes", "of": "a" } ],
          "run": { "dtMs": 0.5, "durationMs": 20, "seed": 3 } }
        """
                .formatted(model, receptors, stimulus, projection);
    }

    /** Four leaky neurons with delta receptors, driven by a stimulus. */
    public static String pair(String stimulus, String projection) {
        return pair(LIF, DELTA, stimulus, projection);
    }

    /** A member of a family with its defaults. */
    public static String type(String type) {
        return "{ \"type\": \"" + type + "\" }";
    }

    private void take(Map<String, String> scripts, String name, String document, String part) {
        switch (export(document)) {
            case ExportResult.Ready(byte[] file, var _) ->
                    scripts.put(name, new String(file, StandardCharsets.UTF_8));
            case ExportResult.Refused(List<Problem> problems) ->
                    assertThat(problems)
                            .as(name)
                            .allSatisfy(each -> assertThat(each.path()).isEqualTo("/" + part));
        }
    }

    /** A file beside a test. */
    public static String resource(Class<?> test, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Python takes all of them; skipped where there is no Python. */
    public static void assertCompiled(Path folder, Map<String, String> scripts)
            throws IOException, InterruptedException {
        assumeThat(hasPython()).as("python3 is installed").isTrue();
        List<String> command = new ArrayList<>(List.of("python3", "-m", "py_compile"));
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            Path file = folder.resolve(script.getKey() + ".py");
            Files.writeString(file, script.getValue());
            command.add(file.toString());
        }
        Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            Process python = new ProcessBuilder("python3", "--version").start();
            return python.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
