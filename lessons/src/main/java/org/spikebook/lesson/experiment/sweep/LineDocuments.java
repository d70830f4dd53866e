package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.document.TrainingPlanWriter;

import java.util.ArrayList;
import java.util.List;

/**
 * The documents of a network that a sweep trains: its own, and that of its plan. Pointers that
 * begin with {@code /plan} lead into the plan, others into the network.
 */
record LineDocuments(String network, String plan) {

    private static final String PLAN = "/plan";

    /** With every setting of the plan, so that those which it leaves out can be varied too. */
    static LineDocuments of(Laboratory laboratory, String network, String plan) {
        return new LineDocuments(
                network,
                laboratory
                        .plans()
                        .read(plan)
                        .content()
                        .map(TrainingPlanWriter::write)
                        .orElse(plan));
    }

    /** The same with another number where a pointer leads. */
    LineDocuments with(String pointer, double value) {
        return isOfPlan(pointer)
                ? new LineDocuments(network, with(plan, inPlan(pointer), value))
                : new LineDocuments(with(network, pointer, value), plan);
    }

    private static String with(String document, String pointer, double value) {
        return DocumentNumber.find(document, pointer, new ArrayList<>()).orElseThrow().with(value);
    }

    /** Adds a problem if a pointer leads to no number. */
    void check(String pointer, List<Problem> problems) {
        boolean ofPlan = isOfPlan(pointer);
        DocumentNumber.find(ofPlan ? plan : network, ofPlan ? inPlan(pointer) : pointer, problems);
    }

    private static boolean isOfPlan(String pointer) {
        return pointer.startsWith(PLAN + "/");
    }

    private static String inPlan(String pointer) {
        return pointer.substring(PLAN.length());
    }
}
