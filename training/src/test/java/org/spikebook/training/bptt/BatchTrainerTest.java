package org.spikebook.training.bptt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.training.bptt.GradientNetworks.enlarged;
import static org.spikebook.training.bptt.GradientNetworks.trainable;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.bptt.layer.Layer;
import org.spikebook.training.bptt.layer.LifConstants;
import org.spikebook.training.bptt.layer.ReferenceGradient;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.loss.FirstSpikeCrossEntropy;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.loss.OutputGradient;
import org.spikebook.training.loss.PotentialCrossEntropy;
import org.spikebook.training.loss.RateMeanSquare;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.regularizer.Regularizer;
import org.spikebook.training.surrogate.ArcTangent;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

class BatchTrainerTest {

    private static final int STEPS = 12;
    private static final int BATCH = 5;

    /** Puts the gradient where the weights are, so that a test can read it. */
    private static final Optimizer.Rule SHOW_GRADIENT =
            (weights, gradient, _, from, to) ->
                    System.arraycopy(gradient, from, weights, from, to - from);

    @ParameterizedTest
    @MethodSource("org.spikebook.training.bptt.GradientNetworks#all")
    void update_gradient_isThatOfTextbook(NetworkModel drawn) {
        boolean fires = trainable(drawn).outputFires();
        assertTextbook(
                drawn, settings(fires ? new CountCrossEntropy() : new PotentialCrossEntropy(), 0));
    }

    @ParameterizedTest
    @MethodSource("org.spikebook.training.bptt.GradientNetworks#all")
    void update_truncated_isThatOfTextbook(NetworkModel drawn) {
        boolean fires = trainable(drawn).outputFires();
        assertTextbook(
                drawn, settings(fires ? new RateMeanSquare() : new PotentialCrossEntropy(), 5));
    }

    /** Without spikes the loss is smooth: the textbook itself is right. */
    @Test
    void textbook_withoutSpikes_isTheDifferenceQuotient() {
        NetworkModel drawn = GradientNetworks.rectified();
        TrainableNetwork network = trainable(drawn);
        GradientSettings settings = settings(new PotentialCrossEntropy(), 0);
        RandomSpikes source = new RandomSpikes(GradientNetworks.LINES, STEPS, BATCH, 3);
        try (WorkerPool workers = new WorkerPool(1)) {
            BatchTrainer trainer = new BatchTrainer(network, settings, 0, workers);
            trainer.drawWeights(7);
            WeightSet weights = trainer.weights();
            Map<String, float[]> gradient = expected(drawn, network, weights, settings, source);
            weights.byProjection()
                    .forEach((id, w) -> {
                        for (int k = 0; k < w.values().length; k += 7) {
                            float at = w.values()[k];
                            w.values()[k] = at + 0x1p-12f;
                            double more = loss(drawn, network, weights, settings, source);
                            w.values()[k] = at - 0x1p-12f;
                            double less = loss(drawn, network, weights, settings, source);
                            w.values()[k] = at;
                            double step = (double) (at + 0x1p-12f) - (at - 0x1p-12f);
                            assertThat((double) gradient.get(id)[k])
                                    .isCloseTo((more - less) / step, within(2e-4));
                        }
                    });
        }
    }

    private static double loss(
            NetworkModel drawn,
            TrainableNetwork network,
            WeightSet weights,
            GradientSettings settings,
            RandomSpikes source) {
        double sum = 0;
        for (int sample = 0; sample < BATCH; sample++) {
            ReferenceGradient reference =
                    new ReferenceGradient(
                            drawn, network, weights, settings, source.spikes(sample, 3));
            sum +=
                    settings.loss()
                            .component()
                            .evaluate(
                                    reference.response(),
                                    source.label(sample),
                                    settings.loss().values(),
                                    OutputGradient.ofSize(network.outputs()));
        }
        return sum / BATCH;
    }

    /** Steady and changing amplitudes, to values and to spikes, densely and by a kernel. */
    @Test
    void update_gradedInput_isThatOfTextbook() {
        assertTextbook(
                GradientNetworks.rectified(), settings(new PotentialCrossEntropy(), 0), true);
        assertTextbook(GradientNetworks.physical(), settings(new CountCrossEntropy(), 0), true);
        assertTextbook(
                GradientNetworks.convolving(6, 2, "average"),
                settings(new CountCrossEntropy(), 0),
                true);
    }

    @Test
    void update_firstSpikeLoss_isThatOfTextbook() {
        assertTextbook(GradientNetworks.physical(), settings(new FirstSpikeCrossEntropy(), 0));
        assertTextbook(GradientNetworks.entangled(), settings(new FirstSpikeCrossEntropy(), 0));
    }

    private static void assertTextbook(NetworkModel drawn, GradientSettings settings) {
        assertTextbook(drawn, settings, false);
    }

    private static void assertTextbook(
            NetworkModel drawn, GradientSettings settings, boolean graded) {
        TrainableNetwork network = trainable(drawn);
        RandomSpikes source =
                new RandomSpikes(network.inputLines(), STEPS, BATCH, network.outputs(), graded);
        int[] samples = {0, 1, 2, 3, 4};
        try (WorkerPool workers = new WorkerPool(1)) {
            BatchTrainer trainer = new BatchTrainer(network, settings, 0, workers);
            trainer.drawWeights(7);
            WeightSet weights = enlarged(trainer.weights());
            trainer.load(weights);
            BatchResult result = trainer.update(source, samples, 3, SHOW_GRADIENT);
            assertThat(result.hiddenSpikes() + result.inputSpikes()).isPositive();
            Map<String, float[]> expected = expected(drawn, network, weights, settings, source);
            for (Layer layer : network.layers()) {
                double scale = layer.neurons().weightScale();
                layer.incoming().stream()
                        .filter(c -> c.shared().isEmpty() || c.shared().get().fixed().isEmpty())
                        .map(Connection::projectionId)
                        .forEach(id ->
                                assertClose(
                                        trainer.weights().of(id).orElseThrow().values(),
                                        expected.get(id),
                                        scale * scale));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.spikebook.training.bptt.GradientNetworks#all")
    void update_anyNumberOfThreads_givesTheSameBits(NetworkModel drawn) {
        assertThat(gradientBits(drawn, 3)).isEqualTo(gradientBits(drawn, 1));
    }

    private static String gradientBits(NetworkModel drawn, int threads) {
        TrainableNetwork network = trainable(drawn);
        Loss loss = network.outputFires() ? new CountCrossEntropy() : new PotentialCrossEntropy();
        RandomSpikes source =
                new RandomSpikes(network.inputLines(), STEPS, BATCH, network.outputs(), false);
        try (WorkerPool workers = new WorkerPool(threads)) {
            BatchTrainer trainer = new BatchTrainer(network, settings(loss, 0), 0, workers);
            trainer.drawWeights(7);
            trainer.load(enlarged(trainer.weights()));
            trainer.update(source, new int[] {0, 1, 2, 3, 4}, 3, SHOW_GRADIENT);
            StringBuilder bits = new StringBuilder();
            trainer.weights()
                    .byProjection()
                    .forEach((id, w) -> bits.append(id).append(Arrays.toString(w.values())));
            return bits.toString();
        }
    }

    /** Those whose time constants can all be trained. */
    static Stream<Named<NetworkModel>> withTimeConstants() {
        return GradientNetworks.all()
                .filter(named -> trainable(named.getPayload()).withoutTrainableTime().isEmpty());
    }

    @Test
    void timeConstants_canBeTrainedInAllNetworksButTwo() {
        assertThat(withTimeConstants().count()).isEqualTo(GradientNetworks.all().count() - 2);
    }

    @ParameterizedTest
    @MethodSource("withTimeConstants")
    void gradientOfTimeConstants_isTextbook(NetworkModel drawn) {
        TrainableNetwork network = trainable(drawn);
        Loss loss = network.outputFires() ? new CountCrossEntropy() : new PotentialCrossEntropy();
        GradientSettings settings = settings(loss, 0, true, false);
        RandomSpikes source =
                new RandomSpikes(network.inputLines(), STEPS, BATCH, network.outputs(), false);
        try (WorkerPool workers = new WorkerPool(2)) {
            BatchTrainer trainer = new BatchTrainer(network, settings, 0, workers);
            trainer.drawWeights(7);
            WeightSet weights = enlarged(trainer.weights());
            trainer.load(weights);
            trainer.update(source, new int[] {0, 1, 2, 3, 4}, 3, SHOW_GRADIENT);
            double[] expected = new double[network.layers().size()];
            for (int sample = 0; sample < BATCH; sample++) {
                ReferenceGradient reference =
                        new ReferenceGradient(
                                drawn, network, weights, settings, source.spikes(sample, 3));
                OutputGradient gradient = OutputGradient.ofSize(network.outputs());
                loss.evaluate(
                        reference.response(),
                        source.label(sample),
                        settings.loss().values(),
                        gradient);
                reference.gradient(gradient);
                for (int layer = 0; layer < expected.length; layer++) {
                    expected[layer] += reference.decayGradient(layer) / BATCH;
                }
            }
            for (int layer = 0; layer < expected.length; layer++) {
                assertDecayGradient(network, layer, expected[layer], trainer);
            }
        }
    }

    /** The trainer shows the derivative with respect to ln(decay / (1 - decay)). */
    private static void assertDecayGradient(
            TrainableNetwork network, int layer, double expected, BatchTrainer trainer) {
        if (network.layers().get(layer).neurons() instanceof LifConstants lif) {
            String id = network.layers().get(layer).populationId();
            double shown = Math.exp(-network.dtMs() / trainer.tauMemMs().getOrDefault(id, 0.0));
            assertThat(Math.log(shown / (1 - shown)))
                    .as(id)
                    .isCloseTo(
                            expected * lif.decay() * (1 - lif.decay()),
                            within(1e-5 + 1e-4 * Math.abs(expected)));
        }
    }

    /** Those whose thresholds can all be trained. */
    static Stream<Named<NetworkModel>> withThresholds() {
        return GradientNetworks.all()
                .filter(named ->
                        trainable(named.getPayload()).withoutTrainableThreshold().isEmpty());
    }

    @Test
    void thresholds_canBeTrainedInSeveralNetworks() {
        assertThat(withThresholds().count()).isGreaterThanOrEqualTo(3);
    }

    /** What a threshold does, the weights that are measured by it do the other way round. */
    @ParameterizedTest
    @MethodSource("withThresholds")
    void gradientOfThresholds_isThatOfAllWeightsTogether(NetworkModel drawn) {
        TrainableNetwork network = trainable(drawn);
        Loss loss = network.outputFires() ? new CountCrossEntropy() : new PotentialCrossEntropy();
        RandomSpikes source =
                new RandomSpikes(network.inputLines(), STEPS, BATCH, network.outputs(), false);
        int[] samples = {0, 1, 2, 3, 4};
        try (WorkerPool workers = new WorkerPool(2)) {
            BatchTrainer plain = new BatchTrainer(network, settings(loss, 0), 0, workers);
            BatchTrainer trained =
                    new BatchTrainer(network, settings(loss, 0, false, true), 0, workers);
            plain.drawWeights(7);
            WeightSet weights = enlarged(plain.weights());
            plain.load(weights);
            trained.load(weights);
            plain.update(source, samples, 3, SHOW_GRADIENT);
            trained.update(source, samples, 3, SHOW_GRADIENT);
            for (Layer layer : network.layers()) {
                if (layer.neurons() instanceof LifConstants lif && lif.fires()) {
                    double sum = 0;
                    for (Connection c : layer.incoming()) {
                        sum += product(weights, plain.weights(), c.projectionId());
                    }
                    double scale = lif.weightScale();
                    double shown =
                            (trained.vThresholdMv().get(layer.populationId()) - lif.vRestMv())
                                    / lif.scaleMv();
                    double expected = -sum / (scale * scale);
                    assertThat(Math.log(shown))
                            .as(layer.populationId())
                            .isCloseTo(expected, within(1e-5 + 1e-4 * Math.abs(expected)));
                }
            }
            // in mV the weights are what they would be without
            plain.weights()
                    .byProjection()
                    .forEach((id, w) ->
                            assertAlmostEqual(
                                    trained.weights().of(id).orElseThrow().values(), w.values()));
        }
    }

    private static double product(WeightSet a, WeightSet b, String id) {
        float[] x = a.of(id).orElseThrow().values();
        float[] y = b.of(id).orElseThrow().values();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (double) x[i] * y[i];
        }
        return sum;
    }

    private static void assertAlmostEqual(float[] actual, float[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i])
                    .isCloseTo(expected[i], within(1e-9f + 1e-5f * Math.abs(expected[i])));
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
            NetworkModel drawn,
            TrainableNetwork network,
            WeightSet weights,
            GradientSettings settings,
            RandomSpikes source) {
        Map<String, float[]> sum = new TreeMap<>();
        for (int sample = 0; sample < BATCH; sample++) {
            ReferenceGradient reference =
                    new ReferenceGradient(
                            drawn, network, weights, settings, source.spikes(sample, 3));
            OutputGradient gradient = OutputGradient.ofSize(network.outputs());
            settings.loss()
                    .component()
                    .evaluate(
                            reference.response(),
                            source.label(sample),
                            settings.loss().values(),
                            gradient);
            reference.gradient(gradient).forEach((id, g) -> add(sum, id, g));
        }
        return sum;
    }

    private static void add(Map<String, float[]> sum, String id, ProjectionWeights gradient) {
        float[] values = sum.computeIfAbsent(id, _ -> new float[gradient.values().length]);
        for (int k = 0; k < values.length; k++) {
            values[k] += gradient.values()[k] / BATCH;
        }
    }

    private static GradientSettings settings(Loss loss, int truncationSteps) {
        return settings(loss, truncationSteps, false, false);
    }

    private static GradientSettings settings(
            Loss loss, int truncationSteps, boolean timeConstants, boolean thresholds) {
        return new GradientSettings(
                STEPS,
                Configured.defaults(new ArcTangent()),
                Configured.defaults(loss),
                BATCH,
                Regularizer.Penalty.NONE,
                0,
                Optional.empty(),
                truncationSteps,
                timeConstants,
                thresholds);
    }
}
