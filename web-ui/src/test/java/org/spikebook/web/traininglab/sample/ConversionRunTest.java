package org.spikebook.web.traininglab.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.SampleRun;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.method.ConversionMethod;
import org.spikebook.web.TestNetworks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

class ConversionRunTest {

    private static final Locale EN = Locale.ENGLISH;

    @Test
    void compare_aSampleAndADrawing_showsBothNetworksAlike() {
        Laboratory laboratory = Laboratory.standard();
        Dataset data = laboratory.datasets().dataset("digits8x8").orElseThrow();
        TestEvaluation evaluation = TestEvaluation.of(converted(laboratory, data), data, 1);

        SampleRun shown = evaluation.show(3);
        ConversionRun sample = evaluation.compare(shown).orElseThrow();
        Sample own = evaluation.sample(3);
        ConversionRun drawing = evaluation.compare(own, evaluation.answer(own)).orElseThrow();

        assertThat(sample.layers())
                .extracting(LayerComparison::population)
                .containsExactly("hidden");
        assertThat(sample.answers()).hasSize(30).endsWith(shown.answer());
        assertThat(sample.layers().getFirst().meanError()).isBetween(0.0, 0.1);
        // the same values: what the artificial network sees does not depend on chance
        assertThat(drawing.layers().getFirst().activations())
                .containsExactly(sample.layers().getFirst().activations());
        assertThat(drawing.artificial().outputPotentialsMv())
                .containsExactly(sample.artificial().outputPotentialsMv());
    }

    private static TrainedNetwork converted(Laboratory laboratory, Dataset data) {
        TrainingPlan plan =
                TrainingPlan.defaultFor(data.info())
                        .withMethod(Configured.defaults(new ConversionMethod()))
                        .withEpochs(2)
                        .withSteps(30);
        var network =
                ((Validation.Valid) laboratory.networks().read(TestNetworks.DIGITS)).network();
        return ((TrainingOutcome.Trained)
                        Trainer.train(network, plan, data, TrainingControl.unattended(1)))
                .network();
    }

    @Test
    void layer_setsRatesBesideActivations() {
        SpikeTrain values =
                new SpikeTrain(1, 3, new int[] {0, 2}, new int[] {0, 2}, new float[] {1, 4});
        SpikeTrain spikes = new SpikeTrain(4, 3, new int[] {0, 1, 2, 3, 4}, new int[] {0, 2, 2, 2});

        LayerComparison layer = LayerComparison.of("h", 4, values, spikes);

        assertThat(layer.activations()).containsExactly(1, 0, 4);
        assertThat(layer.rates()).containsExactly(1, 0, 3);
        assertThat(layer.meanError()).isCloseTo(1 / 12.0, within(1e-12));
        assertThat(layer.caption().in(EN)).contains("3 of 3 neurons").contains("8.3");
        assertThat(layer.figure(EN).svg(400, 230, EN)).contains("activation");
    }

    @Test
    void layer_afterItsFirstSteps_countsTheirSpikesOnly_onTheSameAxes() {
        SpikeTrain values =
                new SpikeTrain(1, 2, new int[] {0, 2}, new int[] {0, 1}, new float[] {2, 6});
        SpikeTrain spikes = new SpikeTrain(4, 2, new int[] {0, 1, 1, 2, 3}, new int[] {1, 0, 1});
        LayerComparison whole = LayerComparison.of("h", 4, values, spikes);

        assertThat(whole.rates()).containsExactly(1, 2);
        assertThat(whole.after(1).rates()).containsExactly(0, 4);
        assertThat(whole.after(2).rates()).containsExactly(0, 2);
        assertThat(whole.after(4).rates()).containsExactly(whole.rates());
        assertThat(whole.after(1).activations()).containsExactly(2, 6);
        assertThat(whole.after(1).figure(EN).xMax())
                .isEqualTo(whole.figure(EN).xMax())
                .isEqualTo(6);
    }

    @Test
    void spans_joinStepsWithTheSameAnswer() {
        ConversionRun run = run(2, 7, 7, 1, 2, 2);

        assertThat(run.spans())
                .containsExactly(
                        new ConversionRun.Span(1, 2, 7),
                        new ConversionRun.Span(3, 3, 1),
                        new ConversionRun.Span(4, 5, 2));
        assertThat(run.spans().getLast().steps()).isEqualTo(2);
        assertThat(run.agree()).isTrue();
        assertThat(run(3, 2).agree()).isFalse();
    }

    private static ConversionRun run(int artificial, Integer... answers) {
        SpikeTrain nothing = new SpikeTrain(1, 1, new int[2], new int[0]);
        return new ConversionRun(
                new SampleRun(0, 0, artificial, nothing, Map.of(), new int[1], new double[1]),
                List.of(),
                List.of(answers));
    }
}
