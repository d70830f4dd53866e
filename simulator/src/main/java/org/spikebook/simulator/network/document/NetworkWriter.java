package org.spikebook.simulator.network.document;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunParameters;
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

    private final NetworkModel network;
    private final JsonGenerator json;
    private final ValueWriter values;

    private NetworkWriter(NetworkModel network, JsonGenerator json) {
        this.network = network;
        this.json = json;
        this.values = new ValueWriter(json);
    }

    /** The document as text that ends with a line feed. */
    public static String write(NetworkModel network) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance());
        try (JsonGenerator json = MAPPER.writer().with(printer).createGenerator(text)) {
            new NetworkWriter(network, json).write();
        }
        return text.append('\n').toString();
    }

    /** The document as part of another one. */
    public static ObjectNode writeTree(NetworkModel network) {
        return (ObjectNode) MAPPER.readTree(write(network));
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("format", Upgrades.CURRENT);
        json.writeStringProperty("name", network.name());
        json.writeArrayPropertyStart("populations");
        network.populations().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("stimuli");
        network.stimuli().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("projections");
        network.projections().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("recorders");
        network.recorders().forEach(this::write);
        json.writeEndArray();
        json.writeObjectPropertyStart("run");
        writeNumber(RunParameters.DT, network.run().dtMs());
        writeNumber(RunParameters.DURATION, network.run().durationMs());
        json.writeNumberProperty("seed", network.run().seed());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Population population) {
        json.writeStartObject();
        json.writeStringProperty("id", population.id());
        writeShape(population.shape());
        values.writeComponent("model", population.model());
        values.writeComponent("receptors", population.receptors());
        if (!population.initial().isEmpty()) {
            json.writeObjectPropertyStart("initial");
            new TreeMap<>(population.initial()).forEach(values::writeProperty);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void write(Stimulus stimulus) {
        json.writeStartObject();
        json.writeStringProperty("id", stimulus.id());
        writeShape(stimulus.shape());
        values.writeMembers(stimulus.model());
        json.writeEndObject();
    }

    private void write(Projection projection) {
        json.writeStartObject();
        json.writeStringProperty("id", projection.id());
        json.writeStringProperty("from", projection.from());
        json.writeStringProperty("to", projection.to());
        values.writeComponent("connector", projection.connector());
        if (!network.carriesCurrent(projection)) {
            values.writeProperty(weightKey(projection), projection.weight());
        }
        values.writeProperty("delayMs", projection.delayMs());
        projection.plasticity().ifPresent(rule -> values.writeComponent("plasticity", rule));
        json.writeEndObject();
    }

    private void write(Recorder recorder) {
        json.writeStartObject();
        json.writeStringProperty("id", recorder.id());
        json.writeStringProperty("of", recorder.of());
        json.writeStringProperty("record", recorder.record());
        recorder.neurons()
                .ifPresent(neurons ->
                        values.writeProperty(
                                "neurons",
                                new Value.Series(
                                        neurons.stream().map(Integer::doubleValue).toList())));
        recorder.everyMs().ifPresent(everyMs -> writeNumber("everyMs", everyMs));
        json.writeEndObject();
    }

    private void writeShape(Shape shape) {
        json.writeName("shape");
        json.writeStartArray();
        shape.dimensions().forEach(json::writeNumber);
        json.writeEndArray();
    }

    private void writeNumber(String name, double value) {
        json.writeName(name);
        values.writeNumber(value);
    }

    private String weightKey(Projection projection) {
        return network.population(projection.to())
                .orElseThrow(() -> new IllegalArgumentException("no population " + projection.to()))
                .receptors()
                .component()
                .weightKey();
    }
}
