package org.spikebook.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightConstraint;
import org.spikebook.simulator.network.WeightConstraintModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainingPlanWriter;
import org.spikebook.training.loss.FirstSpikeCrossEntropy;
import org.spikebook.training.method.ConversionMethod;
import org.spikebook.training.method.TrainingRegistry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plan says by which method a network is trained; what does not fit is refused by name. */
class TrainingMethodTest {

    private final Dataset digits = DatasetCatalog.standard().dataset("digits8x8").orElseThrow();

    private TrainingPlan plan(TrainingMethod method) {
        return TrainingPlan.defaultFor(digits.info()).withMethod(Configured.defaults(method));
    }

    private List<String> codes(NetworkModel network, TrainingPlan plan) {
        List<Problem> before = Trainer.problems(TrainingTask.of(network, plan, digits));
        TrainingOutcome outcome =
                Trainer.train(network, plan, digits, TrainingControl.unattended(1));
        assertThat(outcome).isEqualTo(new TrainingOutcome.Untrainable(before));
        return before.stream().map(Problem::code).toList();
    }

    private static NetworkModel plastic() {
        return DrawnNetwork.showing("digits8x8", 64)
                .lif("out", 10)
                .join(
                        "data",
                        "out",
                        "{\"type\": \"allToAll\"}",
                        1,
                        ", \"plasticity\": {\"type\": \"pairStdp\"}")
                .model();
    }

    @Test
    void surrogate_ofPlasticNetwork_isRefusedAndNamesTheOtherMethod() {
        TrainingPlan plan = plan(new SurrogateMethod());

        assertThat(codes(plastic(), plan)).containsExactly("projection.plasticity");
        Problem problem = Trainer.problems(TrainingTask.of(plastic(), plan, digits)).getFirst();
        assertThat(problem.hint()).contains("stdp");
    }

    @Test
    void stdp_ofNetworkWithoutPlasticity_isRefused() {
        assertThat(codes(DrawnNetwork.chain("digits8x8", 64, 10), plan(new StdpMethod())))
                .containsExactly("oneLearner");
    }

    @Test
    void conversion_lossAndConstraint_areNotLookedAt() {
        NetworkModel network = DrawnNetwork.chain("digits8x8", 64, 20, 10);
        TrainingPlan plan = plan(new ConversionMethod()).withEpochs(2);
        TrainingPlan other =
                plan.change(p ->
                        p.constraint(Configured.defaults(new Rounded()))
                                .loss(Configured.defaults(new FirstSpikeCrossEntropy())));

        TrainedNetwork usual = trained(network, plan);
        TrainedNetwork same = trained(network, other);

        assertThat(same.provenance()).isEqualTo(usual.provenance());
        assertThat(Evaluation.of(same, digits, Split.TEST, plan.seed(), 1).accuracy())
                .isEqualTo(usual.provenance().testAccuracy());
    }

    private TrainedNetwork trained(NetworkModel network, TrainingPlan plan) {
        return ((TrainingOutcome.Trained)
                        Trainer.train(network, plan, digits, TrainingControl.unattended(1)))
                .network();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeConstants", "thresholds"})
    void constantsOfNeurons_whereOtherThingsDependOnThem_areRefused(String setting) {
        NetworkModel network =
                DrawnNetwork.showing("digits8x8", 64)
                        .lif("h", 20, "\"biasPa\": 5, ")
                        .lif("out", 10)
                        .join("data", "h")
                        .join("h", "out")
                        .model();
        TrainingPlan plan =
                TrainingPlan.defaultFor(digits.info())
                        .withMethod(
                                Configured.of(
                                        new SurrogateMethod(), Map.of(setting, Value.of(true))));

        assertThat(codes(network, plan)).containsExactly("fit." + setting);
    }

    @Test
    void unusedSettings_areKeysOfThePlan() {
        String written = TrainingPlanWriter.write(TrainingPlan.defaultFor(digits.info()));
        for (TrainingMethod method : TrainingRegistry.standard().methods()) {
            assertThat(method.unused()).allMatch(key -> written.contains('"' + key + '"'));
        }
    }

    /** Rounds everything to 0. */
    private static final class Rounded implements WeightConstraintModel {

        @Override
        public String type() {
            return "rounded";
        }

        @Override
        public List<ParameterInfo> parameters() {
            return List.of();
        }

        @Override
        public Optional<WeightConstraint> constraint(ParameterValues settings) {
            return Optional.of((_, _, _) -> {});
        }
    }
}
