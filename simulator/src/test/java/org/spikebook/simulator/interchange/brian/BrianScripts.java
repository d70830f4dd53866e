package org.spikebook.simulator.interchange.brian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Networks to write down as scripts, and a Python to read them, where there is one. */
public final class BrianScripts {

    private static final NetworkReader READER = new NetworkReader(ModelRegistry.standard());

    private BrianScripts() {}

    public static NetworkModel network(String document) {
        return switch (READER.read(document)) {
            case Validation.Valid(NetworkModel network) -> network;
            case Validation.Invalid(List<Problem> problems) -> throw new AssertionError(problems);
        };
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

    public static ExportResult export(String document) {
        return BrianExporter.write(network(document), WeightSet.EMPTY, SpikeSources.NONE);
    }

    public static String script(String document) {
        return switch (export(document)) {
            case ExportResult.Ready(byte[] file, var _) -> new String(file, StandardCharsets.UTF_8);
            case ExportResult.Refused(List<Problem> problems) -> throw new AssertionError(problems);
        };
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
