package org.spikebook.training;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.WeightSet;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.Value;
import org.spikebook.stimulus.SpikeSource;
import org.spikebook.training.bptt.Workers;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.random.CounterStream;
import org.spikebook.training.stdp.AnswerReader;
import org.spikebook.training.stdp.FrozenNetwork;
import org.spikebook.training.stdp.NeuronLabels;
import org.spikebook.training.stdp.ResponseLog;
import org.spikebook.training.stdp.StdpLearner;
import org.spikebook.training.stdp.StdpNetwork;
import org.spikebook.training.stdp.StdpSettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One training without labels: samples are shown one after another while the network's own
 * plasticity works; then each neuron is given the class to whose samples it answered most.
 */
final class StdpTraining {

    static final String TRAINER = "spikebook-stdp/1";
    private static final int SAMPLES_PER_REPORT = 100;

    /** A rate encoder's parameter that makes samples brighter. */
    private static final String RATE = "maxRateHz";

    private static final double MOST_HZ = 100_000;

    private final StdpNetwork parts;
    private final StdpSettings settings;
    private final TrainingTask task;
    private final TrainingPlan plan;
    private final Dataset dataset;
    private final TrainingControl control;
    private final EncodedDataset plain;
    private final StdpLearner learner;
    private final ResponseLog log;
    private final long key;
    private final List<EpochResult> epochs = new ArrayList<>();
    private Optional<Frozen> best = Optional.empty();
    private int bestEpoch;

    /** What one epoch came to. */
    private record Frozen(NetworkModel network, WeightSet weights) {}

    StdpTraining(
            StdpNetwork parts, StdpSettings settings, TrainingTask task, TrainingControl control) {
        this.parts = parts;
        this.settings = settings;
        this.task = task;
        this.plan = task.plan();
        this.dataset = task.dataset();
        this.control = control;
        this.plain = encoded(plan.encoder());
        this.key = CounterStream.ofSeed(plan.seed());
        this.learner =
                StdpLearner.of(
                        parts, task.start().orElse(WeightSet.EMPTY), plain, settings, plan.seed());
        this.log =
                new ResponseLog(
                        dataset.classCount(), parts.learner().size(), plain.part(Split.TRAIN));
    }

    private EncodedDataset encoded(Configured<SpikeEncoder> encoder) {
        double dtMs = parts.network().run().dtMs();
        return EncodedDataset.all(dataset, encoder, new EncodingWindow(plan.steps(), dtMs));
    }

    /** All samples as they are shown the n-th time, from 0 on; only a rate can be raised. */
    private EncodedDataset brightness(int tries) {
        Configured<SpikeEncoder> encoder = plan.encoder();
        if (tries > 0 && encoder.values().asMap().containsKey(RATE)) {
            double rate = encoder.number(RATE) * (1 + tries * settings.brighter());
            Value brighter = Value.of(Math.min(rate, MOST_HZ));
            encoder = new Configured<>(encoder.component(), encoder.values().with(RATE, brighter));
        }
        return encoded(encoder);
    }

    private SpikeSource training(int tries) {
        return brightness(tries).part(Split.TRAIN).distorted(plan.distortion());
    }

    TrainingOutcome run() {
        for (int epoch = 0; epoch < plan.epochs() && !settled(); epoch++) {
            if (!runEpoch(epoch)) {
                return learner.divergence().isPresent()
                        ? new TrainingOutcome.Untrainable(
                                List.of(learner.divergence().orElseThrow()))
                        : new TrainingOutcome.Cancelled();
            }
        }
        return new TrainingOutcome.Trained(trained());
    }

    private boolean settled() {
        return plan.patience() > 0 && epochs.size() - bestEpoch >= plan.patience();
    }

    /** One epoch, counted from 0; false if cancelled or a neuron ran away. */
    private boolean runEpoch(int epoch) {
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
            StdpLearner.Answer answer = learner.learn(this::training, order[n], spikes);
            if (learner.divergence().isPresent()) {
                return false;
            }
            log.add(order[n], answer.spikes());
            if ((n + 1) % SAMPLES_PER_REPORT == 0 && n + 1 < samples) {
                report(epoch, n + 1, samples, log.recent(), OptionalDouble.empty());
            }
        }
        endEpoch(epoch, samples);
        return true;
    }

    private void endEpoch(int epoch, int samples) {
        NeuronLabels labels = log.labels();
        FrozenNetwork frozen = new FrozenNetwork(parts, learner);
        Frozen result = new Frozen(frozen.network(labels), frozen.weights(labels));
        double validation = accuracy(result, Split.VALIDATION);
        ResponseLog.Summary epochSummary = log.epoch();
        EpochResult reached =
                new EpochResult(
                        1 - epochSummary.accuracy(),
                        epochSummary.accuracy(),
                        1 - validation,
                        validation,
                        epochSummary.spikesPerSample());
        if (epochs.isEmpty() || reached.betterThan(epochs.get(bestEpoch - 1))) {
            best = Optional.of(result);
            bestEpoch = epoch + 1;
        }
        epochs.add(reached);
        report(epoch, samples, samples, epochSummary, OptionalDouble.of(validation));
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
                        plan.epochs(),
                        sample,
                        samples,
                        1 - summary.accuracy(),
                        summary.accuracy(),
                        validation,
                        summary.spikesPerSample()));
    }

    private double accuracy(Frozen frozen, Split split) {
        EncodedDataset source = plain.part(split);
        AnswerReader reader =
                new AnswerReader(frozen.network(), frozen.weights(), parts, settings, source);
        try (Workers workers = new Workers(control.threads())) {
            long seed = CounterStream.child(key, split.name());
            int[] answers =
                    reader.answers(
                            tries -> brightness(tries).part(split),
                            source.sampleCount(),
                            seed,
                            workers);
            int correct = 0;
            for (int s = 0; s < answers.length; s++) {
                correct += answers[s] == source.label(s) ? 1 : 0;
            }
            return answers.length == 0 ? 0 : (double) correct / answers.length;
        }
    }

    private TrainedNetwork trained() {
        Frozen kept = best.orElseThrow();
        return new TrainedNetwork(
                kept.network(),
                kept.weights(),
                plan,
                Provenances.of(
                        TRAINER,
                        task,
                        epochs,
                        bestEpoch,
                        accuracy(kept, Split.TEST),
                        Optional.empty()));
    }
}
