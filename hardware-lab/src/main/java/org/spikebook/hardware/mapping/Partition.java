package org.spikebook.hardware.mapping;

import org.spikebook.hardware.mapping.placement.Routes;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;

import java.util.List;

/**
 * Which neurons share a core.
 *
 * @param cores the segments of each core; every neuron is in exactly one
 */
@SuppressWarnings("ArrayRecordComponent")
record Partition(List<List<Segment>> cores, int[] coreOfNeuron, Routes routes) {

    static Partition of(IntegerNetwork network, List<List<Segment>> cores) {
        int[] coreOfNeuron = new int[network.neurons()];
        for (int c = 0; c < cores.size(); c++) {
            for (Segment segment : cores.get(c)) {
                int first = network.firstNeuron(segment.population());
                for (int i = segment.from(); i < segment.to(); i++) {
                    coreOfNeuron[first + i] = c;
                }
            }
        }
        return new Partition(cores, coreOfNeuron, Routes.of(network, coreOfNeuron, cores.size()));
    }

    /** Messages that the neurons of a core would send if each fired once. */
    long fanOutEdges(IntegerNetwork network, int core) {
        long edges = 0;
        for (Segment segment : cores.get(core)) {
            int first = network.inputLines() + network.firstNeuron(segment.population());
            int end = routes.start()[first + segment.to()];
            for (int r = routes.start()[first + segment.from()]; r < end; r++) {
                edges += routes.messages()[r];
            }
        }
        return edges;
    }
}
