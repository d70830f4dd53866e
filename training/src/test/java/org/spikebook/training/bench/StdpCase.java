package org.spikebook.training.bench;

import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.encoding.RateEncoder;
import org.spikebook.training.stdp.StdpInspector;
import org.spikebook.training.stdp.StdpLearner;
import org.spikebook.training.stdp.StdpNetwork;
import org.spikebook.training.stdp.StdpSettings;

import java.util.Map;

/**
 * A hundred digits shown to the network of Diehl and Cook while it learns, 350 ms each in steps of
 * 0.5 ms; the digits that it hardly answers are shown again, which is counted in.
 */
final class StdpCase {

    private static final int TIMES = 12;
    private static final int DIGITS = 100;

    private StdpCase() {}

    static BenchResult run(String name, int neurons, Dataset mnist, double target) {
        StdpNetwork parts =
                new StdpInspector(BenchNetworks.diehlCook(neurons)).inspect().orElseThrow();
        EncodedDataset digits =
                EncodedDataset.all(
                                mnist,
                                Configured.of(
                                        new RateEncoder(), Map.of("maxRateHz", Value.of(63.75))),
                                new EncodingWindow(700, 0.5))
                        .part(Split.TRAIN);
        StdpLearner learner =
                StdpLearner.of(
                        parts, WeightSet.EMPTY, digits, new StdpSettings(0, 5, 0.5, 20, false), 1);
        long[] inputSpikes = new long[1];
        long[] spikes = new long[1];
        Timing timing =
                Timing.of(
                        TIMES,
                        time -> {
                            inputSpikes[0] = 0;
                            spikes[0] = 0;
                            for (int n = 0; n < DIGITS; n++) {
                                int sample = time * DIGITS + n;
                                spikes[0] += learner.learn(digits, sample, 1).total();
                                inputSpikes[0] += digits.spikes(sample, 1).spikeCount();
                            }
                        });
        double inhibited = 2.0 * spikes[0] * neurons;
        return new BenchResult(
                name,
                1,
                "100 digits",
                target,
                timing.cold(),
                timing.warm(),
                timing.processor(),
                0,
                (double) spikes[0] / DIGITS,
                2.0 * inputSpikes[0] * neurons + 784.0 * spikes[0] + inhibited);
    }
}
