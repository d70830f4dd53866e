package org.spikebook.web.traininglab;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.training.Classifier;
import org.spikebook.training.LearnedNetwork;
import org.spikebook.training.SampleRun;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.EncodedDataset;

import java.util.Map;

/**
 * One sample, always the same, shown to a network in the midst of its training: how its answer
 * comes about. Kept with the job.
 *
 * @param epoch after which it was shown
 * @param data name of the data set
 * @param sample index in the data set
 * @param dtMs time step
 * @param run with at most {@value #MOST_SPIKES} spikes
 */
public record ProbeRun(int epoch, String data, int sample, double dtMs, SampleRun run) {

    /** More are not sent to the page several times a second. */
    static final int MOST_SPIKES = 20_000;

    /** The first validation sample, which nothing is learned from. */
    static ProbeRun of(LearnedNetwork learned, Dataset dataset) {
        Classifier network = learned.classifier();
        EncodedDataset validation = network.source(dataset).part(Split.VALIDATION);
        SampleRun run = network.tester().show(validation, 0, network.plan().seed());
        return new ProbeRun(
                learned.epoch(),
                dataset.name(),
                validation.samples().from(),
                network.network().run().dtMs(),
                spikes(run) > MOST_SPIKES ? withoutSpikes(run) : run);
    }

    private static long spikes(SampleRun run) {
        return run.input().spikeCount()
                + run.spikes().values().stream().mapToLong(SpikeTrain::spikeCount).sum();
    }

    private static SampleRun withoutSpikes(SampleRun run) {
        SpikeTrain input = run.input();
        return new SampleRun(
                run.sample(),
                run.label(),
                run.answer(),
                new SpikeTrain(
                        input.steps(), input.lines(), new int[input.steps() + 1], new int[0]),
                Map.of(),
                run.outputCounts(),
                run.outputPotentialsMv());
    }

    /** Whether there are spikes to look at: an artificial network has none, nor time. */
    public boolean hasSpikes() {
        return run.input().steps() > 1 && run.input().spikeCount() > 0;
    }
}
