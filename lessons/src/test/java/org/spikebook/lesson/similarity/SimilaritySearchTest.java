package org.spikebook.lesson.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.similarity.document.Trait;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class SimilaritySearchTest {

    private static final String START =
            """
            {"name": "Start", "populations": [
              {"id": "exc", "size": 80, "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 250}},
              {"id": "inh", "size": 20, "model": {"type": "lif", "tauMemMs": 10, "cMemPf": 250}}],
             "stimuli": [{"id": "noise", "type": "poisson", "size": 80, "rateHz": 100}],
             "projections": [
              {"id": "noise-exc", "from": "noise", "to": "exc", "weightPa": 200},
              {"id": "exc-inh", "from": "exc", "to": "inh", "weightPa": 40}],
             "run": {"dtMs": 0.1, "durationMs": 1000, "seed": 1}}
            """;

    private static final String ADA =
            START.replace("\"tauMemMs\": 20", "\"tauMemMs\": 17.3")
                    .replace("\"rateHz\": 100", "\"rateHz\": 643")
                    .replace("\"weightPa\": 200", "\"weightPa\": 187.5")
                    .replace("\"weightPa\": 40", "\"weightPa\": 41.7");

    /** Ada's network: ids changed, lists turned round, numbers written in another way. */
    private static final String RENAMED =
            """
            {"projections": [
              {"id": "p2", "to": "b", "from": "a", "weightPa": 41.70},
              {"id": "p1", "to": "a", "from": "s", "weightPa": 1.875e2}],
             "stimuli": [{"rateHz": 643.0, "id": "s", "type": "poisson", "size": 80}],
             "populations": [
              {"id": "b", "size": 20, "model": {"type": "lif", "cMemPf": 250, "tauMemMs": 10}},
              {"id": "a", "size": 80, "model": {"cMemPf": 250, "type": "lif", "tauMemMs": 17.30}}],
             "run": {"dtMs": 0.1, "durationMs": 1000, "seed": 1}, "name": "All mine"}
            """;

    private static final Notebook GIVEN = notebook(START);

    @Test
    void renamedMovedAndReorderedCopy_isAPairWithAllValues() {
        Notebook copy =
                new Notebook(
                        "Mine",
                        Optional.empty(),
                        List.of(
                                new TextCell("text", "By me."),
                                new NetworkCell(
                                        "other",
                                        "",
                                        RENAMED,
                                        new CanvasLayout(
                                                Map.of("a", new CanvasLayout.Position(9, 9))))));
        List<ComparedWork> works = independent(10);
        works.add(work("ada", notebook(ADA)));
        works.add(work("copy", copy));

        List<SimilarPair> pairs = pairs(works, 0.8);

        assertThat(pairs).hasSize(1);
        SimilarPair pair = pairs.getFirst();
        assertThat(List.of(pair.first(), pair.second())).containsExactly("ada", "copy");
        assertThat(pair.share()).isEqualTo(1);
        assertThat(pair.shared())
                .extracting(SharedTrait::trait)
                .containsExactlyInAnyOrder(
                        new Trait("population lif", "model.tauMemMs", "17.3"),
                        new Trait("stimulus poisson", "rateHz", "643"),
                        new Trait("projection poisson → lif", "weightPa", "187.5"),
                        new Trait("projection lif → lif", "weightPa", "41.7"));
        assertThat(pair.shared())
                .filteredOn(each -> each.trait().key().equals("rateHz"))
                .singleElement()
                .satisfies(rate -> {
                    assertThat(rate.namesInFirst()).containsExactly("noise");
                    assertThat(rate.namesInSecond()).containsExactly("s");
                    assertThat(rate.submissions()).isEqualTo(2);
                });
    }

    @Test
    void copyInWhichOneValueIsChanged_isStillAPair_butNotAtOneHundredPercent() {
        List<ComparedWork> works = independent(10);
        works.add(work("ada", notebook(ADA)));
        works.add(work("copy", notebook(RENAMED.replace("643.0", "650"))));

        assertThat(pairs(works, 0.5)).hasSize(1);
        assertThat(pairs(works, 0.8)).isEmpty();
    }

    @Test
    void untouchedStarts_andNetworksThatOnlyWereRenamed_areNoPair() {
        List<ComparedWork> works = new ArrayList<>();
        works.add(work("one", notebook(START)));
        works.add(work("two", notebook(START)));
        works.add(
                work(
                        "three",
                        notebook(START.replace("\"exc\"", "\"mine\"").replace("Start", "Mine"))));

        assertThat(works).allMatch(ComparedWork::hasNothingOwn);
        assertThat(pairs(works, 0.1)).isEmpty();
    }

    @Test
    void independentSolutions_areNoPairs() {
        assertThat(pairs(independent(40), 0.5)).isEmpty();
    }

    @Test
    void valuesThatManyChose_areNoPair() {
        List<ComparedWork> works = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            works.add(work("student " + k, notebook(ADA)));
        }

        assertThat(pairs(works, 0.5)).isEmpty();
    }

    @Test
    void modelSolutionThatHintsTold_isNotAPair() {
        List<Notebook> given = List.of(GIVEN, notebook(ADA));
        List<ComparedWork> works =
                List.of(
                        ComparedWork.of("one", submission(notebook(ADA)), given),
                        ComparedWork.of("two", submission(notebook(RENAMED)), given));

        assertThat(works).allMatch(ComparedWork::hasNothingOwn);
    }

    @Test
    void planOfATraining_isCompared() {
        String plan =
                "{\"epochs\": 17, \"optimizer\": {\"type\": \"adam\", \"rate\": 0.0123}, \"seed\":"
                        + " 99}";
        List<ComparedWork> works = independent(10);
        works.add(work("ada", withPlan(plan)));
        works.add(work("copy", withPlan(plan)));

        assertThat(pairs(works, 0.8))
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.shared())
                                .extracting(SharedTrait::trait)
                                .contains(new Trait("training", "optimizer.rate", "0.0123")));
    }

    @Test
    void documentThatIsNotJson_hasNothingToCompare() {
        assertThat(work("broken", notebook("{\"populations\": [")).hasNothingOwn()).isTrue();
    }

    @Test
    void threeHundredSubmissions_areAllCompared() {
        List<ComparedWork> works = independent(298);
        works.add(work("ada", notebook(ADA)));
        works.add(work("copy", notebook(RENAMED)));

        assertThat(pairs(works, 0.8)).hasSize(1);
    }

    @Test
    void weightsOfACopy_areAlike_andThoseOfTheSameStartAreNot() {
        Random random = new Random(5);
        float[] start = noise(random, 4000);
        List<ComparedWork> works = new ArrayList<>();
        float[] adas = plus(start, noise(random, 4000), 0.5f);
        works.add(trained("ada", adas, "a"));
        works.add(trained("copy", plus(adas, noise(random, 4000), 0.05f), "b"));
        for (int k = 0; k < 8; k++) {
            works.add(trained("s" + k, plus(start, noise(random, 4000), 0.5f), "c" + k));
        }

        List<SimilarPair> pairs = pairs(works, 0.8);

        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().first()).isEqualTo("ada");
        assertThat(pairs.getFirst().second()).isEqualTo("copy");
        assertThat(pairs.getFirst().weights())
                .singleElement()
                .satisfies(each -> assertThat(each.correlation()).isBetween(0.9, 1.0));
    }

    @Test
    void weightsOfTheSameTraining_areNotCompared() {
        Random random = new Random(6);
        float[] same = noise(random, 4000);
        List<ComparedWork> works = new ArrayList<>();
        works.add(trained("one", same, "hash"));
        works.add(trained("two", same, "hash"));
        for (int k = 0; k < 8; k++) {
            works.add(trained("s" + k, noise(random, 4000), "c" + k));
        }

        assertThat(pairs(works, 0.8)).isEmpty();
    }

    @Test
    void sketch_keepsScalarProducts() {
        Random random = new Random(7);
        float[] one = noise(random, 20_000);
        float[] other = plus(one, noise(random, 20_000), 1);
        double exact = product(one, other) / Math.sqrt(product(one, one) * product(other, other));

        double[] a = WeightSketch.sums(one);
        double[] b = WeightSketch.sums(other);
        double sketched = 0;
        double ofA = 0;
        double ofB = 0;
        for (int k = 0; k < a.length; k++) {
            sketched += a[k] * b[k];
            ofA += a[k] * a[k];
            ofB += b[k] * b[k];
        }

        // four standard deviations of 1/sqrt(2048)
        assertThat(sketched / Math.sqrt(ofA * ofB)).isCloseTo(exact, within(0.09));
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    private static float[] noise(Random random, int length) {
        float[] noise = new float[length];
        for (int k = 0; k < length; k++) {
            noise[k] = (float) random.nextGaussian();
        }
        return noise;
    }

    private static float[] plus(float[] one, float[] other, float factor) {
        float[] sum = one.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * other[k];
        }
        return sum;
    }

    private static ComparedWork trained(String id, float[] weights, String hash) {
        return new ComparedWork(
                id,
                new OwnTraits(Map.of()),
                Map.of("train/40x100#1", new WeightSketch("in-out", WeightSketch.sums(weights))),
                Map.of("train", hash));
    }

    /** Solutions whose values were drawn at random, as if each student had tried their own. */
    private static List<ComparedWork> independent(int count) {
        Random random = new Random(11);
        List<ComparedWork> works = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            String document =
                    START.replace("\"tauMemMs\": 20", "\"tauMemMs\": " + (15 + random.nextInt(10)))
                            .replace(
                                    "\"rateHz\": 100",
                                    "\"rateHz\": " + 50 * (5 + random.nextInt(12)))
                            .replace(
                                    "\"weightPa\": 200",
                                    "\"weightPa\": " + 10 * (10 + random.nextInt(20)))
                            .replace(
                                    "\"weightPa\": 40",
                                    "\"weightPa\": " + (35 + random.nextInt(10)))
                            .replace("\"size\": 20", "\"size\": " + (10 + random.nextInt(30)));
            works.add(work("student " + k, notebook(document)));
        }
        return works;
    }

    private static List<SimilarPair> pairs(List<ComparedWork> works, double threshold) {
        return new SimilaritySearch(works).pairs(threshold, () -> false);
    }

    private static ComparedWork work(String id, Notebook notebook) {
        return ComparedWork.of(id, submission(notebook), List.of(GIVEN));
    }

    private static Submission submission(Notebook notebook) {
        return new Submission(notebook, Map.of());
    }

    private static Notebook notebook(String document) {
        return new Notebook(
                "Lesson",
                Optional.empty(),
                List.of(new NetworkCell("net", "", document, CanvasLayout.EMPTY)));
    }

    private static Notebook withPlan(String plan) {
        return new Notebook(
                "Lesson",
                Optional.empty(),
                List.of(
                        new NetworkCell("net", "", START, CanvasLayout.EMPTY),
                        new TrainingCell("train", "", "net", plan)));
    }
}
