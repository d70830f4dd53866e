package org.spikebook.web.sweeplab;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.training.TrainingPlan;
import org.spikebook.web.analysislab.SweepChoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose numbers a sweep varies: those of the first of its networks, and of the plan by which that
 * one is trained.
 *
 * @param network empty if there is none, or if it is not valid
 * @param plan empty if the network is run, or if the plan is not valid
 */
public record SweptSource(Optional<NetworkModel> network, Optional<TrainingPlan> plan) {

    /** That of what a cell asks for. */
    public static SweptSource of(FigurePlan asked, Laboratory laboratory) {
        return new SweptSource(
                asked.documents().stream()
                        .findFirst()
                        .flatMap(document -> laboratory.networks().read(document).valid()),
                asked.plans().stream()
                        .findFirst()
                        .flatMap(plan -> laboratory.plans().read(plan).content()));
    }

    /**
     * What a reader may vary. Of a network that is trained that is what its plan and its neurons
     * have: its input comes from the data, its weights are learned.
     *
     * @param locks what they hide is not offered
     */
    public List<SweptParameter> offered(NetworkLocks locks) {
        Stream<SweptParameter> ofNetwork =
                network.stream()
                        .flatMap(model -> SweepChoice.of(model, locks).stream())
                        .filter(choice -> plan.isEmpty() || isOfNeurons(choice))
                        .map(SweptParameter::of);
        return Stream.concat(ofPlan(), ofNetwork).toList();
    }

    private boolean isOfNeurons(SweepChoice choice) {
        return network.stream()
                .flatMap(model -> model.populations().stream())
                .map(Population::id)
                .anyMatch(choice.of()::equals);
    }

    /** The number at a pointer, as the network and the plan know it or not. */
    public SweptParameter at(String pointer) {
        Stream<SweptParameter> ofNetwork =
                network.stream()
                        .flatMap(model -> SweepChoice.of(model).stream())
                        .map(SweptParameter::of);
        return Stream.concat(ofPlan(), ofNetwork)
                .filter(each -> each.isAt(pointer))
                .findFirst()
                .orElseGet(() -> SweptParameter.at(pointer));
    }

    private Stream<SweptParameter> ofPlan() {
        return plan.stream().flatMap(each -> new PlanParameters(each).all().stream());
    }
}
