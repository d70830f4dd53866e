package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.quantization.IntegerNetwork;
import org.spikebook.hardware.quantization.QuantizationReport;

import java.util.List;

/**
 * A network on a chip: which neuron and which synapse sits where. Immutable.
 *
 * @param cores in the order in which they were filled; their index is the core's logical number
 * @param coreOfNeuron logical core of each neuron
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChipMapping(
        ChipSpec chip,
        int chips,
        IntegerNetwork network,
        QuantizationReport quantization,
        List<Core> cores,
        int[] coreOfNeuron,
        Routes routes) {

    /**
     * A core in use.
     *
     * @param position where it sits in the grid; tile = position / cores per tile
     */
    public record Core(int position, List<Segment> segments, CoreUse use) {
        public Core {
            segments = List.copyOf(segments);
        }
    }

    public ChipMapping {
        cores = List.copyOf(cores);
    }

    /** The grid on which the cores sit. */
    public Router router() {
        return new Router(chip.mesh(), chips);
    }

    /** The tile of a logical core. */
    public int tile(int core) {
        return router().tileOfCore(cores.get(core).position());
    }

    /** The tile from which a source's messages start. */
    public int sourceTile(int source) {
        int neuron = source - network.inputLines();
        return neuron < 0 ? router().inputTile() : tile(coreOfNeuron[neuron]);
    }
}
