package org.spikebook.training;

import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.progress.EpochResult;
import org.spikebook.training.progress.StateBytes;
import org.spikebook.training.progress.TrainingProgress;
import org.spikebook.training.random.CounterStream;
import org.spikebook.training.stdp.FrozenNetwork;
import org.spikebook.training.stdp.ResponseLog;
import org.spikebook.training.stdp.StdpLearner;
import org.spikebook.training.stdp.StdpNetwork;
import org.spikebook.training.stdp.StdpSettings;
import org.spikebook.training.stdp.VotingReadout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One training without labels: samples are shown one after another while the network's own
 * plasticity works; then each neuron is given the class to whose samples it responded most.
 */
final class StdpTraining extends PlasticityTraining {

    static final String TRAINER = "spikebook-stdp/1";
    private static final int SAMPLES_PER_REPORT = 100;

    private final StdpNetwork parts;
    private final StdpSettings settings;
    private final TrainingTask task;
    private final TrainingPlan plan;
    private final Dataset dataset;
    private final TrainingControl control;
    private final EncodedDataset plain;
    private final EncodedDataset training;
    private final StdpLearner learner;
    private final ResponseLog log;
    private final long key;

    StdpTraining(
            StdpNetwork parts, StdpSettings settings, TrainingTask task, TrainingControl control) {
        super(task, control);
        this.parts = parts;
        this.settings = settings;
        this.task = task;
        this.plan = task.plan();
        this.dataset = task.dataset();
        this.control = control;
        this.plain = plan.data().encode(dataset, parts.network().run().dtMs());
        this.training = plain.part(Split.TRAIN).distorted(plan.data().distortion());
        this.key = CounterStream.ofSeed(plan.seed());
        this.learner =
                StdpLearner.of(
                        parts, task.start().orElse(WeightSet.EMPTY), plain, settings, plan.seed());
        this.log =
                new ResponseLog(
                        dataset.classCount(), parts.learner().size(), plain.part(Split.TRAIN));
    }

    @Override
    public Optional<Problem> obstacle() {
        return learner.obstacle();
    }

    /** No neuron stands for a class yet: all readouts stay where they are. */
    @Override
    public Frozen untrained() {
        int neurons = parts.learner().size();
        int classes = dataset.classCount();
        return frozen(
                new VotingReadout(
                        classes, neurons, new float[classes * neurons], new double[classes]));
    }

    @Override
    public Frozen restoreBest(byte[] state) {
        VotingReadout votes =
                StateBytes.read(
                        state,
                        in -> {
                            learner.restore(in);
                            return VotingReadout.read(in);
                        });
        return frozen(votes);
    }

    @Override
    public void restore(byte[] state) {
        StateBytes.read(
                state,
                in -> {
                    learner.restore(in);
                    log.restore(in);
                    return in.available();
                });
    }

    @Override
    public boolean runEpoch(int epoch) {
        int samples = dataset.range(Split.TRAIN).size();
        int[] order =
                CounterStream.permutation(
                        CounterStream.child(CounterStream.child(key, "order"), epoch), samples);
        long spikes = CounterStream.child(CounterStream.child(key, "spikes"), epoch);
        log.beginEpoch();
        for (int n = 0; n < samples; n++) {
            if (control.cancelled()) {
                return false;
            }
            StdpLearner.Presentation presentation = learner.learn(training, order[n], spikes);
            if (learner.obstacle().isPresent()) {
                return false;
            }
            log.add(order[n], presentation.spikes());
            if ((n + 1) % SAMPLES_PER_REPORT == 0 && n + 1 < samples) {
                report(epoch, n + 1, samples, log.recent(), OptionalDouble.empty());
            }
        }
        endEpoch(epoch, samples);
        return true;
    }

    private void endEpoch(int epoch, int samples) {
        VotingReadout votes =
                settings.likelihood() ? log.likelihood() : VotingReadout.of(log.labels());
        Frozen result = frozen(votes);
        double validation =
                accuracy(result, Split.VALIDATION, CounterStream.child(key, "validation"));
        ResponseLog.Summary epochSummary = log.epoch();
        EpochResult reached =
                new EpochResult(
                        1 - epochSummary.accuracy(),
                        epochSummary.accuracy(),
                        1 - validation,
                        validation,
                        epochSummary.spikesPerSample());
        add(
                reached,
                result,
                StateBytes.written(out -> {
                    learner.write(out);
                    votes.write(out);
                }));
        report(epoch, samples, samples, epochSummary, OptionalDouble.of(validation));
        checkpoint(
                StateBytes.written(out -> {
                    learner.write(out);
                    log.write(out);
                }));
    }

    private Frozen frozen(VotingReadout votes) {
        FrozenNetwork frozen = new FrozenNetwork(parts, learner);
        return new Frozen(frozen.network(votes), frozen.weights(votes));
    }

    private void report(
            int epoch,
            int sample,
            int samples,
            ResponseLog.Summary summary,
            OptionalDouble validation) {
        control.progress(
                new TrainingProgress(
                        epoch + 1,
                        plan.schedule().epochs(),
                        sample,
                        samples,
                        1 - summary.accuracy(),
                        summary.accuracy(),
                        validation,
                        summary.spikesPerSample()));
    }

    private double accuracy(Frozen frozen, Split split, long seed) {
        return NetworkTester.of(frozen.network(), frozen.weights(), plan)
                .evaluate(plain.part(split), seed, control.threads())
                .accuracy();
    }

    @Override
    public TrainedNetwork trained(Frozen kept, List<EpochResult> epochs, int bestEpoch) {
        return new TrainedNetwork(
                kept.network(),
                kept.weights(),
                plan,
                new Provenances(TRAINER, task)
                        .trained(
                                epochs,
                                bestEpoch,
                                accuracy(kept, Split.TEST, plan.seed()),
                                Optional.empty()));
    }
}
