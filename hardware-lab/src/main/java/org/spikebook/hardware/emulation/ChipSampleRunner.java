package org.spikebook.hardware.emulation;

import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.analysis.SpikeCountReadout;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;
import java.util.List;

/**
 * Runs one sample after another and adds up what happened. The class is read from the steps that
 * correspond to the sample's own: those of the readout come its latency later. For one thread.
 */
final class ChipSampleRunner {

    private static final int[] SILENCE = {};

    private final IntegerNetwork network;
    private final SpikeSource source;
    private final long seed;
    private final ChipMapping mapping;
    private final IntegerSimulation simulation;
    private final EventCounter counter;
    private final int readoutFirst;
    private final int readoutLatency;
    private final int[] counts;
    private final double[] potentials;
    private final LayerCounts layers;
    private boolean graded;

    ChipSampleRunner(ChipMapping mapping, SpikeSource source, long seed) {
        this.mapping = mapping;
        this.network = mapping.network();
        this.source = source;
        this.seed = seed;
        this.simulation = new IntegerSimulation(network);
        this.counter = new EventCounter(mapping);
        IntegerNetwork.Neurons readout = network.populations().get(network.readout());
        this.readoutFirst = network.firstNeuron(network.readout());
        this.readoutLatency = readout.latencySteps();
        this.counts = new int[readout.size()];
        this.potentials = new double[readout.size()];
        this.layers = new LayerCounts(network);
    }

    int stepsPerSample() {
        return source.steps() + network.latencySteps();
    }

    /** Runs a sample; returns how long it takes on the chip, in ns. */
    double run(int sample) {
        SpikeTrain input = source.spikes(sample, seed);
        graded |= input.graded();
        simulation.clear();
        Arrays.fill(counts, 0);
        double ns = 0;
        for (int t = 0; t < stepsPerSample(); t++) {
            boolean shown = t < input.steps();
            int[] lines = shown ? input.line() : SILENCE;
            int from = shown ? input.stepStart()[t] : 0;
            int to = shown ? input.stepStart()[t + 1] : 0;
            simulation.step(lines, from, to);
            ns += counter.count(lines, from, to, simulation);
            layers.addInput(to - from);
            countSpikes(t);
        }
        layers.addEvents(simulation.events());
        return ns;
    }

    private void countSpikes(int step) {
        int own = step - readoutLatency;
        boolean inWindow = own >= 0 && own < source.steps();
        for (int k = 0; k < simulation.firedCount(); k++) {
            int neuron = simulation.fired()[k];
            int population = layers.addSpike(neuron);
            if (inWindow && population == network.readout()) {
                counts[neuron - readoutFirst]++;
            }
        }
        if (own == source.steps() - 1) {
            Arrays.setAll(potentials, i -> simulation.v(readoutFirst + i));
        }
    }

    /** Whether an input spike had an amplitude, which the integer arithmetic leaves out. */
    boolean graded() {
        return graded;
    }

    /** The class that the network chose for the last sample. */
    int prediction() {
        return SpikeCountReadout.winner(counts, potentials);
    }

    /** Adds what another runner of the same network has counted. */
    void merge(ChipSampleRunner other) {
        counter.merge(other.counter);
        layers.merge(other.layers);
    }

    List<ChipRun.Learned> learned() {
        return simulation.learned();
    }

    ChipTraffic traffic() {
        return counter.traffic(mapping);
    }

    ChipRun.Layers layers() {
        return layers.layers();
    }
}
