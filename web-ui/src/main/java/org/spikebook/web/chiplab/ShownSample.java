package org.spikebook.web.chiplab;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One test sample on the chip beside the same sample in software: who fired in which step. Steps
 * are those of the software; layers of the chip answer later and are moved back.
 *
 * @param label the right class
 * @param softwareAnswer the class that the network chose in software
 * @param chipAnswer the class that it chose on the chip
 * @param first the earliest spike that only one of the two has, if any
 * @param registers of some neurons of each population; none on chips with other rules than Loihi's,
 *     and in reports of earlier versions
 */
public record ShownSample(
        int sample,
        int label,
        int softwareAnswer,
        int chipAnswer,
        int steps,
        List<Layer> layers,
        @Nullable First first,
        @Nullable List<ShownRegisters> registers) {

    public ShownSample {
        layers = List.copyOf(layers);
        registers = registers == null ? List.of() : List.copyOf(registers);
    }

    @Override
    public List<ShownRegisters> registers() {
        return registers == null ? List.of() : registers;
    }

    /** The same with registers of some of its neurons. */
    ShownSample with(List<ShownRegisters> shown) {
        return new ShownSample(
                sample, label, softwareAnswer, chipAnswer, steps, layers, first, shown);
    }

    /** The first step in which a neuron fires in one of the two only; -1 if there is none. */
    public int firstDifference(String population, int neuron) {
        return layers.stream()
                .filter(layer -> layer.population().equals(population))
                .mapToInt(layer -> layer.firstDifference(neuron))
                .findFirst()
                .orElse(-1);
    }

    /**
     * A population.
     *
     * @param identity index of the population on the chip, for its color
     * @param chip {@code chip[t]} are the neurons that fired in step t, ascending
     * @param software the same in software
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Layer(String population, int identity, int size, int[][] chip, int[][] software) {

        /** The first step in which a neuron fires in one of the two only; -1 if there is none. */
        int firstDifference(int neuron) {
            return IntStream.range(0, chip.length)
                    .filter(t -> fires(chip, t, neuron) != fires(software, t, neuron))
                    .findFirst()
                    .orElse(-1);
        }

        private static boolean fires(int[][] spikes, int step, int neuron) {
            return Arrays.binarySearch(spikes[step], neuron) >= 0;
        }

        /** Whether a neuron fires on the chip in a step. */
        public boolean firesOnChip(int step, int neuron) {
            return fires(chip, step, neuron);
        }

        /** Whether a neuron fires in software in a step. */
        public boolean firesInSoftware(int step, int neuron) {
            return fires(software, step, neuron);
        }

        /** The neurons that fire in a step on the chip only. */
        public int[] onlyOnChip(int step) {
            return without(chip[step], software[step]);
        }

        /** The neurons that fire in a step in software only. */
        public int[] onlyInSoftware(int step) {
            return without(software[step], chip[step]);
        }

        /** The neurons that fire in a step in both. */
        public int[] inBoth(int step) {
            return Arrays.stream(chip[step])
                    .filter(n -> Arrays.binarySearch(software[step], n) >= 0)
                    .toArray();
        }

        private static int[] without(int[] some, int[] others) {
            return Arrays.stream(some).filter(n -> Arrays.binarySearch(others, n) < 0).toArray();
        }
    }

    /**
     * A spike that only one of the two has.
     *
     * @param step from 0
     * @param shareOfThreshold how near a neuron of the chip came that kept silent, if it did
     */
    public record First(
            int step,
            String population,
            int neuron,
            boolean onChip,
            @Nullable Double shareOfThreshold) {}

    /** Spikes on the chip in a step that neurons of a core fired. */
    public int spikes(CoreMap.Core core, int step) {
        return core.groups().stream()
                .mapToInt(group ->
                        layers.stream()
                                .filter(layer -> layer.population().equals(group.population()))
                                .mapToInt(layer -> within(layer.chip()[step], group))
                                .sum())
                .sum();
    }

    private static int within(int[] neurons, CoreMap.Group group) {
        return (int)
                Arrays.stream(neurons).filter(n -> n >= group.from() && n < group.to()).count();
    }

    /** All spikes of both. */
    long spikes() {
        return layers.stream()
                .mapToLong(layer -> total(layer.chip()) + total(layer.software()))
                .sum();
    }

    private static long total(int[][] spikes) {
        return Arrays.stream(spikes).mapToLong(step -> step.length).sum();
    }

    /** Spikes that only one of the two has. */
    public int differing() {
        return IntStream.range(0, steps)
                .map(t ->
                        layers.stream()
                                .mapToInt(l -> l.onlyOnChip(t).length + l.onlyInSoftware(t).length)
                                .sum())
                .sum();
    }
}
