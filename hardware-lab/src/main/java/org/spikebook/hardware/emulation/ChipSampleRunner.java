package org.spikebook.hardware.emulation;

import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.analysis.SpikeCountReadout;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
    private final long[] spikesOfPopulation;
    private final long[] events;
    private final int[] populationOfNeuron;
    private long inputSpikes;
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
        this.spikesOfPopulation = new long[network.populations().size()];
        this.events = new long[network.projections().size()];
        this.populationOfNeuron =
                IntStream.range(0, network.populations().size())
                        .flatMap(p -> IntStream.generate(() -> p).limit(size(p)))
                        .toArray();
    }

    private int size(int population) {
        return network.populations().get(population).size();
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
            inputSpikes += to - from;
            countSpikes(t);
        }
        for (int p = 0; p < events.length; p++) {
            events[p] += simulation.events()[p];
        }
        return ns;
    }

    private void countSpikes(int step) {
        int own = step - readoutLatency;
        boolean inWindow = own >= 0 && own < source.steps();
        for (int k = 0; k < simulation.firedCount(); k++) {
            int neuron = simulation.fired()[k];
            int population = populationOfNeuron[neuron];
            spikesOfPopulation[population]++;
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
        inputSpikes += other.inputSpikes;
        Arrays.setAll(events, p -> events[p] + other.events[p]);
        Arrays.setAll(spikesOfPopulation, p -> spikesOfPopulation[p] + other.spikesOfPopulation[p]);
    }

    List<ChipRun.Learned> learned() {
        return simulation.learned();
    }

    ChipTraffic traffic() {
        return counter.traffic(mapping);
    }

    ChipRun.Layers layers() {
        return new ChipRun.Layers(
                inputSpikes,
                named(
                        network.populations().stream().map(IntegerNetwork.Neurons::id).toList(),
                        spikesOfPopulation),
                named(
                        network.projections().stream().map(IntegerNetwork.Synapses::id).toList(),
                        events));
    }

    private static List<ChipRun.Named> named(List<String> ids, long[] counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new ChipRun.Named(ids.get(i), counts[i]))
                .toList();
    }
}
