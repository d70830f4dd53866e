package org.spikebook.training.bench;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.Evaluation;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.encoding.DirectEncoder;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.method.ConversionMethod;

/** All 10,000 digits through a converted network, 16 steps each, in double precision. */
final class ConversionCase {

    private static final int STEPS = 16;
    private static final int TIMES = 4;

    private ConversionCase() {}

    static BenchResult run(String name, Dataset mnist, int threads, double target) {
        NetworkModel drawn = BenchNetworks.twoHidden();
        TrainingPlan plan =
                TrainingPlan.defaultFor(mnist.info())
                        .withMethod(Configured.defaults(new ConversionMethod()))
                        .withEncoder(Configured.defaults(new DirectEncoder()))
                        .withSteps(STEPS)
                        .withEpochs(2);
        TrainedNetwork trained =
                ((TrainingOutcome.Trained)
                                Trainer.train(
                                        drawn, plan, mnist, TrainingControl.unattended(threads)))
                        .network();
        EncodedDataset all = Evaluation.source(trained, mnist);
        NetworkTester tester = NetworkTester.of(trained);
        Evaluation[] last = new Evaluation[1];
        Timing timing = Timing.of(TIMES, _ -> last[0] = tester.evaluate(all, 1, threads));
        return new BenchResult(
                name,
                threads,
                "10,000 digits",
                target,
                timing.cold(),
                timing.warm(),
                timing.processor(),
                last[0].accuracy(),
                last[0].spikesPerSample().values().stream().mapToDouble(s -> s).sum(),
                128 * last[0].inputSpikesPerSample() * last[0].samples());
    }
}
