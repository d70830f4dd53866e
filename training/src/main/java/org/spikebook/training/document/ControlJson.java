package org.spikebook.training.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.plan.TrainingSchedule;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a network controlled a plant, as JSON. */
final class ControlJson {

    private static final int MAX_STEPS = 1_000_000;

    private ControlJson() {}

    static ObjectNode write(ControlReport report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("environment", report.environment());
        ArrayNode steps = node.putArray("steps");
        report.steps().forEach(steps::add);
        return node;
    }

    /** The report; where a problem was noted, something that stands in for it. */
    static ControlReport read(JsonFields fields) {
        ControlReport report =
                new ControlReport(
                        fields.text("environment", ""),
                        fields.numbers("steps", 0, MAX_STEPS, TrainingSchedule.MAX_EPOCHS).stream()
                                .map(Double::intValue)
                                .toList());
        fields.noOthers();
        return report;
    }
}
