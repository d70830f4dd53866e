package org.spikebook.hardware.mapping.placement;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;

import java.util.Arrays;
import java.util.List;

/**
 * Where the spikes of each source go: one message for each core that holds at least one of its
 * synapses, or, on chips with axons, one for each of its axons there.
 *
 * @param start sources + 1 offsets: source s reaches {@code core[start[s] .. start[s + 1])}
 * @param core logical index of the core, ascending for each source
 * @param synapses how many synapses of the source are there
 * @param messages how many messages it takes: one, or one for each axon where axons count
 */
@SuppressWarnings("ArrayRecordComponent")
public record Routes(int[] start, int[] core, int[] synapses, int[] messages) {

    /** The routes that follow from where each neuron is. */
    public static Routes of(IntegerNetwork network, int[] coreOfNeuron, int cores) {
        return new Builder(network, coreOfNeuron, cores).build();
    }

    private static final class Builder {

        private final IntegerNetwork network;
        private final int[] coreOfNeuron;
        private final int[] count;
        private final int[] touched;
        private int[] core = new int[1024];
        private int[] synapses = new int[1024];
        private int[] messages = new int[1024];
        private final boolean hasAxons;
        private final int[] axons;
        private final int[] axonStamp;
        private int axon;
        private int size;

        Builder(IntegerNetwork network, int[] coreOfNeuron, int cores) {
            this.network = network;
            this.coreOfNeuron = coreOfNeuron;
            this.count = new int[cores];
            this.touched = new int[cores];
            this.hasAxons = network.hasAxons();
            this.axons = new int[cores];
            this.axonStamp = new int[cores];
        }

        Routes build() {
            List<IntegerNetwork.Synapses> projections = network.projections();
            int[] firstTarget =
                    projections.stream().mapToInt(p -> network.firstNeuron(p.target())).toArray();
            int[] start = new int[network.sources() + 1];
            for (int s = 0; s < network.sources(); s++) {
                int reached = 0;
                for (int p = 0; p < firstTarget.length; p++) {
                    reached = count(projections.get(p), s, firstTarget[p], reached);
                }
                append(reached);
                start[s + 1] = size;
            }
            return new Routes(
                    start,
                    Arrays.copyOf(core, size),
                    Arrays.copyOf(synapses, size),
                    Arrays.copyOf(messages, size));
        }

        private int count(
                IntegerNetwork.Synapses projection, int source, int firstTarget, int reached) {
            IntegerSynapses table = projection.table();
            int row = source - projection.source();
            if (row < 0 || row >= table.sources()) {
                return reached;
            }
            int found = reached;
            int delay = -1;
            for (int k = table.rowStart()[row]; k < table.rowStart()[row + 1]; k++) {
                int c = coreOfNeuron[firstTarget + table.target()[k]];
                if (table.delay()[k] != delay) {
                    delay = table.delay()[k];
                    axon++;
                }
                if (axonStamp[c] != axon) {
                    axonStamp[c] = axon;
                    axons[c]++;
                }
                if (count[c]++ == 0) {
                    touched[found++] = c;
                }
            }
            return found;
        }

        private void append(int reached) {
            Arrays.sort(touched, 0, reached);
            if (size + reached > core.length) {
                int capacity = Math.max(2 * core.length, size + reached);
                core = Arrays.copyOf(core, capacity);
                synapses = Arrays.copyOf(synapses, capacity);
                messages = Arrays.copyOf(messages, capacity);
            }
            for (int k = 0; k < reached; k++) {
                int c = touched[k];
                core[size] = c;
                messages[size] = hasAxons ? axons[c] : 1;
                synapses[size++] = count[c];
                count[c] = 0;
                axons[c] = 0;
            }
        }
    }
}
