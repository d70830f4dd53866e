package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.quantization.integer.AxonCopies;
import org.spikebook.hardware.quantization.integer.AxonFormat;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.TrueNorthCell;
import org.spikebook.hardware.quantization.integer.TrueNorthRegisters;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays a network out on crossbars: neurons are cut into cores by the axons that they want, those
 * that want more than a core has are split ({@link FanInSplit}), and neurons that are wanted on
 * more than one axon are followed by relays ({@link Splitter}). The result is again a network,
 * relays and all, in which every neuron reaches one axon and every synapse is one bit; it says for
 * itself what happens on the chip. Spikes from outside may enter on any number of axons.
 */
final class CrossbarMapper {

    private record Table(int projection, int type) {}

    private final IntegerNetwork logical;
    private final CrossbarPlan plan;
    private final List<IntegerNetwork.Neurons> populations = new ArrayList<>();
    private final List<IntegerNetwork.Synapses> projections = new ArrayList<>();
    private final List<List<Segment>> cores = new ArrayList<>();
    private final List<Integer> lastBehind = new ArrayList<>();

    private CrossbarMapper(IntegerNetwork logical, CrossbarPlan plan) {
        this.logical = logical;
        this.plan = plan;
    }

    /** A network on crossbars, and its cores. */
    record OnCrossbars(IntegerNetwork network, Partition partition) {}

    /**
     * The layout; empty where no number of cores would do.
     *
     * @param logical as {@code TrueNorthQuantizer} makes it
     * @param problems receives the reasons
     */
    static Optional<OnCrossbars> lay(
            IntegerNetwork logical, ChipSpec chip, List<Problem> problems) {
        CrossbarPlan plan = new CrossbarPlan(logical, chip, problems);
        return problems.isEmpty()
                ? Optional.of(new CrossbarMapper(logical, plan).run())
                : Optional.empty();
    }

    private OnCrossbars run() {
        for (int p = 0; p < plan.populations(); p++) {
            addNeurons(p);
        }
        for (int p = 0; p < plan.populations(); p++) {
            addParts(p);
        }
        for (int p = 0; p < plan.populations(); p++) {
            addCopies(p);
        }
        for (int p = 0; p < plan.populations(); p++) {
            addSynapses(p);
            addSums(p);
        }
        IntegerNetwork network =
                new IntegerNetwork(logical.inputs(), populations, projections, logical.readout());
        return new OnCrossbars(network, Partition.of(network, List.copyOf(cores)));
    }

    private void addNeurons(int population) {
        IntegerNetwork.Neurons own = logical.populations().get(population);
        Optional<FanInSplit> split = plan.split(population);
        TrueNorthCell cell =
                split.map(s -> s.summing(plan.cell(population)))
                        .orElseGet(() -> plan.cell(population));
        populations.add(
                new IntegerNetwork.Neurons(
                        own.id(),
                        TrueNorthRegisters.alike(own.size(), cell),
                        plan.latency(population),
                        true));
        split.map(s ->
                        Segment.cut(
                                population,
                                s.relays(own.size()),
                                plan.maxNeurons(),
                                plan.maxAxons()))
                .orElseGet(() -> plan.segments(population))
                .forEach(s -> cores.add(List.of(s)));
    }

    /** The relays that add up parts of a population's input. */
    private void addParts(int population) {
        plan.split(population)
                .ifPresent(split -> {
                    populations.add(
                            new IntegerNetwork.Neurons(
                                    id(population) + "/parts",
                                    split.registers(),
                                    plan.latency(population) - 1,
                                    false));
                    plan.segments(population).forEach(s -> cores.add(List.of(s)));
                });
    }

    private String id(int population) {
        return logical.populations().get(population).id();
    }

    /** The levels of relays behind a population. */
    private void addCopies(int population) {
        int from = population;
        int latency = plan.latency(population);
        for (Splitter.Level level : plan.fanOut(population).splitter().levels()) {
            int to = populations.size();
            latency++;
            populations.add(
                    new IntegerNetwork.Neurons(
                            id(population) + "/copies",
                            TrueNorthRegisters.alike(level.relays(), TrueNorthCell.relay()),
                            latency,
                            true));
            TableBuilder table = new TableBuilder(populations.get(from).size());
            for (int r = 0; r < level.relays(); r++) {
                table.add(level.driver()[r], r, 1, 0);
            }
            add(id(population) + "/copies", firstSource(from), to, 0, table);
            int start = 0;
            for (int end : level.coreEnds()) {
                cores.add(List.of(new Segment(to, start, end)));
                start = end;
            }
            from = to;
        }
        lastBehind.add(from);
    }

    private int firstSource(int population) {
        return logical.inputLines()
                + populations.subList(0, population).stream()
                        .mapToInt(IntegerNetwork.Neurons::size)
                        .sum();
    }

    private void add(String id, int source, int target, int type, TableBuilder table) {
        projections.add(
                new IntegerNetwork.Synapses(
                        id, source, target, new AxonFormat(type), table.build()));
    }

    /** The synapses of a layer's cells: one projection for each that there was and axon type. */
    private void addSynapses(int population) {
        Map<Table, TableBuilder> tables = new HashMap<>();
        CrossbarLayer layer = plan.layer(population);
        for (int s = 0; s < plan.segments(population).size(); s++) {
            Segment segment = plan.segments(population).get(s);
            for (int cell = segment.from(); cell < segment.to(); cell++) {
                for (int a = layer.start()[cell]; a < layer.start()[cell + 1]; a++) {
                    addSynapse(new FanOut.Place(population, s, layer.axon()[a]), cell, tables);
                }
            }
        }
        for (int k = 0; k < logical.projections().size(); k++) {
            for (int type = 0; type < AxonCopies.TYPES; type++) {
                TableBuilder table = tables.get(new Table(k, type));
                if (table != null) {
                    String id = logical.projections().get(k).id() + "/" + (type + 1);
                    add(id, firstSourceOf(k), layer.population(), type, table);
                }
            }
        }
    }

    private void addSynapse(FanOut.Place place, int cell, Map<Table, TableBuilder> tables) {
        CrossbarLayer layer = plan.layer(place.layer());
        AxonColumns.Axon axon = layer.columns().of(place.axon());
        int from = plan.from(axon.projection());
        int weight = plan.cell(place.layer()).weights().get(axon.type());
        tables.computeIfAbsent(
                        new Table(axon.projection(), axon.type()),
                        t -> new TableBuilder(sourcesOf(t.projection())))
                .add(
                        from < 0 ? axon.row() : plan.fanOut(from).addressOf(place),
                        cell,
                        layer.inverted()[cell] ? -weight : weight,
                        axon.delay() + plan.delayShift(axon.projection()));
    }

    /** Number of those that a projection's spikes come from last: relays, where there are any. */
    private int sourcesOf(int projection) {
        int from = plan.from(projection);
        return from < 0
                ? logical.projections().get(projection).table().sources()
                : populations.get(lastBehind.get(from)).size();
    }

    private int firstSourceOf(int projection) {
        int from = plan.from(projection);
        return from < 0
                ? logical.projections().get(projection).source()
                : firstSource(lastBehind.get(from));
    }

    /** From the relays of split neurons to what is left of them. */
    private void addSums(int population) {
        plan.split(population)
                .ifPresent(split -> {
                    addSum(population, split, false);
                    addSum(population, split, true);
                });
    }

    private void addSum(int population, FanInSplit split, boolean negative) {
        TableBuilder table = new TableBuilder(split.parent().length);
        int weight = negative ? -split.quantum() : split.quantum();
        for (int r = 0; r < split.parent().length; r++) {
            if (split.layer().inverted()[r] == negative) {
                table.add(r, split.parent()[r], weight, 0);
            }
        }
        if (!table.isEmpty()) {
            int source = firstSource(split.layer().population());
            add(id(population) + "/sum", source, population, negative ? 1 : 0, table);
        }
    }
}
