package org.spikebook.simulator.network.document;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Value;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.StringWriter;
import java.util.TreeMap;

/**
 * Writes the canonical document: every parameter spelt out, keys in one order, numbers in their
 * shortest form, the same bytes on every machine. Reading it gives an equal network.
 */
public final class NetworkWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private NetworkWriter() {}

    /** The document as text that ends with a line feed. */
    public static String write(NetworkModel network) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance());
        try (JsonGenerator json = MAPPER.writer().with(printer).createGenerator(text)) {
            write(json, network);
        }
        return text.append('\n').toString();
    }

    /** The document as part of another one. */
    public static ObjectNode writeTree(NetworkModel network) {
        return (ObjectNode) MAPPER.readTree(write(network));
    }

    private static void write(JsonGenerator json, NetworkModel network) {
        json.writeStartObject();
        json.writeStringProperty("format", Upgrades.CURRENT);
        json.writeStringProperty("name", network.name());
        json.writeArrayPropertyStart("populations");
        network.populations().forEach(population -> write(json, population));
        json.writeEndArray();
        json.writeArrayPropertyStart("stimuli");
        network.stimuli().forEach(stimulus -> write(json, stimulus));
        json.writeEndArray();
        json.writeArrayPropertyStart("projections");
        network.projections().forEach(projection -> write(json, projection, network));
        json.writeEndArray();
        json.writeArrayPropertyStart("recorders");
        network.recorders().forEach(recorder -> write(json, recorder));
        json.writeEndArray();
        json.writeObjectPropertyStart("run");
        writeNumber(json, "dtMs", network.run().dtMs());
        writeNumber(json, "durationMs", network.run().durationMs());
        json.writeNumberProperty("seed", network.run().seed());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Population population) {
        json.writeStartObject();
        json.writeStringProperty("id", population.id());
        writeShape(json, population.shape());
        ValueWriter.writeComponent(json, "model", population.model());
        ValueWriter.writeComponent(json, "receptors", population.receptors());
        if (!population.initial().isEmpty()) {
            json.writeObjectPropertyStart("initial");
            new TreeMap<>(population.initial())
                    .forEach((name, value) -> ValueWriter.writeProperty(json, name, value));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Stimulus stimulus) {
        json.writeStartObject();
        json.writeStringProperty("id", stimulus.id());
        writeShape(json, stimulus.shape());
        ValueWriter.writeMembers(json, stimulus.model());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Projection projection, NetworkModel network) {
        json.writeStartObject();
        json.writeStringProperty("id", projection.id());
        json.writeStringProperty("from", projection.from());
        json.writeStringProperty("to", projection.to());
        ValueWriter.writeComponent(json, "connector", projection.connector());
        if (!network.carriesCurrent(projection)) {
            ValueWriter.writeProperty(json, weightKey(projection, network), projection.weight());
        }
        ValueWriter.writeProperty(json, "delayMs", projection.delayMs());
        projection
                .plasticity()
                .ifPresent(rule -> ValueWriter.writeComponent(json, "plasticity", rule));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Recorder recorder) {
        json.writeStartObject();
        json.writeStringProperty("id", recorder.id());
        json.writeStringProperty("of", recorder.of());
        json.writeStringProperty("record", recorder.record());
        recorder.neurons()
                .ifPresent(neurons ->
                        ValueWriter.writeProperty(
                                json,
                                "neurons",
                                new Value.Series(
                                        neurons.stream().map(Integer::doubleValue).toList())));
        recorder.everyMs().ifPresent(everyMs -> writeNumber(json, "everyMs", everyMs));
        json.writeEndObject();
    }

    private static void writeShape(JsonGenerator json, Shape shape) {
        json.writeName("shape");
        json.writeStartArray();
        shape.dimensions().forEach(json::writeNumber);
        json.writeEndArray();
    }

    private static void writeNumber(JsonGenerator json, String name, double value) {
        json.writeName(name);
        ValueWriter.writeNumber(json, value);
    }

    private static String weightKey(Projection projection, NetworkModel network) {
        return network.population(projection.to())
                .orElseThrow(() -> new IllegalArgumentException("no population " + projection.to()))
                .receptors()
                .component()
                .weightKey();
    }
}
