package org.spikebook.training.bptt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.ProjectionWeights;
import org.spikebook.network.model.WeightSet;
import org.spikebook.parameter.Configured;
import org.spikebook.training.DrawnNetwork;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.surrogate.ArcTangent;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class BatchTrainerTest {

    private static final int LINES = 13;
    private static final int STEPS = 12;
    private static final int BATCH = 5;
    private static final String ALL = "{\"type\": \"allToAll\"}";
    private static final String ONE = "{\"type\": \"oneToOne\"}";

    /** Puts the gradient where the weights are, so that a test can read it. */
    private static final Optimizer.Rule SHOW_GRADIENT =
            (weights, gradient, _, from, to) ->
                    System.arraycopy(gradient, from, weights, from, to - from);

    static Stream<Named<NetworkModel>> networks() {
        return Stream.of(
                Named.of("one hidden layer", DrawnNetwork.chain("digits8x8", LINES, 20, 3)),
                Named.of("two hidden layers", DrawnNetwork.chain("digits8x8", LINES, 65, 17, 4)),
                Named.of("wide layer", DrawnNetwork.chain("digits8x8", LINES, 131, 3)),
                Named.of("no hidden layer", DrawnNetwork.chain("digits8x8", LINES, 3)),
                Named.of("skip connection and delays", skipping()),
                Named.of("one to one", oneToOne()),
                Named.of("refractory, subtracting, exceeding, in mV", physical()));
    }

    private static NetworkModel skipping() {
        return DrawnNetwork.showing("digits8x8", LINES)
                .lif("a", 10)
                .lif("b", 9)
                .lif("out", 3)
                .join("data", "a")
                .join("a", "b", ALL, 2, "")
                .join("data", "b", ALL, 1, "")
                .join("b", "out")
                .join("a", "out", ALL, 1, "")
                .model();
    }

    private static NetworkModel oneToOne() {
        return DrawnNetwork.showing("digits8x8", LINES)
                .lif("a", LINES)
                .lif("b", LINES)
                .lif("out", 3)
                .join("data", "a", ONE, 0, "")
                .join("a", "b", ONE, 1, "")
                .join("a", "out")
                .join("b", "out")
                .model();
    }

    private static NetworkModel physical() {
        String cell =
                """
                "vRestMv": -65, "vResetMv": -70, "vThresholdMv": -50, "threshold": "exceeded", "biasPa": 40, \
                """;
        return DrawnNetwork.showing("digits8x8", LINES)
                .lif("a", 16, cell + "\"tRefMs\": 2, ")
                .lif("b", 12, cell + "\"tRefMs\": 1, \"reset\": \"subtract\", ")
                .lif("out", 3, cell)
                .join("data", "a")
                .join("a", "b")
                .join("b", "out")
                .model();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void update_gradient_isThatOfTextbook(NetworkModel drawn) {
        TrainableNetwork network = trainable(drawn);
        RandomSpikes source = new RandomSpikes(LINES, STEPS, BATCH, network.outputs());
        int[] samples = {0, 1, 2, 3, 4};
        try (Workers workers = new Workers(1)) {
            BatchTrainer trainer = new BatchTrainer(network, settings(), 0, workers);
            trainer.drawWeights(network, 7);
            WeightSet weights = enlarged(trainer.weights());
            trainer.load(weights);
            BatchResult result = trainer.update(source, samples, 3, SHOW_GRADIENT);
            assertThat(result.hiddenSpikes() + result.inputSpikes()).isPositive();
            Map<String, float[]> expected = expected(network, weights, source);
            double[] scales = new double[1];
            for (Layer layer : network.layers()) {
                scales[0] = layer.constants().scaleMv();
                for (Connection c : layer.incoming()) {
                    float[] actual = trainer.weights().of(c.projectionId()).orElseThrow().values();
                    assertClose(actual, expected.get(c.projectionId()), scales[0] * scales[0]);
                }
            }
        }
    }

    /** The trainer shows dL/d(w/scale) times scale: the expectation times scale². */
    private static void assertClose(float[] actual, float[] expected, double scaleSquared) {
        double largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value * scaleSquared));
        }
        assertThat(largest).as("a gradient to compare with").isPositive();
        for (int k = 0; k < actual.length; k++) {
            assertThat((double) actual[k])
                    .isCloseTo(expected[k] * scaleSquared, within(1e-5 * largest));
        }
    }

    private static Map<String, float[]> expected(
            TrainableNetwork network, WeightSet weights, RandomSpikes source) {
        Map<String, float[]> sum = new TreeMap<>();
        for (int sample = 0; sample < BATCH; sample++) {
            ReferenceGradient reference =
                    new ReferenceGradient(
                            network,
                            weights,
                            settings().hiddenCurve(),
                            settings().outputCurve(),
                            source.spikes(sample, 3));
            double[] outputGradient = new double[network.outputs()];
            settings()
                    .loss()
                    .component()
                    .evaluate(
                            reference.outputCounts(),
                            source.label(sample),
                            STEPS,
                            settings().loss().values(),
                            outputGradient);
            reference.gradient(outputGradient).forEach((id, gradient) -> add(sum, id, gradient));
        }
        return sum;
    }

    private static void add(Map<String, float[]> sum, String id, ProjectionWeights gradient) {
        float[] values = sum.computeIfAbsent(id, _ -> new float[gradient.values().length]);
        for (int k = 0; k < values.length; k++) {
            values[k] += gradient.values()[k] / BATCH;
        }
    }

    /** Weights large enough for every layer to spike. */
    private static WeightSet enlarged(WeightSet weights) {
        Map<String, ProjectionWeights> larger = new TreeMap<>();
        weights.byProjection()
                .forEach((id, w) -> {
                    float[] values = w.values().clone();
                    for (int k = 0; k < values.length; k++) {
                        values[k] = 2 * values[k] + Math.abs(values[k]);
                    }
                    larger.put(id, new ProjectionWeights(w.pre(), w.post(), values));
                });
        return new WeightSet(larger);
    }

    private static GradientSettings settings() {
        return new GradientSettings(
                STEPS,
                Configured.defaults(new ArcTangent()),
                Configured.defaults(new CountCrossEntropy()),
                BATCH);
    }

    private static TrainableNetwork trainable(NetworkModel drawn) {
        return ((Inspection.Trainable) NetworkInspector.inspect(drawn)).network();
    }
}
