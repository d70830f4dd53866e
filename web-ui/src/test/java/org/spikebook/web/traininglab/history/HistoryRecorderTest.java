package org.spikebook.web.traininglab.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.Classifier;
import org.spikebook.training.LearnedNetwork;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.web.TestNetworks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

class HistoryRecorderTest {

    private final Dataset data =
            Laboratory.standard().datasets().dataset("digits8x8").orElseThrow();
    private final TrainingPlan plan =
            TrainingPlan.defaultFor(data.info()).withEpochs(3).withSteps(8);

    @Test
    void training_isRecordedFromEpoch0_withWeightsAndDecisionsOfEachEpoch() throws IOException {
        HistoryRecorder recorder = new HistoryRecorder(data, 3, InstantSource.system());

        TrainedNetwork trained = train(recorder);

        TrainingHistory history = Objects.requireNonNull(recorder.history());
        assertThat(history.dataHash()).isEqualTo(trained.provenance().inputs().dataHash());
        assertThat(history.moments()).extracting(TrainingMoment::epoch).containsExactly(0, 1, 2, 3);
        assertThat(history.samples())
                .hasSize(10)
                .allSatisfy(each -> {
                    assertThat(data.label(each.sample())).isEqualTo(each.label());
                    assertThat(each.sample()).isBetween(from(), to() - 1);
                });
        FieldLayout layout = Objects.requireNonNull(history.fields());
        assertThat(layout.population()).isEqualTo("hidden");
        assertThat(layout.unit()).isEqualTo("mV");
        assertThat(layout.neurons()).hasSize(12);
        int best = trained.provenance().bestEpoch();
        WeightSnapshot kept = Objects.requireNonNull(history.moments().get(best).weights());
        ProjectionWeights weights = trained.weights().of("data-hidden").orElseThrow();
        for (int pixel = 0; pixel < 64; pixel++) {
            assertThat(kept.weight(3 * 64 + pixel))
                    .isCloseTo(weights.weight(3, pixel), within(kept.largest() / 127));
        }
        FormingFields fields = history.formingFields().orElseThrow();
        BufferedImage sheet = image(fields.dataUrl(best));
        assertThat(sheet.getWidth()).isEqualTo(8 * 9 - 1);
        assertThat(sheet.getHeight()).isEqualTo(2 * 9 - 1);
        assertThat(fields.caption(0).in(Locale.ENGLISH)).startsWith("Epoch 0: ").endsWith("mV.");
    }

    @Test
    void record_takesNoMoreThanATenthOfTheTime() {
        AtomicLong now = new AtomicLong();
        HistoryRecorder recorder =
                new HistoryRecorder(data, 100, () -> Instant.ofEpochMilli(now.get()));
        LearnedNetwork network = new LearnedNetwork(1, untrained());
        int recorded = 0;
        for (int epoch = 0; epoch < 100; epoch++) {
            long before = now.get();
            recorder.record(() -> {
                now.addAndGet(1000);
                return network;
            });
            recorded += now.get() > before ? 1 : 0;
            now.addAndGet(1000);
        }

        // two seconds are free, and a tenth of the hundred and something that it takes
        assertThat(recorded).isBetween(10, 16);
    }

    @Test
    void layout_ofALargePicture_averagesSquares_ofSeveralChannels() {
        float[] values = new float[40 * 40 * 2];
        values[0] = 8;
        ProjectionWeights weights = new ProjectionWeights(values.length, 1, values);
        Classifier large =
                new Classifier(
                        untrained().network(), new WeightSet(Map.of("data-hidden", weights)), plan);

        FieldLayout layout = FieldLayout.of(large, Shape.of(40, 40, 2)).orElseThrow();

        assertThat(layout.rows()).isEqualTo(20);
        assertThat(layout.columns()).isEqualTo(20);
        assertThat(layout.neurons()).containsExactly(0);
        assertThat(WeightSnapshot.of(layout, weights).weight(0)).isEqualTo(1);
    }

    @Test
    void layout_ofInputThatIsNotAPicture_isARow() {
        ProjectionWeights weights = new ProjectionWeights(30, 40, new float[1200]);
        Classifier row =
                new Classifier(
                        untrained().network(), new WeightSet(Map.of("data-hidden", weights)), plan);

        FieldLayout layout = FieldLayout.of(row, Shape.of(10)).orElseThrow();

        assertThat(layout.rows()).isEqualTo(1);
        assertThat(layout.columns()).isEqualTo(30);
        assertThat(layout.neurons()).hasSize(16).startsWith(0, 2, 5).endsWith(37);
        assertThat(WeightSnapshot.of(layout, weights).largest()).isZero();
        assertThat(FieldLayout.of(untrained(), Shape.of(10))).isEmpty();
    }

    private int from() {
        return data.range(Split.VALIDATION).from();
    }

    private int to() {
        return data.range(Split.VALIDATION).to();
    }

    private Classifier untrained() {
        return new Classifier(TestNetworks.digits(), WeightSet.EMPTY, plan);
    }

    private TrainedNetwork train(HistoryRecorder recorder) {
        TrainingControl control =
                new TrainingControl() {
                    @Override
                    public void begins(Supplier<LearnedNetwork> now) {
                        recorder.record(now);
                    }

                    @Override
                    public void learned(Supplier<LearnedNetwork> now) {
                        recorder.record(now);
                    }
                };
        TrainingOutcome outcome = Trainer.train(untrained().network(), plan, data, control);
        return ((TrainingOutcome.Trained) outcome).network();
    }

    private static BufferedImage image(String url) throws IOException {
        byte[] png = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
