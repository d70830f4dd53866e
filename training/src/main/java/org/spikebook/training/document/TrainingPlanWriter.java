package org.spikebook.training.document;

import org.spikebook.training.RateChange;
import org.spikebook.training.TrainingPlan;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a training plan with every setting, in canonical order. */
public final class TrainingPlanWriter {

    private TrainingPlanWriter() {}

    /** The plan as indented JSON. */
    public static String write(TrainingPlan plan) {
        return JsonTree.print(tree(plan));
    }

    static ObjectNode tree(TrainingPlan plan) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", TrainingPlanReader.FORMAT);
        tree.set("method", ComponentJson.write(plan.method()));
        tree.put("data", plan.data());
        tree.put("split", plan.split());
        tree.set("distortion", ComponentJson.write(plan.distortion()));
        tree.set("encoder", ComponentJson.write(plan.encoder()));
        tree.put("steps", plan.steps());
        tree.set("surrogate", ComponentJson.write(plan.surrogate()));
        tree.set("loss", ComponentJson.write(plan.loss()));
        tree.set("regularizer", ComponentJson.write(plan.regularizer()));
        tree.set("optimizer", ComponentJson.write(plan.optimizer()));
        ArrayNode changes = tree.putArray("rateChanges");
        for (RateChange change : plan.rateChanges()) {
            ObjectNode node = changes.addObject();
            node.put("fromEpoch", change.fromEpoch());
            JsonNumbers.put(node, "learningRate", change.learningRate());
        }
        JsonNumbers.put(tree, "maxGradientNorm", plan.maxGradientNorm());
        tree.set("constraint", ComponentJson.write(plan.constraint()));
        tree.put("truncationSteps", plan.truncationSteps());
        tree.put("epochs", plan.epochs());
        tree.put("patience", plan.patience());
        tree.put("batchSize", plan.batchSize());
        tree.put("seed", plan.seed());
        return tree;
    }
}
