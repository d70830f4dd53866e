package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cuts a network into cores under all limits together: neurons are taken in order, and a core is
 * closed when the next neuron would break any limit. Fan-out, which depends on where the others
 * went, is fixed afterwards by halving the cores that have too much of it.
 */
final class Partitioner {

    private final IntegerNetwork network;
    private final ChipSpec chip;
    private final CoreMeter meter;
    private final List<List<Segment>> cores = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<Segment> open = new ArrayList<>();
    private boolean halved;

    private Partitioner(IntegerNetwork network, ChipSpec chip, CoreMeter meter) {
        this.network = network;
        this.chip = chip;
        this.meter = meter;
    }

    /**
     * The cores, as many as it takes, whether or not the chip has so many; empty where no number of
     * cores would do.
     *
     * @param problems receives the reasons
     */
    static Optional<Partition> partition(
            IntegerNetwork network, ChipSpec chip, CoreMeter meter, List<Problem> problems) {
        Partitioner partitioner = new Partitioner(network, chip, meter);
        for (int p = 0; p < network.populations().size(); p++) {
            partitioner.place(p);
        }
        partitioner.close();
        Optional<Partition> partition =
                partitioner.problems.isEmpty() ? partitioner.reduceFanOut() : Optional.empty();
        problems.addAll(partitioner.problems);
        return partition;
    }

    private void place(int population) {
        int size = network.populations().get(population).size();
        int next = 0;
        while (next < size) {
            int fitting = largestFitting(population, next, size - next);
            if (fitting > 0) {
                open.add(new Segment(population, next, next + fitting));
                next += fitting;
            } else if (open.isEmpty()) {
                refuse(new Segment(population, next, next + 1), measureWith(population, next, 1));
                return;
            }
            if (next < size) {
                close();
            }
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            cores.add(open);
            open = new ArrayList<>();
        }
    }

    /** How many of the next neurons the open core can take, by doubling and then bisection. */
    private int largestFitting(int population, int from, int available) {
        int fits = 0;
        int tried = 1;
        while (tried <= available && fits(population, from, tried)) {
            fits = tried;
            tried = Math.min(2 * tried, available);
            if (fits == available) {
                return fits;
            }
        }
        int tooMany = tried;
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) >>> 1;
            if (fits(population, from, middle)) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits;
    }

    private boolean fits(int population, int from, int count) {
        return measureWith(population, from, count).exceeded(chip.core()).isEmpty();
    }

    private CoreUse measureWith(int population, int from, int count) {
        List<Segment> candidate = new ArrayList<>(open);
        candidate.add(new Segment(population, from, from + count));
        return meter.measure(candidate, 0);
    }

    /** Notes what a single neuron has too much of, once for each population and resource. */
    private void refuse(Segment neuron, CoreUse use) {
        String id = network.populations().get(neuron.population()).id();
        for (Resource resource : use.exceeded(chip.core())) {
            String code = "neuronTooLarge." + resource.key();
            String path = "/populations/" + neuron.population();
            boolean noted =
                    problems.stream().anyMatch(p -> p.path().equals(path) && p.code().equals(code));
            if (!noted) {
                long limit = resource.limit(chip.core());
                long amount = use.amount(resource);
                problems.add(
                        Problem.of(
                                Partitioner.class,
                                path,
                                code,
                                chip.name(),
                                id,
                                amount,
                                limit,
                                amount - limit));
            }
        }
    }

    /**
     * Halves cores until none is over. A halved core is measured as a whole again: its blocks may
     * now be stored in another way and so need another synapse format.
     */
    private Optional<Partition> reduceFanOut() {
        while (true) {
            Partition partition = Partition.of(network, List.copyOf(cores));
            List<Integer> over = over(partition);
            if (over.isEmpty()) {
                return Optional.of(partition);
            }
            List<Integer> whole = over.stream().filter(c -> neurons(cores.get(c)) == 1).toList();
            if (!whole.isEmpty()) {
                whole.forEach(c -> refuse(cores.get(c).getFirst(), use(partition, c)));
                return Optional.empty();
            }
            over.reversed().forEach(this::halve);
            halved = true;
        }
    }

    private List<Integer> over(Partition partition) {
        return IntStream.range(0, cores.size())
                .filter(c ->
                        partition.fanOutEdges(network, c) > chip.core().fanOutEdges()
                                || (halved && isOver(partition, c)))
                .boxed()
                .toList();
    }

    private boolean isOver(Partition partition, int core) {
        return !use(partition, core).exceeded(chip.core()).isEmpty();
    }

    private CoreUse use(Partition partition, int core) {
        return meter.measure(cores.get(core), partition.fanOutEdges(network, core));
    }

    private static int neurons(List<Segment> core) {
        return core.stream().mapToInt(Segment::size).sum();
    }

    private void halve(int index) {
        int half = neurons(cores.get(index)) / 2;
        List<Segment> first = new ArrayList<>();
        List<Segment> second = new ArrayList<>();
        for (Segment s : cores.get(index)) {
            int cut = Math.clamp(s.from() + (long) half, s.from(), s.to());
            if (cut > s.from()) {
                first.add(new Segment(s.population(), s.from(), cut));
            }
            if (cut < s.to()) {
                second.add(new Segment(s.population(), cut, s.to()));
            }
            half -= cut - s.from();
        }
        cores.set(index, first);
        cores.add(index + 1, second);
    }
}
