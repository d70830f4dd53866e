package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.TrueNorthCell;
import org.spikebook.hardware.quantization.integer.TrueNorthNeurons;
import org.spikebook.simulator.random.SplitMix64;

import java.util.Arrays;

/**
 * Runs a {@link CrossbarCore} and keeps every state. An axon that is reached by several spikes in
 * one tick is active once, as in the chip's scheduler, which holds one bit.
 */
public final class CrossbarRunner {

    private static final int MAX_DELAY = 15;

    private final CrossbarCore core;
    private final TrueNorthNeurons neurons;
    private final SplitMix64 synapses;
    private final boolean[][] scheduled;

    private CrossbarRunner(CrossbarCore core) {
        this.core = core;
        this.neurons = new TrueNorthNeurons(core.neurons().cells(), core.seed());
        this.synapses = new SplitMix64(SplitMix64.mix(core.seed() + 1));
        this.scheduled = new boolean[MAX_DELAY + 1][core.axonTypes().length];
    }

    /** The states of every tick. */
    public static CrossbarTrace run(CrossbarCore core) {
        return new CrossbarRunner(core).run();
    }

    private CrossbarTrace run() {
        int ticks = core.ticks();
        CrossbarTrace trace = new CrossbarTrace(new int[ticks][], new int[ticks][], new int[ticks]);
        int[] arrivals = new int[neurons.size()];
        int[] fired = new int[neurons.size()];
        for (int t = 0; t < ticks; t++) {
            boolean[] active = scheduled[t % scheduled.length];
            for (int axon : core.inputSpikes()[t]) {
                active[axon] = true;
            }
            trace.synapticEvents()[t] = integrate(active, arrivals);
            int count = neurons.step(arrivals, fired);
            trace.v()[t] = neurons.vCopy();
            trace.spikes()[t] = Arrays.copyOf(fired, count);
            Arrays.fill(active, false);
            send(trace.spikes()[t], t);
        }
        return trace;
    }

    /** Sums what the active axons add; returns how many weights that were. */
    private int integrate(boolean[] active, int[] arrivals) {
        int events = 0;
        for (int i = 0; i < arrivals.length; i++) {
            TrueNorthCell cell = core.neurons().cells().get(i);
            int sum = 0;
            for (int axon = 0; axon < active.length; axon++) {
                if (active[axon] && core.crossbar()[i][axon] != 0) {
                    sum += weight(cell, core.axonTypes()[axon]);
                    events++;
                }
            }
            arrivals[i] = sum;
        }
        return events;
    }

    private int weight(TrueNorthCell cell, int type) {
        int weight = cell.weights().get(type);
        return cell.stochasticWeights().get(type)
                ? TrueNorthNeurons.drawn(weight, synapses)
                : weight;
    }

    private void send(int[] spikes, int tick) {
        core.targets()
                .ifPresent(targets -> {
                    for (int neuron : spikes) {
                        int axon = targets.axon()[neuron];
                        if (axon >= 0) {
                            int arrival = tick + targets.delay()[neuron];
                            scheduled[arrival % scheduled.length][axon] = true;
                        }
                    }
                });
    }
}
