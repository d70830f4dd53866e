package org.spikebook.web.traininglab.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;
import org.spikebook.web.TestNetworks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceptiveFieldsTest {

    private static final Shape IMAGE = Shape.of(8, 8, 1);

    private TrainedNetwork trained;
    private TestEvaluation evaluation;

    @BeforeAll
    void train() {
        Laboratory laboratory = Laboratory.standard();
        Dataset data = laboratory.datasets().dataset("digits8x8").orElseThrow();
        TrainingPlan plan = TrainingPlan.defaultFor(data.info()).withEpochs(2).withSteps(8);
        var network =
                ((Validation.Valid) laboratory.networks().read(TestNetworks.DIGITS)).network();
        trained =
                ((TrainingOutcome.Trained)
                                Trainer.train(network, plan, data, TrainingControl.unattended(1)))
                        .network();
        evaluation = TestEvaluation.of(trained, data, 1);
    }

    @Test
    void of_aTrainedNetwork_groupsEveryNeuronOnceByItsStrongestVote() {
        ReceptiveFields fields = ReceptiveFields.of(trained, IMAGE).orElseThrow();

        assertThat(fields.groups()).hasSize(10);
        assertThat(fields.groups().stream().flatMap(group -> group.neurons().stream()))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        var out = trained.weights().of("hidden-out").orElseThrow();
        for (ReceptiveFields.Group group : fields.groups()) {
            for (int neuron : group.neurons()) {
                for (int label = 0; label < 10; label++) {
                    assertThat(out.weight(group.label(), neuron))
                            .isGreaterThanOrEqualTo(out.weight(label, neuron));
                }
            }
        }
    }

    @Test
    void of_anOutputThatLeadsToItself_hasARowForEachOfItsNeurons() {
        NetworkModel drawn = trained.network();
        Projection first = drawn.projections().getFirst();
        Projection loop =
                new Projection(
                        "loop",
                        first.to(),
                        first.to(),
                        first.connector(),
                        first.weight(),
                        first.delayMs(),
                        first.plasticity());
        NetworkModel single =
                drawn.withPopulations(List.of(drawn.population(first.to()).orElseThrow()))
                        .withProjections(List.of(first, loop))
                        .withRecorders(List.of());
        TrainedNetwork output =
                new TrainedNetwork(single, trained.weights(), trained.plan(), trained.provenance());

        assertThat(ReceptiveFields.of(output, IMAGE).orElseThrow().groups())
                .hasSize(12)
                .contains(new ReceptiveFields.Group(3, List.of(3)));
    }

    @Test
    void of_dataThatIsNotAnImage_isEmpty() {
        assertThat(ReceptiveFields.of(trained, Shape.of(64))).isEmpty();
    }

    @Test
    void dataUrl_isAPictureOfAllNeurons_withTheStrongestWeightOpaque() throws IOException {
        ReceptiveFields fields = ReceptiveFields.of(trained, IMAGE).orElseThrow();

        BufferedImage sheet = image(FieldSheet.dataUrl(fields, List.of(3, 5)));

        assertThat(sheet.getWidth()).isEqualTo(8 + 1 + 8);
        assertThat(sheet.getHeight()).isEqualTo(8);
        int strongest = 0;
        for (int x = 0; x < 8; x++) {
            for (int y = 0; y < 8; y++) {
                strongest = Math.max(strongest, sheet.getRGB(x, y) >>> 24);
            }
        }
        assertThat(strongest).isEqualTo(255);
    }

    @Test
    void answer_toTheValuesOfASample_isAnAnswerOfTheNetwork() {
        assertThat(evaluation.canBeDrawn()).isTrue();
        assertThat(evaluation.hasSound()).isFalse();
        assertThat(evaluation.answer(evaluation.sample(0)).outputCounts()).hasSize(10);
        assertThat(evaluation.answer(new Sample.Still(new float[64])).input().spikeCount())
                .isZero();
    }

    private static BufferedImage image(String url) throws IOException {
        byte[] png = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
