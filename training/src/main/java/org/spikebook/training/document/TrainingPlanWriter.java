package org.spikebook.training.document;

import org.spikebook.training.TrainingPlan;
import org.spikebook.training.plan.RateChange;

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
        tree.put("data", plan.data().name());
        tree.put("split", plan.data().split());
        tree.set("distortion", ComponentJson.write(plan.data().distortion()));
        tree.set("encoder", ComponentJson.write(plan.data().encoder()));
        tree.put("steps", plan.data().steps());
        tree.set("surrogate", ComponentJson.write(plan.backpropagation().surrogate()));
        tree.set("loss", ComponentJson.write(plan.objective().loss()));
        tree.set("regularizer", ComponentJson.write(plan.objective().regularizer()));
        tree.set("optimizer", ComponentJson.write(plan.optimization().optimizer()));
        ArrayNode changes = tree.putArray("rateChanges");
        for (RateChange change : plan.optimization().rateChanges()) {
            ObjectNode node = changes.addObject();
            node.put("fromEpoch", change.fromEpoch());
            JsonNumbers.put(node, "learningRate", change.learningRate());
        }
        JsonNumbers.put(tree, "maxGradientNorm", plan.backpropagation().maxGradientNorm());
        tree.set("constraint", ComponentJson.write(plan.backpropagation().constraint()));
        tree.put("truncationSteps", plan.backpropagation().truncationSteps());
        tree.put("epochs", plan.schedule().epochs());
        tree.put("patience", plan.schedule().patience());
        tree.put("batchSize", plan.schedule().batchSize());
        tree.put("seed", plan.seed());
        return tree;
    }
}
