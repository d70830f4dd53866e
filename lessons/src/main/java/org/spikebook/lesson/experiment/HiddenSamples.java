package org.spikebook.lesson.experiment;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.Evaluation;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Distortion;
import org.spikebook.training.dataset.ImageDistortion;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.random.CounterStream;

import java.util.Arrays;
import java.util.Map;

/**
 * Samples that no one has seen: test samples, each a little shifted, turned, scaled, slanted and
 * smudged, in a shuffled order, all drawn from a seed. Anyone who has learned the test set by heart
 * gains nothing by it.
 */
public final class HiddenSamples {

    /** Most samples that are shown for a grade. */
    public static final int MOST = 500;

    private static final Configured<Distortion> SLIGHT =
            Configured.of(
                    new ImageDistortion(),
                    Map.of(
                            "shiftPercent", Value.of(4),
                            "rotationDegrees", Value.of(6),
                            "scalePercent", Value.of(5),
                            "slantPercent", Value.of(5),
                            "noise", Value.of(0.03)));

    private HiddenSamples() {}

    /**
     * Hidden samples of a data set, behind the encoder of a trained network's plan.
     *
     * @param seed of the choice and the order of the samples; give another one to the source's
     *     {@code spikes}, which distorts by it
     */
    public static SpikeSource of(TrainedNetwork trained, Dataset dataset, long seed) {
        SpikeSource distorted =
                Evaluation.source(trained, dataset).part(Split.TEST).distorted(SLIGHT);
        int[] order =
                CounterStream.permutation(
                        CounterStream.child(CounterStream.ofSeed(seed), "hidden samples"),
                        distorted.sampleCount());
        return new SampleSubset(distorted, Arrays.copyOf(order, Math.min(order.length, MOST)));
    }
}
