package org.spikebook.training.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.diagnosis.Diagnosis;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** A diagnosis as JSON, with what follows from it in words for anyone who reads the file. */
final class DiagnosisJson {

    private static final int MOST_PARTS = 10_000;
    private static final int MOST = Integer.MAX_VALUE;

    private DiagnosisJson() {}

    static ObjectNode write(Diagnosis diagnosis) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("samples", diagnosis.samples());
        Diagnosis.Input input = diagnosis.input();
        node.putObject("input")
                .put("stimulus", input.stimulus())
                .put("lines", input.lines())
                .put("silentLines", input.silentLines())
                .put("silentSamples", input.silentSamples());
        ArrayNode layers = node.putArray("layers");
        diagnosis.layers().forEach(layer -> write(layers.addObject(), layer));
        ArrayNode gradients = node.putArray("gradients");
        for (Diagnosis.Gradient gradient : diagnosis.gradients()) {
            gradients
                    .addObject()
                    .put("projection", gradient.projection())
                    .put("rms", gradient.rms());
        }
        ArrayNode findings = node.putArray("findings");
        diagnosis.findings().forEach(finding -> write(findings.addObject(), finding));
        return node;
    }

    private static void write(ObjectNode node, Diagnosis.Layer layer) {
        node.put("population", layer.population())
                .put("neurons", layer.neurons())
                .put("silent", layer.silent())
                .put("saturated", layer.saturated())
                .put("spikesPerNeuron", layer.spikesPerNeuron());
    }

    private static void write(ObjectNode node, Problem finding) {
        node.put("code", finding.code())
                .put("message", finding.message())
                .put("hint", finding.hint());
    }

    /** The diagnosis; where a problem was noted, something that stands in for it. */
    static Diagnosis read(JsonFields fields) {
        Diagnosis diagnosis =
                new Diagnosis(
                        fields.whole("samples", 0, MOST, 0),
                        fields.object("input")
                                .map(DiagnosisJson::readInput)
                                .orElse(new Diagnosis.Input("", 0, 0, 0)),
                        fields.optionalObjects("layers", MOST_PARTS).stream()
                                .map(DiagnosisJson::readLayer)
                                .toList(),
                        fields.optionalObjects("gradients", MOST_PARTS).stream()
                                .map(DiagnosisJson::readGradient)
                                .toList());
        readFindings(fields.optionalObjects("findings", MOST_PARTS));
        fields.noOthers();
        return diagnosis;
    }

    private static Diagnosis.Input readInput(JsonFields fields) {
        Diagnosis.Input input =
                new Diagnosis.Input(
                        fields.text("stimulus", ""),
                        fields.whole("lines", 0, MOST, 0),
                        fields.whole("silentLines", 0, MOST, 0),
                        fields.whole("silentSamples", 0, MOST, 0));
        fields.noOthers();
        return input;
    }

    private static Diagnosis.Layer readLayer(JsonFields fields) {
        Diagnosis.Layer layer =
                new Diagnosis.Layer(
                        fields.text("population", ""),
                        fields.whole("neurons", 0, MOST, 0),
                        fields.whole("silent", 0, MOST, 0),
                        fields.whole("saturated", 0, MOST, 0),
                        fields.number("spikesPerNeuron", 0, MOST).orElse(0));
        fields.noOthers();
        return layer;
    }

    private static Diagnosis.Gradient readGradient(JsonFields fields) {
        Diagnosis.Gradient gradient =
                new Diagnosis.Gradient(
                        fields.text("projection", ""),
                        fields.number("rms", 0, Double.MAX_VALUE).orElse(0));
        fields.noOthers();
        return gradient;
    }

    /** They follow from the numbers: only their form is checked. */
    private static void readFindings(List<JsonFields> findings) {
        for (JsonFields finding : findings) {
            finding.text("code", "");
            finding.text("message", "");
            finding.text("hint", "");
            finding.noOthers();
        }
    }
}
