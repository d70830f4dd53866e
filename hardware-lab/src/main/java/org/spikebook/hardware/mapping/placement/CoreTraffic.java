package org.spikebook.hardware.mapping.placement;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Messages between logical cores: edge e carries {@code messages[e]} from core {@code from[e]}, or
 * from outside where that is -1, to core {@code to[e]}.
 */
@SuppressWarnings("ArrayRecordComponent")
public record CoreTraffic(int cores, int[] from, int[] to, long[] messages) {

    /**
     * @param spikesOfSource how often each source spikes
     */
    public static CoreTraffic of(
            IntegerNetwork network,
            int[] coreOfNeuron,
            Routes routes,
            int cores,
            long[] spikesOfSource) {
        Map<Long, Long> flows = new HashMap<>();
        for (int s = 0; s < spikesOfSource.length; s++) {
            int neuron = s - network.inputLines();
            long from = neuron < 0 ? -1 : coreOfNeuron[neuron];
            for (int r = routes.start()[s]; r < routes.start()[s + 1]; r++) {
                long messages = spikesOfSource[s] * routes.messages()[r];
                flows.merge((from + 1) * cores + routes.core()[r], messages, Long::sum);
            }
        }
        long[] keys = flows.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        return new CoreTraffic(
                cores,
                Arrays.stream(keys).mapToInt(k -> (int) (k / cores) - 1).toArray(),
                Arrays.stream(keys).mapToInt(k -> (int) (k % cores)).toArray(),
                Arrays.stream(keys).map(k -> flows.getOrDefault(k, 0L)).toArray());
    }

    int edges() {
        return from.length;
    }
}
