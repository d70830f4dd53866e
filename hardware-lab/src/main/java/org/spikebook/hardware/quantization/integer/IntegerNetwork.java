package org.spikebook.hardware.quantization.integer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network in a chip's integers, before anything is placed. Sources are numbered through: input
 * lines first, in the order of {@code inputs}, then neurons, in the order of {@code populations}.
 * Immutable.
 *
 * @param readout index of the population that classes are read from
 */
public record IntegerNetwork(
        List<Inputs> inputs, List<Neurons> populations, List<Synapses> projections, int readout) {

    /** Lines on which spikes come from outside. */
    public record Inputs(String id, int lines) {}

    /**
     * A population.
     *
     * @param latencySteps how many steps later its spikes come than in the float network, because
     *     each layer of a chip takes a step
     * @param uniform whether all its neurons have the same registers
     */
    public record Neurons(String id, CellRegisters registers, int latencySteps, boolean uniform) {
        public int size() {
            return registers.size();
        }
    }

    /**
     * A projection.
     *
     * @param source index of the first member of its source among all sources
     * @param target index of its target population
     * @param learning how its weights change while the network runs; they all have one delay then
     */
    public record Synapses(
            String id,
            int source,
            int target,
            SynapseFormat format,
            IntegerSynapses table,
            Optional<StdpRegisters> learning) {

        /** Synapses whose weights stay. */
        public Synapses(
                String id, int source, int target, SynapseFormat format, IntegerSynapses table) {
            this(id, source, target, format, table, Optional.empty());
        }
    }

    public IntegerNetwork {
        inputs = List.copyOf(inputs);
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
    }

    public int inputLines() {
        return inputs.stream().mapToInt(Inputs::lines).sum();
    }

    public int neurons() {
        return populations.stream().mapToInt(Neurons::size).sum();
    }

    /** All neurons, in the order of the populations, before the first step. */
    public CoreNeurons neuronsAtRest() {
        List<CellRegisters> groups = populations.stream().map(Neurons::registers).toList();
        return groups.getFirst().atRest(groups);
    }

    /** Whether axons count for themselves, as on TrueNorth, and not only the cores they are on. */
    public boolean hasAxons() {
        return projections.stream().anyMatch(p -> p.format() instanceof AxonFormat);
    }

    /** Whether any weights change while it runs. */
    public boolean learns() {
        return projections.stream().anyMatch(p -> p.learning().isPresent());
    }

    /** Input lines and neurons together. */
    public int sources() {
        return inputLines() + neurons();
    }

    public long synapses() {
        return projections.stream().mapToLong(p -> p.table().size()).sum();
    }

    /** Index of a population's first neuron among all neurons. */
    public int firstNeuron(int population) {
        return IntStream.range(0, population).map(p -> populations.get(p).size()).sum();
    }

    /** Steps that the chip runs after the input has ended, so that the last spikes arrive. */
    public int latencySteps() {
        return populations.stream().mapToInt(Neurons::latencySteps).max().orElse(0);
    }
}
