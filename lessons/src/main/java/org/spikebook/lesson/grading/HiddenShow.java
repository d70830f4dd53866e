package org.spikebook.lesson.grading;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.lesson.check.Evidence.Answers;
import org.spikebook.lesson.check.Evidence.ChipPredictions;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.SamplePresentation;
import org.spikebook.lesson.experiment.FirstSteps;
import org.spikebook.lesson.experiment.HiddenSamples;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.SampleRun;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Shows hidden samples to trained networks, in software and on chips. The same samples come to all
 * networks.
 *
 * @param seed of the samples and of their spikes
 */
record HiddenShow(Laboratory laboratory, long seed, RunControl control) {

    /**
     * The samples of one of several seeds.
     *
     * @param round from 0, which is the seed of the grade itself
     */
    static HiddenShow of(Laboratory laboratory, long hiddenSeed, int round, RunControl control) {
        long seed =
                round == 0
                        ? hiddenSeed
                        : StreamKey.of(hiddenSeed).with("round").with(round).value();
        return new HiddenShow(laboratory, seed, control);
    }

    /** Of the spikes, and of everything else that is drawn while samples are shown. */
    long spikeSeed() {
        return StreamKey.of(seed).with("samples").value();
    }

    /** In software. */
    Finding<Answers> answers(TrainedNetwork network, SamplePresentation presentation) {
        NetworkTester tester;
        try {
            tester = NetworkTester.of(network);
        } catch (IllegalArgumentException _) {
            return Reasons.lacking("notAClassifier");
        }
        return source(network, presentation)
                .then(source -> Finding.found(answers(tester, source, fires(network))));
    }

    /** On a chip, with its widest weights. */
    Finding<ChipRun> onChip(ChipSpec chip, TrainedNetwork network, String data) {
        return new HiddenChipRun(chip, spikeSeed(), control).run(network, source(network, data));
    }

    /** On a chip. */
    Finding<ChipPredictions> onChip(
            ChipSpec chip,
            TrainedNetwork network,
            SamplePresentation presentation,
            int weightBits) {
        HiddenChipRun onChip = new HiddenChipRun(chip, spikeSeed(), control);
        return source(network, presentation)
                .then(source -> onChip.run(network, source, weightBits))
                .then(run -> Finding.found(HiddenChipRun.predictions(run)));
    }

    private Finding<SpikeSource> source(TrainedNetwork network, SamplePresentation presentation) {
        SpikeSource whole = source(network, presentation.data());
        if (!presentation.atNamedSteps()) {
            return Finding.found(whole);
        }
        return presentation.atSteps() > whole.steps()
                ? Reasons.lacking("tooFewSteps", whole.steps(), presentation.atSteps())
                : Finding.found(new FirstSteps(whole, presentation.atSteps()));
    }

    private SpikeSource source(TrainedNetwork network, String data) {
        Dataset dataset = laboratory.datasets().dataset(data).orElseThrow();
        return HiddenSamples.of(network, dataset, seed);
    }

    /** Whether the output neurons can: readouts answer by their potentials. */
    private static boolean fires(TrainedNetwork network) {
        return network.network().populations().stream()
                .noneMatch(each -> each.model().type().equals(LeakyReadout.TYPE));
    }

    private Answers answers(NetworkTester tester, SpikeSource source, boolean outputsFire) {
        int samples = source.sampleCount();
        int[] given = new int[source.classCount()];
        int correct = 0;
        long outputSpikes = 0;
        long allSpikes = 0;
        for (int sample = 0; sample < samples; sample++) {
            reportProgress((double) sample / samples);
            SampleRun run = tester.show(source, sample, spikeSeed());
            given[run.answer()]++;
            correct += run.correct() ? 1 : 0;
            outputSpikes += Arrays.stream(run.outputCounts()).sum();
            allSpikes += run.spikes().values().stream().mapToInt(SpikeTrain::spikeCount).sum();
        }
        return new Answers(
                correct,
                given,
                outputsFire
                        ? OptionalDouble.of((double) outputSpikes / samples)
                        : OptionalDouble.empty(),
                (double) (allSpikes - outputSpikes) / samples);
    }

    private void reportProgress(double done) {
        control.progress().accept(done);
        if (control.cancelled().getAsBoolean()) {
            throw new CancelledException();
        }
    }
}
