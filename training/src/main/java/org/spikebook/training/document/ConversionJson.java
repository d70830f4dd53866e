package org.spikebook.training.document;

import org.spikebook.training.TrainingPlan;
import org.spikebook.training.conversion.ConversionReport;

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
    static ConversionReport read(Fields fields) {
        Map<String, Double> scales = new TreeMap<>();
        Optional<Fields> given = fields.object("scales");
        given.ifPresent(
                of -> of.names().forEach(name -> scales.put(name, of.number(name, 0, MAX_SCALE))));
        ConversionReport report =
                new ConversionReport(
                        fields.number("annValidationAccuracy", 0, 1),
                        fields.number("annTestAccuracy", 0, 1),
                        fields.numbers("testAccuracyBySteps", 0, 1, TrainingPlan.MAX_STEPS),
                        scales);
        fields.refuseOthers();
        return report;
    }
}
