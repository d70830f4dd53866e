package org.spikebook.training.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.training.conversion.ConversionReport;
import org.spikebook.training.plan.TrainingData;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a conversion came to, as JSON. */
final class ConversionJson {

    private static final double MAX_SCALE = Double.MAX_VALUE;

    private ConversionJson() {}

    static ObjectNode write(ConversionReport report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("annValidationAccuracy", report.annValidationAccuracy());
        node.put("annTestAccuracy", report.annTestAccuracy());
        ArrayNode bySteps = node.putArray("testAccuracyBySteps");
        report.testAccuracyBySteps().forEach(bySteps::add);
        ObjectNode scales = node.putObject("scales");
        report.scales().forEach(scales::put);
        return node;
    }

    /** The report; where a problem was noted, something that stands in for it. */
    static ConversionReport read(JsonFields fields) {
        Map<String, Double> scales = new TreeMap<>();
        Optional<JsonFields> given = fields.object("scales");
        given.ifPresent(of ->
                of.otherKeys()
                        .forEach(
                                name -> scales.put(name, of.number(name, 0, MAX_SCALE).orElse(0))));
        ConversionReport report =
                new ConversionReport(
                        fields.number("annValidationAccuracy", 0, 1).orElse(0),
                        fields.number("annTestAccuracy", 0, 1).orElse(0),
                        fields.numbers("testAccuracyBySteps", 0, 1, TrainingData.MAX_STEPS),
                        scales);
        fields.noOthers();
        return report;
    }
}
