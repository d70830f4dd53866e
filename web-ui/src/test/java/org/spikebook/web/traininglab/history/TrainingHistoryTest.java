package org.spikebook.web.traininglab.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.web.plot.FigureFile;
import org.spikebook.web.traininglab.history.TrainingHistory.WatchedSample;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

class TrainingHistoryTest {

    private static final Locale EN = Locale.ENGLISH;
    private static final List<String> NAMES = List.of("zero", "one", "two");

    @Test
    void with_manySmallMoments_staysShort_andKeepsTheFirstAndTheLast() {
        TrainingHistory history = Histories.empty(1000);
        for (int epoch = 0; epoch <= 1000; epoch++) {
            history = history.with(Histories.moment(epoch, 1, 2));
        }

        assertThat(history.moments()).hasSizeBetween(20, TrainingHistory.MOST_MOMENTS);
        assertThat(history.moments().getFirst().epoch()).isZero();
        assertThat(history.moments().getLast().epoch()).isEqualTo(1000);
        assertThat(history.moments()).extracting(TrainingMoment::epoch).isSorted();
    }

    @Test
    void with_largePictures_staysBelowItsBytes_alsoAsJson() {
        int bytes = FieldLayout.MOST_NEURONS * FieldLayout.MOST_PIXELS;
        TrainingHistory history = Histories.empty(300);
        for (int epoch = 0; epoch <= 300; epoch++) {
            WeightSnapshot weights = new WeightSnapshot(1, new byte[bytes]);
            history =
                    history.with(
                            new TrainingMoment(
                                    epoch, weights, Histories.moment(epoch, 0, 0).decisions()));
        }

        assertThat(history.moments().stream().mapToInt(TrainingMoment::bytes).sum())
                .isBetween(TrainingHistory.MOST_BYTES / 4, TrainingHistory.MOST_BYTES);
        assertThat(JsonMapper.shared().writeValueAsString(history).length()).isLessThan(500 * 1024);
    }

    @Test
    void json_andBack_isTheSame() {
        TrainingHistory history =
                Histories.empty(4)
                        .with(
                                new TrainingMoment(
                                        0,
                                        new WeightSnapshot(0.5, new byte[] {-127, 0, 64, 127}),
                                        Histories.moment(0, 1, 2).decisions()));

        TrainingHistory read =
                JsonMapper.shared()
                        .readValue(
                                JsonMapper.shared().writeValueAsString(history),
                                TrainingHistory.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(history);
    }

    @Test
    void weights_wherePicturesShowAllOfThem_areThoseOfTheMoment() {
        TrainingHistory history = Histories.of(0, 1, 1);
        ProjectionWeights end = new ProjectionWeights(2, 2, new float[] {3, 0, 0, 3});

        WeightSet then = history.weights(2, new WeightSet(Map.of("in", end))).orElseThrow();

        assertThat(then.of("in").orElseThrow().values())
                .containsExactly(new float[] {2 * 3f / 127, 0, 0, 3}, within(1e-6f));
        assertThat(history.weights(3, new WeightSet(Map.of("in", end)))).isEmpty();
    }

    @Test
    void weights_wherePicturesShowAPart_areNotThere() {
        TrainingHistory history = Histories.of(0, 1);
        ProjectionWeights wide = new ProjectionWeights(3, 2, new float[6]);
        ProjectionWeights whole = new ProjectionWeights(2, 2, new float[4]);

        assertThat(history.weights(0, new WeightSet(Map.of("in", wide)))).isEmpty();
        assertThat(history.weights(0, new WeightSet(Map.of("in", whole, "out", whole)))).isEmpty();
        assertThat(history.weights(0, WeightSet.EMPTY)).isEmpty();
    }

    @Test
    void upTo_anEpoch_hidesWhatCameLater() {
        TrainingHistory history = Histories.of(0, 0, 1, 1);

        assertThat(history.upTo(1).moments())
                .extracting(TrainingMoment::epoch)
                .containsExactly(0, 1);
        assertThat(history.upTo(0).moments()).hasSize(1);
        assertThat(history.momentAt(2)).isEqualTo(2);
        assertThat(history.upTo(1).momentAt(3)).isEqualTo(1);
    }

    @Test
    void endsLike_aRecordingThatWentNoFurther() {
        assertThat(Histories.of(0, 1).endsLike(Histories.of(0, 2))).isTrue();
        assertThat(Histories.of(0, 1).endsLike(Histories.of(0, 1, 1))).isFalse();
    }

    @Test
    void hardest_isTheSampleThatWasRightLeastOften() {
        TrainingHistory history =
                new TrainingHistory(
                        2,
                        "hash",
                        null,
                        List.of(new WatchedSample(7, 0), new WatchedSample(8, 1)),
                        IntStream.range(0, 2)
                                .mapToObj(epoch ->
                                        new TrainingMoment(
                                                epoch,
                                                null,
                                                List.of(
                                                        new SampleDecision(
                                                                0, List.of(1, 0), List.of()),
                                                        new SampleDecision(
                                                                epoch == 0 ? 0 : 1,
                                                                List.of(1, 0),
                                                                List.of()))))
                                .toList());

        assertThat(history.hardest()).isEqualTo(1);
    }

    @Test
    void decision_saysWhenItBecameRight() {
        ChangingDecision decision = Histories.of(0, 1, 0, 1, 1).decision(0);

        assertThat(decision.finding(0, NAMES).in(EN)).contains("epoch 0").contains("“zero”; “one”");
        assertThat(decision.finding(4, NAMES).in(EN)).contains("“one”, which is correct");
        assertThat(decision.course().in(EN))
                .isEqualTo("Correct in 3 of 5 recorded epochs, and in all from epoch 3 on.");
        assertThat(Histories.of(1, 0).decision(0).course().in(EN))
                .isEqualTo("Correct in 1 of 2 recorded epochs, and not at the end.");
    }

    @Test
    void decision_figure_marksTheRightClassAndItsRival() {
        String svg = Histories.of(0, 1, 1).decision(0).figure(1, NAMES, EN).svg(560, 250, EN);

        assertThat(svg).contains("one (correct)").contains("zero").contains("Output spikes");
        assertThat(svg).doesNotContain(">two<");
    }

    @Test
    void decision_asATable_hasALineForEachClassAndEpoch() {
        assertThat(Histories.of(0, 1).decision(0).csv(NAMES).lines())
                .containsExactly(
                        "epoch,class,outputSpikes",
                        "0,zero,1",
                        "0,one,0",
                        "0,two,0",
                        "1,zero,0",
                        "1,one,2",
                        "1,two,0");
    }

    @Test
    void weights_toTakeAway_haveTheScaleOfTheirColors_andTheirNumbers() {
        FormingFields fields = Histories.of(0, 1, 1).formingFields().orElseThrow();

        FigureFile file = fields.figure(2, EN).file(720, EN);

        assertThat(file.svg())
                .contains("Epoch 2: incoming weights of 2 neurons of hidden")
                .contains("Weight (mV)", "data:image/png")
                .doesNotContain("var(");
        assertThat(file.height()).isBetween(200, 300);
        assertThat(fields.csv(0).lines())
                .containsExactly(
                        "epoch,neuron,row,column,weight (mV)",
                        "0,0,0,0,0",
                        "0,0,0,1,0",
                        "0,1,0,0,0",
                        "0,1,0,1,1");
    }

    @Test
    void decision_ofOutputsThatNeverSpike_showsPotentials() {
        TrainingHistory silent =
                Histories.empty(2)
                        .with(
                                new TrainingMoment(
                                        0,
                                        null,
                                        List.of(
                                                new SampleDecision(
                                                        2,
                                                        List.of(0, 0, 0),
                                                        List.of(-61.5, -62.0, -60.0)))));

        assertThat(silent.decision(0).counts()).isFalse();
        assertThat(silent.decision(0).figure(0, NAMES, EN).svg(560, 250, EN))
                .contains("Output potential (mV)");
    }
}
