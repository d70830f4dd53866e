package org.spikebook.training;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.parameter.Configured;
import org.spikebook.training.bptt.BatchResult;
import org.spikebook.training.bptt.BatchTrainer;
import org.spikebook.training.bptt.GradientSettings;
import org.spikebook.training.bptt.Inspection;
import org.spikebook.training.bptt.NetworkInspector;
import org.spikebook.training.bptt.TrainableNetwork;
import org.spikebook.training.bptt.Workers;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetCatalog;
import org.spikebook.training.dataset.SampleRange;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.encoding.RateEncoder;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.optimizer.Adam;
import org.spikebook.training.surrogate.FastSigmoid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Seconds for an epoch of 8,000 rate-coded MNIST digits (25 steps, batches of 128, fast sigmoid,
 * Adam, single precision): the first epoch of a fresh process, and the best of the later ones, when
 * the network is trained and its hidden neurons fire as those of trained networks do. Then seconds
 * for 10,000 digits through a converted network.
 */
public final class TrainingBench {

    private static final int STEPS = 25;
    private static final int BATCH = 128;
    private static final int SAMPLES = 8000;
    private static final int EPOCHS = 6;

    private TrainingBench() {}

    /** Runs all cases; arguments are ignored. */
    public static void main(String[] arguments) {
        Dataset mnist = DatasetCatalog.standard().dataset("mnist10k").orElseThrow();
        double peak = peakMultiplyAdds();
        print("one thread's measured peak: %.1f G multiply-adds/s%n", peak / 1e9);
        print(
                "%-12s %8s %10s %12s %12s %14s %10s%n",
                "network",
                "threads",
                "first s",
                "epoch s",
                "100 batches",
                "hidden spikes",
                "of peak");
        for (int hidden : List.of(128, 1000)) {
            for (int threads : List.of(1, 2)) {
                run(mnist, hidden, threads, peak);
            }
        }
        ConversionSpeed.print(mnist);
    }

    private static void run(Dataset mnist, int hidden, int threads, double peak) {
        NetworkModel drawn = DrawnNetwork.chain("mnist10k", 784, hidden, 10);
        TrainableNetwork network =
                ((Inspection.Trainable) NetworkInspector.inspect(drawn)).network();
        EncodedDataset source =
                new EncodedDataset(
                        mnist,
                        EncodedDataset.all(
                                        mnist,
                                        Configured.defaults(new RateEncoder()),
                                        new EncodingWindow(STEPS, 1))
                                .distortion(),
                        Configured.defaults(new RateEncoder()),
                        new EncodingWindow(STEPS, 1),
                        new SampleRange(0, SAMPLES));
        GradientSettings settings =
                new GradientSettings(
                        STEPS,
                        Configured.defaults(new FastSigmoid()),
                        Configured.defaults(new CountCrossEntropy()),
                        BATCH);
        try (Workers workers = new Workers(threads)) {
            BatchTrainer trainer = new BatchTrainer(network, settings, 2, workers);
            trainer.drawWeights(network, 1);
            double[] seconds = new double[EPOCHS];
            BatchResult result = BatchResult.NONE;
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                long start = System.nanoTime();
                result = epoch(trainer, source, epoch);
                seconds[epoch] = (System.nanoTime() - start) / 1e9;
            }
            report(hidden, threads, seconds, result, peak);
        }
    }

    private static BatchResult epoch(BatchTrainer trainer, EncodedDataset source, int epoch) {
        Adam adam = new Adam();
        var adamSettings = Configured.defaults(adam).values();
        BatchResult sum = BatchResult.NONE;
        int batches = (SAMPLES + BATCH - 1) / BATCH;
        for (int batch = 0; batch < batches; batch++) {
            int[] samples =
                    IntStream.range(batch * BATCH, Math.min((batch + 1) * BATCH, SAMPLES))
                            .toArray();
            int update = epoch * batches + batch + 1;
            sum =
                    sum.plus(
                            trainer.update(
                                    source,
                                    samples,
                                    epoch,
                                    adam.rule(adamSettings, update, EPOCHS * batches)));
        }
        return sum;
    }

    /** Useful operations: two row additions for every input spike, forward and gradient. */
    private static void report(
            int hidden, int threads, double[] seconds, BatchResult result, double peak) {
        double best = Arrays.stream(seconds).skip(1).min().orElseThrow();
        double additions = 2.0 * hidden * result.inputSpikes();
        print(
                "784-%-4d-10  %8d %10.3f %12.3f %12.3f %14.1f %9.1f%%%n",
                hidden,
                threads,
                seconds[0],
                best,
                best * 100 * BATCH / SAMPLES,
                result.hiddenSpikesPerSample(),
                100 * additions / best / (threads * peak));
    }

    /** Multiply-adds per second that one thread can do on values in registers. */
    private static double peakMultiplyAdds() {
        double best = 0;
        for (int round = 0; round < 20; round++) {
            long start = System.nanoTime();
            int repeats = 200_000;
            float sum = multiplyAdds(repeats);
            double seconds = (System.nanoTime() - start) / 1e9;
            double rate = 16.0 * repeats * FloatVector.SPECIES_PREFERRED.length() / seconds;
            best = Float.isNaN(sum) ? best : Math.max(best, rate);
        }
        return best;
    }

    private static float multiplyAdds(int repeats) {
        FloatVector factor = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.999f);
        FloatVector a = factor;
        FloatVector b = factor;
        FloatVector c = factor;
        FloatVector d = factor;
        FloatVector e = factor;
        FloatVector f = factor;
        FloatVector g = factor;
        FloatVector h = factor;
        for (int i = 0; i < repeats; i++) {
            a = a.fma(factor, factor).fma(factor, factor);
            b = b.fma(factor, factor).fma(factor, factor);
            c = c.fma(factor, factor).fma(factor, factor);
            d = d.fma(factor, factor).fma(factor, factor);
            e = e.fma(factor, factor).fma(factor, factor);
            f = f.fma(factor, factor).fma(factor, factor);
            g = g.fma(factor, factor).fma(factor, factor);
            h = h.fma(factor, factor).fma(factor, factor);
        }
        return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).reduceLanes(VectorOperators.ADD);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
