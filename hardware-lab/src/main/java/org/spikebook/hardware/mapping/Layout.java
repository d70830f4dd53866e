package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.mapping.placement.Routes;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.problem.Problem;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network cut into cores that are not placed yet.
 *
 * @param network with the relays that the chip needs
 * @param uses of each core
 */
record Layout(IntegerNetwork network, Partition partition, List<CoreUse> uses) {

    Layout {
        uses = List.copyOf(uses);
    }

    /**
     * As many cores as it takes, whether or not the chip has so many; empty where no number would
     * do.
     *
     * @param problems receives the reasons
     */
    static Optional<Layout> of(IntegerNetwork network, ChipSpec chip, List<Problem> problems) {
        return switch (chip.neuronRule().memory()) {
            case SYNAPSE_LISTS -> byLists(network, chip, problems);
            case CROSSBAR ->
                    CrossbarMapper.lay(network, chip, problems)
                            .map(laid -> onCrossbars(laid, chip));
        };
    }

    private static Optional<Layout> byLists(
            IntegerNetwork network, ChipSpec chip, List<Problem> problems) {
        CoreMeter meter = new CoreMeter(network, chip);
        return Partitioner.partition(network, chip, meter, problems)
                .map(partition -> {
                    List<CoreUse> uses =
                            IntStream.range(0, partition.cores().size())
                                    .mapToObj(c ->
                                            meter.measure(
                                                    partition.cores().get(c),
                                                    partition.fanOutEdges(network, c)))
                                    .toList();
                    return new Layout(network, partition, uses);
                });
    }

    private static Layout onCrossbars(CrossbarMapper.OnCrossbars laid, ChipSpec chip) {
        Partition partition = laid.partition();
        int cores = partition.cores().size();
        long[] axons = new long[cores];
        long[] synapses = new long[cores];
        Routes routes = partition.routes();
        for (int r = 0; r < routes.core().length; r++) {
            axons[routes.core()[r]] += routes.messages()[r];
            synapses[routes.core()[r]] += routes.synapses()[r];
        }
        List<CoreUse> uses =
                IntStream.range(0, cores)
                        .mapToObj(c -> {
                            long neurons =
                                    partition.cores().get(c).stream().mapToInt(Segment::size).sum();
                            long edges = partition.fanOutEdges(laid.network(), c);
                            return crossbar(chip, neurons, axons[c], edges, synapses[c]);
                        })
                        .toList();
        return new Layout(laid.network(), partition, uses);
    }

    /** Every axon has a row of bits, every neuron registers of its own. */
    private static CoreUse crossbar(
            ChipSpec chip, long neurons, long axons, long edges, long synapses) {
        Map<Resource, Long> amounts = new EnumMap<>(Resource.class);
        amounts.put(Resource.NEURONS, neurons);
        amounts.put(Resource.FAN_IN_LISTS, axons);
        amounts.put(Resource.FAN_OUT_EDGES, edges);
        amounts.put(Resource.SYNAPSE_MEMORY_BITS, axons * chip.core().neurons());
        amounts.put(Resource.NEURON_CONFIGS, neurons);
        amounts.put(Resource.THRESHOLD_CONFIGS, neurons);
        amounts.put(Resource.SYNAPSE_CONFIGS, 1L);
        return new CoreUse(amounts, synapses);
    }
}
