package org.spikebook.training.bench;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.bptt.BatchResult;
import org.spikebook.training.bptt.BatchTrainer;
import org.spikebook.training.bptt.GradientSettings;
import org.spikebook.training.bptt.Inspection;
import org.spikebook.training.bptt.NetworkInspector;
import org.spikebook.training.bptt.WorkerPool;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.training.dataset.SampleRange;
import org.spikebook.training.encoding.DirectEncoder;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.encoding.RateEncoder;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.loss.CountCrossEntropy;
import org.spikebook.training.optimizer.Adam;
import org.spikebook.training.surrogate.FastSigmoid;

import java.util.stream.IntStream;

/**
 * Training by gradients: 25 steps, batches of 128, fast sigmoid, Adam, single precision, on MNIST
 * digits in order. The network continues learning from one time to the next, so that its hidden
 * neurons come to fire as those of trained networks do.
 */
final class GradientCase {

    private static final int STEPS = 25;
    private static final int BATCH = 128;
    private static final int SAMPLES = 8000;
    private static final int TIMES = 6;

    private final BatchTrainer trainer;
    private final SpikeSource source;
    private final int batches;
    private final Adam adam = new Adam();
    private BatchResult last = BatchResult.NONE;

    private GradientCase(
            NetworkModel drawn,
            SpikeEncoder encoder,
            Dataset mnist,
            int batches,
            WorkerPool workers) {
        TrainableNetwork network =
                ((Inspection.Trainable) NetworkInspector.inspect(drawn)).network();
        this.source =
                new EncodedDataset(
                        mnist,
                        Configured.defaults(new NoDistortion()),
                        Configured.defaults(encoder),
                        new EncodingWindow(STEPS, 1),
                        new SampleRange(0, SAMPLES));
        this.trainer =
                new BatchTrainer(
                        network,
                        new GradientSettings(
                                STEPS,
                                Configured.defaults(new FastSigmoid()),
                                Configured.defaults(new CountCrossEntropy()),
                                BATCH),
                        adam.stateCount(),
                        workers);
        this.batches = batches;
        trainer.drawWeights(1);
    }

    /** An epoch of 8,000 digits coded by rate. */
    static BenchResult epoch(String name, int hidden, Dataset mnist, int threads, double target) {
        NetworkModel drawn = BenchNetworks.dense(hidden, "rate");
        int batches = (SAMPLES + BATCH - 1) / BATCH;
        return time(
                name, drawn, new RateEncoder(), mnist, threads, batches, "epoch", target, hidden);
    }

    /** A hundred minibatches of digits whose values enter in every step. */
    static BenchResult direct(String name, int hidden, Dataset mnist, int threads, double target) {
        NetworkModel drawn = BenchNetworks.dense(hidden, "direct");
        return time(
                name,
                drawn,
                new DirectEncoder(),
                mnist,
                threads,
                100,
                "100 batches",
                target,
                hidden);
    }

    /** Ten minibatches through kernels. */
    static BenchResult convolutional(String name, Dataset mnist, int threads) {
        NetworkModel drawn = BenchNetworks.convolutional();
        return time(name, drawn, new RateEncoder(), mnist, threads, 10, "10 batches", 0, 25 * 8);
    }

    private static BenchResult time(
            String name,
            NetworkModel drawn,
            SpikeEncoder encoder,
            Dataset mnist,
            int threads,
            int batches,
            String unit,
            double target,
            int fanOut) {
        try (WorkerPool workers = new WorkerPool(threads)) {
            GradientCase run = new GradientCase(drawn, encoder, mnist, batches, workers);
            Timing timing = Timing.of(TIMES, run::train);
            return new BenchResult(
                    name,
                    threads,
                    unit,
                    target,
                    timing.cold(),
                    timing.warm(),
                    timing.processor(),
                    run.last.accuracy(),
                    run.last.hiddenSpikesPerSample(),
                    2.0 * fanOut * run.last.inputSpikes());
        }
    }

    private void train(int time) {
        BatchResult sum = BatchResult.NONE;
        int perEpoch = (SAMPLES + BATCH - 1) / BATCH;
        for (int n = 0; n < batches; n++) {
            int update = time * batches + n;
            int from = update % perEpoch * BATCH;
            int[] samples = IntStream.range(from, Math.min(from + BATCH, SAMPLES)).toArray();
            sum =
                    sum.plus(
                            trainer.update(
                                    source,
                                    samples,
                                    update / perEpoch,
                                    adam.rule(
                                            Configured.defaults(adam).values(),
                                            update + 1,
                                            TIMES * batches)));
        }
        last = sum;
    }
}
