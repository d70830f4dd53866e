package org.spikebook.simulator.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.simulator.interchange.brian.BrianScripts;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What every exporter of scripts keeps: each member of each family becomes Python, or is refused by
 * the name of its part.
 *
 * @param exporter of a network without data sets
 */
public record ScriptContract(Exporter exporter) {

    public static final String LIF = "{ \"type\": \"lif\" }";

    public static final String DELTA = "{ \"type\": \"delta\" }";

    public static final String CURRENT = "{ \"type\": \"exponentialCurrent\" }";

    public static final String POISSON = "\"type\": \"poisson\", \"rateHz\": 50";

    public static final String ONE = "\"connector\": { \"type\": \"oneToOne\" }";

    public static final String ALL = "\"connector\": { \"type\": \"allToAll\" }";

    /** Writes a network with its weights. */
    @FunctionalInterface
    public interface Exporter {
        ExportResult write(NetworkModel network, WeightSet weights, SpikeSources sources);
    }

    public ExportResult export(String document) {
        return exporter.write(BrianScripts.network(document), WeightSet.EMPTY, SpikeSources.NONE);
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
                String document =
                        BrianScripts.pair(type(model.type()), type(receptors), POISSON, ALL);
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
        BrianScripts.assertCompiled(folder, scripts);
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

    /** Four leaky neurons with delta receptors, driven by a stimulus. */
    public static String pair(String stimulus, String projection) {
        return BrianScripts.pair(LIF, DELTA, stimulus, projection);
    }

    private static String type(String type) {
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
}
