package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts input spikes, spikes of each population and synaptic events of each projection. Not safe
 * for use by several threads.
 */
final class LayerCounts {

    private final IntegerNetwork network;
    private final int[] populationOfNeuron;
    private final long[] spikesOfPopulation;
    private final long[] events;
    private long inputSpikes;

    LayerCounts(IntegerNetwork network) {
        this.network = network;
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

    void addInput(int spikes) {
        inputSpikes += spikes;
    }

    /** Counts a spike of a neuron; returns the index of its population. */
    int addSpike(int neuron) {
        int population = populationOfNeuron[neuron];
        spikesOfPopulation[population]++;
        return population;
    }

    /**
     * Adds synaptic events.
     *
     * @param more by projection
     */
    void addEvents(long[] more) {
        Arrays.setAll(events, p -> events[p] + more[p]);
    }

    /** Adds the counts of the same network elsewhere. */
    void merge(LayerCounts other) {
        inputSpikes += other.inputSpikes;
        addEvents(other.events);
        Arrays.setAll(spikesOfPopulation, p -> spikesOfPopulation[p] + other.spikesOfPopulation[p]);
    }

    /** All counts so far. */
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
