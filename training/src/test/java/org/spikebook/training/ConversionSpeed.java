package org.spikebook.training;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.parameter.Configured;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.encoding.DirectEncoder;
import org.spikebook.training.encoding.EncodedDataset;

import java.util.List;
import java.util.Locale;

/** Seconds for 10,000 MNIST digits through a converted 784-128-64-10 network, 16 steps each. */
final class ConversionSpeed {

    private static final int ROUNDS = 3;

    private ConversionSpeed() {}

    static void print(Dataset mnist) {
        NetworkModel drawn =
                DrawnNetwork.showing("mnist10k", 784, "direct")
                        .lif("a", 128)
                        .lif("b", 64)
                        .lif("out", 10)
                        .join("data", "a")
                        .join("a", "b")
                        .join("b", "out")
                        .model();
        TrainingPlan plan =
                TrainingPlan.defaultFor(mnist.info())
                        .withMethod(Configured.defaults(new ConversionMethod()))
                        .withEncoder(Configured.defaults(new DirectEncoder()))
                        .withSteps(16)
                        .withEpochs(2);
        TrainedNetwork trained =
                ((TrainingOutcome.Trained)
                                Trainer.train(drawn, plan, mnist, TrainingControl.unattended(2)))
                        .network();
        EncodedDataset all = Evaluation.source(trained, mnist);
        for (int threads : List.of(1, 2)) {
            report(NetworkTester.of(trained), all, threads);
        }
    }

    private static void report(NetworkTester tester, EncodedDataset all, int threads) {
        double first = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            tester.evaluate(all, 1, threads);
            double seconds = (System.nanoTime() - start) / 1e9;
            first = round == 0 ? seconds : first;
            best = Math.min(best, seconds);
        }
        System.out.printf(
                Locale.ROOT,
                "converted 784-128-64-10, %d digits of 16 steps, %d threads: first %.2f s, best"
                        + " %.2f s%n",
                all.sampleCount(),
                threads,
                first,
                best);
    }
}
