package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.SynapseMemory;
import org.spikebook.hardware.quantization.integer.CellRegisters;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.SynapseFormat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Measures what a core would use to hold given neurons. Each source that reaches the core has one
 * list of synapses, made of blocks for each projection. The blocks of a projection are dense (the
 * weights of all its neurons on the core, zeros included) or carry indices, whichever takes less.
 *
 * <p>Adding neurons lowers no amount but one: the synapse formats, where more neurons make another
 * way of storing pay. Limits can be searched by bisection as long as what it finds was measured.
 * Not safe for use by several threads: it reuses its tables.
 */
final class CoreMeter {

    private record SynapseConfig(
            SynapseFormat format, int delayBits, boolean dense, int indexBits) {}

    private final IntegerNetwork network;
    private final SynapseMemory memory;
    private final List<SynapsesByTarget> incoming;
    private final List<List<Integer>> projectionsInto;
    private final int[] delayBits;
    private final int[] listStamp;
    private final int[] blockStamp;
    private final int[] blockSize;
    private final int[] blockSources;
    private int listEpoch;
    private int blockEpoch;

    CoreMeter(IntegerNetwork network, ChipSpec chip) {
        this.network = network;
        this.memory = chip.synapses();
        this.incoming =
                network.projections().stream()
                        .map(p ->
                                SynapsesByTarget.of(
                                        p, network.populations().get(p.target()).size()))
                        .toList();
        this.projectionsInto =
                IntStream.range(0, network.populations().size())
                        .mapToObj(this::projectionsInto)
                        .toList();
        this.delayBits =
                network.projections().stream()
                        .mapToInt(p -> SynapseMemory.delayBitsFor(p.table().maxDelay()))
                        .toArray();
        this.listStamp = new int[network.sources()];
        this.blockStamp = new int[network.sources()];
        this.blockSize = new int[network.sources()];
        this.blockSources = new int[network.sources()];
    }

    private List<Integer> projectionsInto(int population) {
        return IntStream.range(0, network.projections().size())
                .filter(i -> network.projections().get(i).target() == population)
                .boxed()
                .toList();
    }

    /**
     * What a core with these segments uses. Fan-out depends on the whole mapping and is given.
     *
     * @param fanOutEdges pairs of a neuron of these segments and a core that it reaches
     */
    CoreUse measure(List<Segment> segments, long fanOutEdges) {
        listEpoch++;
        int neurons = segments.stream().mapToInt(Segment::size).sum();
        int indexBits = memory.indexBitsFor(neurons);
        Set<SynapseConfig> synapseConfigs = new HashSet<>();
        long bits = 0;
        long lists = 0;
        long synapses = 0;
        for (Segment segment : segments) {
            for (int projection : projectionsInto.get(segment.population())) {
                int sources = collectBlocks(projection, segment);
                lists += countNewLists(sources);
                synapses += sumBlocks(sources);
                bits += blockBits(projection, segment, sources, indexBits, synapseConfigs);
            }
        }
        Map<Resource, Long> amounts = new EnumMap<>(Resource.class);
        amounts.put(Resource.NEURONS, (long) neurons);
        amounts.put(Resource.FAN_IN_LISTS, lists);
        amounts.put(Resource.FAN_OUT_EDGES, fanOutEdges);
        amounts.put(Resource.SYNAPSE_MEMORY_BITS, bits);
        amounts.put(Resource.NEURON_CONFIGS, neuronConfigs(segments));
        amounts.put(Resource.THRESHOLD_CONFIGS, thresholds(segments));
        amounts.put(Resource.SYNAPSE_CONFIGS, (long) synapseConfigs.size());
        return new CoreUse(amounts, synapses);
    }

    /** Fills the block tables with the sources of a segment; returns how many there are. */
    private int collectBlocks(int projection, Segment segment) {
        blockEpoch++;
        SynapsesByTarget synapses = incoming.get(projection);
        int sources = 0;
        int end = synapses.columnStart()[segment.to()];
        for (int k = synapses.columnStart()[segment.from()]; k < end; k++) {
            int source = synapses.source()[k];
            if (blockStamp[source] != blockEpoch) {
                blockStamp[source] = blockEpoch;
                blockSize[source] = 0;
                blockSources[sources++] = source;
            }
            blockSize[source]++;
        }
        return sources;
    }

    private long countNewLists(int sources) {
        long count = 0;
        for (int k = 0; k < sources; k++) {
            if (listStamp[blockSources[k]] != listEpoch) {
                listStamp[blockSources[k]] = listEpoch;
                count++;
            }
        }
        return count;
    }

    private long sumBlocks(int sources) {
        long sum = 0;
        for (int k = 0; k < sources; k++) {
            sum += blockSize[blockSources[k]];
        }
        return sum;
    }

    private long blockBits(
            int projection,
            Segment segment,
            int sources,
            int indexBits,
            Set<SynapseConfig> configs) {
        if (sources == 0) {
            return 0;
        }
        SynapseFormat format = network.projections().get(projection).format();
        int plain = format.bits() + delayBits[projection] + memory.tagBits();
        long dense = sources * memory.listBits(segment.size(), plain);
        long indexed = 0;
        for (int k = 0; k < sources && indexed < dense; k++) {
            indexed += memory.listBits(blockSize[blockSources[k]], plain + indexBits);
        }
        boolean takeDense = dense <= indexed;
        configs.add(
                new SynapseConfig(
                        format, delayBits[projection], takeDense, takeDense ? 0 : indexBits));
        return Math.min(dense, indexed);
    }

    private long neuronConfigs(List<Segment> segments) {
        return distinct(segments, CellRegisters::configuration);
    }

    private long thresholds(List<Segment> segments) {
        return distinct(segments, CellRegisters::threshold);
    }

    private long distinct(
            List<Segment> segments, BiFunction<CellRegisters, Integer, Object> entry) {
        Set<Object> entries = new HashSet<>();
        for (Segment segment : segments) {
            CellRegisters r = network.populations().get(segment.population()).registers();
            for (int i = segment.from(); i < lastToLookAt(segment); i++) {
                entries.add(entry.apply(r, i));
            }
        }
        return entries.size();
    }

    private int lastToLookAt(Segment segment) {
        boolean uniform = network.populations().get(segment.population()).uniform();
        return uniform ? segment.from() + 1 : segment.to();
    }
}
