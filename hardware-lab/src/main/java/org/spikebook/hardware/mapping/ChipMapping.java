package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.mapping.placement.PlacementMethod;
import org.spikebook.hardware.mapping.placement.Router;
import org.spikebook.hardware.mapping.placement.Routes;
import org.spikebook.hardware.quantization.QuantizationReport;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;

import java.util.ArrayList;
import java.util.List;

/**
 * A network on a chip: which neuron and which synapse sits where. Immutable.
 *
 * @param cores in the order in which they were filled; their index is the core's logical number
 * @param coreOfNeuron logical core of each neuron
 * @param placement how good the places are
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChipMapping(
        ChipSpec chip,
        int chips,
        IntegerNetwork network,
        QuantizationReport quantization,
        List<Core> cores,
        int[] coreOfNeuron,
        Routes routes,
        PlacementReport placement) {

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

    /**
     * The same mapping, its cores placed for the messages that a run has counted.
     *
     * @param spikesOfSource how often each source spiked
     */
    public ChipMapping placedFor(long[] spikesOfSource, PlacementMethod method) {
        PlacementReport report = PlacementReport.of(this, spikesOfSource, method);
        List<Core> moved = new ArrayList<>();
        for (int c = 0; c < cores.size(); c++) {
            Core core = cores.get(c);
            moved.add(new Core(report.position()[c], core.segments(), core.use()));
        }
        return new ChipMapping(
                chip, chips, network, quantization, moved, coreOfNeuron, routes, report);
    }

    /** The grid on which the cores sit. */
    public Router router() {
        return new Router(chip.mesh(), chips);
    }

    /** The tile of a logical core. */
    public int tile(int core) {
        return router().tileOfCore(cores.get(core).position());
    }
}
