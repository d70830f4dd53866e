package org.spikebook.hardware.emulation;

import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;
import java.util.List;

/**
 * A mapped network whose next input may depend on what it did, as that of a controller does. It
 * runs in the chip's own arithmetic, its state carries over from one presentation to the next, and
 * every event is counted. The readout is read while the input is shown: a readout whose spikes the
 * chip delays answers that much later, as on the chip. Not safe for use by several threads.
 */
public final class ChipSession {

    private static final int[] NO_CLASSES = {};

    private final ChipMapping mapping;
    private final IntegerSimulation simulation;
    private final EventCounter counter;
    private final LayerCounts layers;
    private final int readout;
    private final int readoutFirst;
    private final int[] counts;
    private int presentations;
    private long steps;
    private double totalNs;

    /** A session of a network at rest. */
    public ChipSession(ChipMapping mapping) {
        IntegerNetwork network = mapping.network();
        this.mapping = mapping;
        this.simulation = new IntegerSimulation(network);
        this.counter = new EventCounter(mapping);
        this.layers = new LayerCounts(network);
        this.readout = network.readout();
        this.readoutFirst = network.firstNeuron(readout);
        this.counts = new int[network.populations().get(readout).size()];
    }

    /** Number of neurons of the readout. */
    public int outputs() {
        return counts.length;
    }

    /**
     * Presents spikes on all input lines of the network.
     *
     * @return spikes of each neuron of the readout meanwhile; the next call overwrites them
     * @throws IllegalArgumentException if the lines are others, or if spikes have amplitudes
     */
    public int[] present(SpikeTrain input) {
        if (input.lines() != mapping.network().inputLines() || input.graded()) {
            throw new IllegalArgumentException("not for the lines of the network");
        }
        Arrays.fill(counts, 0);
        for (int t = 0; t < input.steps(); t++) {
            int from = input.stepStart()[t];
            int to = input.stepStart()[t + 1];
            simulation.step(input.line(), from, to);
            totalNs += counter.count(input.line(), from, to, simulation);
            layers.addInput(to - from);
            countSpikes();
        }
        presentations++;
        steps += input.steps();
        return counts;
    }

    private void countSpikes() {
        for (int k = 0; k < simulation.firedCount(); k++) {
            int neuron = simulation.fired()[k];
            if (layers.addSpike(neuron) == readout) {
                counts[neuron - readoutFirst]++;
            }
        }
    }

    /** Back to rest, nothing in flight; what was counted and learned stays. */
    public void rest() {
        layers.addEvents(simulation.events());
        simulation.clear();
    }

    /**
     * What happened up to the last {@link #rest()}: each presentation counts as a sample, and no
     * classes are predicted.
     *
     * @throws IllegalStateException if nothing was presented
     */
    public ChipRun run() {
        if (presentations == 0) {
            throw new IllegalStateException("nothing was presented");
        }
        List<ChipRun.Learned> learned = simulation.learned();
        return new ChipRun(
                mapping,
                presentations,
                (int) (steps / presentations),
                NO_CLASSES,
                0,
                counter.traffic(mapping),
                layers.layers(),
                totalNs / presentations,
                learned);
    }
}
