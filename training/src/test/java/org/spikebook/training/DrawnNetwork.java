package org.spikebook.training;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;

import java.util.ArrayList;
import java.util.List;

/** Draws networks for tests: a data stimulus "data", and LIF populations with delta receptors. */
public final class DrawnNetwork {

    private final String stimulus;
    private final List<String> populations = new ArrayList<>();
    private final List<String> projections = new ArrayList<>();

    private DrawnNetwork(String stimulus) {
        this.stimulus = stimulus;
    }

    /** A network that shows a data set by rate. */
    public static DrawnNetwork showing(String data, int lines) {
        return showing(data, lines, "rate");
    }

    public static DrawnNetwork showing(String data, int lines, String encoder) {
        return new DrawnNetwork(
                """
                {"id": "data", "type": "dataset", "size": %d, "data": "%s", "encoder": "%s"}\
                """
                        .formatted(lines, data, encoder));
    }

    /** A network that shows images of the given shape. */
    public static DrawnNetwork showingShaped(String data, String shape, String encoder) {
        return new DrawnNetwork(
                """
                {"id": "data", "type": "dataset", "shape": %s, "data": "%s", "encoder": "%s"}\
                """
                        .formatted(shape, data, encoder));
    }

    /** A chain of populations: h0, h1, … and the last one, out. */
    public static NetworkModel chain(String data, int lines, int... sizes) {
        DrawnNetwork network = showing(data, lines);
        String from = "data";
        for (int i = 0; i < sizes.length; i++) {
            String id = i == sizes.length - 1 ? "out" : "h" + i;
            network.lif(id, sizes[i]).join(from, id);
            from = id;
        }
        return network.model();
    }

    /** A population with rest 0, threshold 1 and τ 10 ms. */
    public DrawnNetwork lif(String id, int size) {
        return lif(id, size, "");
    }

    /** The same, with more or other parameters, each followed by a comma. */
    public DrawnNetwork lif(String id, int size, String more) {
        String usual =
                "\"tauMemMs\": 10, \"vRestMv\": 0, \"vResetMv\": 0, \"vThresholdMv\": 1,"
                        + " \"tRefMs\": 0";
        StringBuilder model = new StringBuilder("{\"type\": \"lif\", ").append(more);
        for (String parameter : usual.split(", ")) {
            if (!more.contains(parameter.substring(0, parameter.indexOf(':')))) {
                model.append(parameter).append(", ");
            }
        }
        model.setLength(model.length() - 2);
        return population(id, size, model + "}", "delta");
    }

    public DrawnNetwork population(String id, int size, String model, String receptors) {
        populations.add(
                """
                {"id": "%s", "size": %d, "model": %s, "receptors": {"type": "%s"}}\
                """
                        .formatted(id, size, model, receptors));
        return this;
    }

    /** A population with a shape, for example {@code [8, 8, 4]}. */
    public DrawnNetwork shaped(String id, String shape, String model, String receptors) {
        populations.add(
                """
                {"id": "%s", "shape": %s, "model": %s, "receptors": %s}\
                """
                        .formatted(id, shape, model, receptors));
        return this;
    }

    public DrawnNetwork join(String from, String to) {
        return join(from, to, "{\"type\": \"allToAll\"}", 0, "");
    }

    public DrawnNetwork join(
            String from, String to, String connector, double delayMs, String more) {
        return join(from, to, connector, "\"weightMv\": 0.1", delayMs, more);
    }

    /** The same with another weight, with its key. */
    public DrawnNetwork join(
            String from, String to, String connector, String weight, double delayMs, String more) {
        projections.add(
                """
                {"id": "%s-%s", "from": "%s", "to": "%s", "connector": %s, %s, "delayMs": %s%s}\
                """
                        .formatted(from, to, from, to, connector, weight, delayMs, more));
        return this;
    }

    public NetworkModel model() {
        return read(json());
    }

    /** The network in a document that must be right. */
    public static NetworkModel read(String json) {
        return switch (new NetworkReader(ModelRegistry.standard()).read(json)) {
            case Validation.Valid(NetworkModel network) -> network;
            case Validation.Invalid(var problems) ->
                    throw new IllegalArgumentException(problems.toString());
        };
    }

    public String json() {
        return """
        {"format": "spikebook/network/1", "name": "test",
         "populations": [%s], "stimuli": [%s], "projections": [%s], "recorders": [],
         "run": {"dtMs": 1, "durationMs": 25, "seed": 1}}
        """
                .formatted(
                        String.join(",\n", populations), stimulus, String.join(",\n", projections));
    }
}
