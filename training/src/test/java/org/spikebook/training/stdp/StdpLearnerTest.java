package org.spikebook.training.stdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Limits;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncodingWindow;

/** A network that learns in one long run. */
class StdpLearnerTest {

    private static final Dataset DIGITS =
            DatasetCatalog.standard().dataset("digits8x8").orElseThrow();
    private static final EncodedDataset SAMPLES =
            EncodedDataset.all(
                    DIGITS,
                    TrainingPlan.defaultFor(DIGITS.info()).data().encoder(),
                    new EncodingWindow(100, 1));

    @Test
    void theEndOfTheRun_isToldAsAnObstacle() {
        NetworkModel network = network();
        StdpNetwork parts = new StdpInspector(network).inspect().orElseThrow();
        StdpSettings brighterTwice = new StdpSettings(20, Integer.MAX_VALUE, 1, 3, false);
        StdpLearner learner =
                StdpLearner.of(parts, WeightSet.EMPTY, SAMPLES, brighterTwice, network.run());

        assertThat(learner.learn(SAMPLES, 0, 1).tries()).isEqualTo(3);
        assertThat(learner.learn(SAMPLES, 1, 1).tries()).isEqualTo(3);
        assertThat(learner.obstacle()).as("six times 120 steps").isEmpty();
        assertThat(learner.learn(SAMPLES, 2, 1).tries()).isEqualTo(1);
        assertThat(learner.obstacle().map(Problem::message))
                .hasValue("The training reached 720 steps, the limit of a run");
    }

    private static NetworkModel network() {
        String document =
                """
                {"format": "spikebook/network/1",
                 "populations": [{"id": "exc", "size": 10, "receptors": {"type": "delta"},
                   "model": {"type": "lif"}}],
                 "stimuli": [
                   {"id": "digits", "shape": [8, 8, 1], "type": "dataset", "data": "digits8x8"}],
                 "projections": [{"id": "p", "from": "digits", "to": "exc", "weightMv": 1,
                   "plasticity": {"type": "pairStdp"}}],
                 "run": {"dtMs": 1, "durationMs": 720}}
                """;
        Validation validation =
                new NetworkReader(ModelRegistry.standard(), Limits.ofMemory(1L << 30))
                        .read(document);
        return ((Validation.Valid) validation).network();
    }
}
