package org.spikebook.training.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.plan.TrainingSchedule;
import org.spikebook.training.progress.EpochResult;
import org.spikebook.training.progress.TrainingProvenance;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** A provenance as JSON. */
final class ProvenanceJson {

    private static final double MAX_LOSS = Double.MAX_VALUE;
    private static final double MAX_SPIKES = 1e12;

    private ProvenanceJson() {}

    static ObjectNode write(TrainingProvenance provenance) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        TrainingProvenance.Inputs inputs = provenance.inputs();
        node.put("trainer", provenance.trainer());
        node.put("networkHash", inputs.networkHash());
        if (!inputs.startHash().isEmpty()) {
            node.put("startHash", inputs.startHash());
        }
        node.put("dataHash", inputs.dataHash());
        ObjectNode split = node.putObject("split");
        split.put("train", inputs.split().train());
        split.put("validation", inputs.split().validation());
        split.put("test", inputs.split().test());
        node.put("java", provenance.platform().java());
        node.put("machine", provenance.platform().machine());
        ArrayNode epochs = node.putArray("epochs");
        provenance.epochs().forEach(epoch -> write(epochs.addObject(), epoch));
        node.put("bestEpoch", provenance.bestEpoch());
        node.put("validationAccuracy", provenance.validationAccuracy());
        node.put("testAccuracy", provenance.testAccuracy());
        provenance.diagnosis().ifPresent(d -> node.set("diagnosis", DiagnosisJson.write(d)));
        provenance.conversion().ifPresent(c -> node.set("conversion", ConversionJson.write(c)));
        provenance.control().ifPresent(c -> node.set("control", ControlJson.write(c)));
        return node;
    }

    private static void write(ObjectNode node, EpochResult epoch) {
        node.put("loss", epoch.loss());
        node.put("accuracy", epoch.accuracy());
        node.put("validationLoss", epoch.validationLoss());
        node.put("validationAccuracy", epoch.validationAccuracy());
        node.put("hiddenSpikesPerSample", epoch.hiddenSpikesPerSample());
    }

    /** The provenance; where a problem was noted, something that stands in for it. */
    static TrainingProvenance read(JsonFields fields) {
        List<EpochResult> epochs =
                fields.optionalObjects("epochs", TrainingSchedule.MAX_EPOCHS).stream()
                        .map(ProvenanceJson::readEpoch)
                        .toList();
        int least = Math.min(1, epochs.size());
        int bestEpoch = fields.whole("bestEpoch", least, TrainingSchedule.MAX_EPOCHS, least);
        if (bestEpoch > epochs.size()) {
            fields.problem(
                    "bestEpoch",
                    Text.of(ProvenanceJson.class, "provenance.epochs", epochs.size(), bestEpoch));
        }
        TrainingProvenance provenance =
                new TrainingProvenance(
                        fields.text("trainer", ""),
                        readInputs(fields),
                        new TrainingProvenance.Platform(
                                fields.text("java", ""), fields.text("machine", "")),
                        epochs,
                        bestEpoch,
                        fields.number("validationAccuracy", 0, 1).orElse(0),
                        fields.number("testAccuracy", 0, 1).orElse(0),
                        fields.optionalObject("diagnosis").map(DiagnosisJson::read),
                        fields.optionalObject("conversion").map(ConversionJson::read),
                        fields.optionalObject("control").map(ControlJson::read));
        fields.noOthers();
        return provenance;
    }

    private static TrainingProvenance.Inputs readInputs(JsonFields fields) {
        return new TrainingProvenance.Inputs(
                fields.text("networkHash", ""),
                fields.text("startHash", ""),
                fields.text("dataHash", ""),
                fields.object("split")
                        .map(ProvenanceJson::readSplit)
                        .orElse(new SplitSizes(1, 1, 1)));
    }

    private static SplitSizes readSplit(JsonFields fields) {
        SplitSizes split =
                new SplitSizes(
                        fields.whole("train", 1, Integer.MAX_VALUE, 1),
                        fields.whole("validation", 1, Integer.MAX_VALUE, 1),
                        fields.whole("test", 1, Integer.MAX_VALUE, 1));
        fields.noOthers();
        return split;
    }

    private static EpochResult readEpoch(JsonFields fields) {
        EpochResult epoch =
                new EpochResult(
                        fields.number("loss", 0, MAX_LOSS).orElse(0),
                        fields.number("accuracy", 0, 1).orElse(0),
                        fields.number("validationLoss", 0, MAX_LOSS).orElse(0),
                        fields.number("validationAccuracy", 0, 1).orElse(0),
                        fields.number("hiddenSpikesPerSample", 0, MAX_SPIKES).orElse(0));
        fields.noOthers();
        return epoch;
    }
}
