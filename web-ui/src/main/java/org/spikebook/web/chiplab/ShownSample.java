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
 */
public record ShownSample(
        int sample,
        int label,
        int softwareAnswer,
        int chipAnswer,
        int steps,
        List<Layer> layers,
        @Nullable First first) {

    public ShownSample {
        layers = List.copyOf(layers);
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
