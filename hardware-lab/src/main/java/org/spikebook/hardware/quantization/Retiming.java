package org.spikebook.hardware.quantization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a float network's timing is kept on a chip where every spike takes a step.
 *
 * <p>If all spikes of population p come L(p) steps later than in the float network, a projection
 * from a to b whose spikes act D steps after they were sent needs the extra delay D − 1 + L(b) −
 * L(a), which must not be negative. The least such L is the longest path over edges of length 1 −
 * D; inputs have L = 0. Skip connections are thereby delayed until the layers that they skip have
 * answered. Around a cycle D is at least 1, so that there is always a solution.
 */
public final class Retiming {

    /**
     * @param source index of the source population, or -1 for inputs
     * @param leastSteps least number of steps between sending and acting, over its synapses
     */
    public record Edge(int source, int target, int leastSteps) {}

    /** That of no populations. */
    public static final Retiming NONE = new Retiming(new int[0]);

    private final int[] latency;

    private Retiming(int[] latency) {
        this.latency = latency;
    }

    /**
     * The least latencies that suffice; empty where spikes around a cycle would have to come too
     * early.
     *
     * @param populations number of them
     */
    public static Optional<Retiming> of(int populations, List<Edge> edges) {
        int[] latency = new int[populations];
        for (int round = 0; round <= populations; round++) {
            int[] before = latency.clone();
            for (Edge edge : edges) {
                int from = edge.source() < 0 ? 0 : latency[edge.source()];
                latency[edge.target()] =
                        Math.max(latency[edge.target()], from + 1 - edge.leastSteps());
            }
            if (Arrays.equals(before, latency)) {
                return Optional.of(new Retiming(latency));
            }
        }
        return Optional.empty();
    }

    /**
     * L: by how many steps a population's spikes come later than in the float network.
     *
     * @param population index, or -1 for inputs
     */
    public int latency(int population) {
        return population < 0 ? 0 : latency[population];
    }

    /**
     * Extra delay on the chip of a synapse that acts {@code steps} after its spike.
     *
     * @param source index of the source population, or -1 for inputs
     */
    public int extraDelay(int steps, int source, int target) {
        return steps - 1 + latency(target) - latency(source);
    }
}
