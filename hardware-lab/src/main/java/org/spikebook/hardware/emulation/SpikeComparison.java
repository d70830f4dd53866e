package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The spikes of a chip beside those of the float network for the same input. Steps are those of the
 * float network: what a layer of the chip does later, because each layer takes a step, is moved
 * back. Immutable.
 *
 * @param populations of the float network, in the order in which spikes flow; relays of the chip
 *     are left out
 * @param first the earliest spike that only one of the two has; within a step, of the population
 *     nearest to the input
 */
public record SpikeComparison(int steps, List<Population> populations, Optional<Difference> first) {

    /**
     * The spikes of one population.
     *
     * @param chip {@code chip[t]} are the neurons that fired in step t, ascending
     * @param software the same of the float network
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Population(String id, int[][] chip, int[][] software) {}

    /**
     * A spike that only one of the two has.
     *
     * @param onChip whether the chip has it, and not the float network
     */
    public record Difference(int step, String population, int neuron, boolean onChip) {}

    public SpikeComparison {
        populations = List.copyOf(populations);
    }

    /**
     * The comparison of a run of the chip with one of the float network.
     *
     * @param trace of {@code network}
     * @param software spikes by id of the population
     */
    public static SpikeComparison of(
            IntegerNetwork network, NetworkTracer.Trace trace, Map<String, SpikeTrain> software) {
        List<Population> populations = new ArrayList<>();
        int steps = software.values().stream().mapToInt(SpikeTrain::steps).max().orElse(0);
        for (int p = 0; p < network.populations().size(); p++) {
            IntegerNetwork.Neurons own = network.populations().get(p);
            SpikeTrain train = software.get(own.id());
            if (train != null) {
                int late = own.latencySteps();
                int[][] chip = Arrays.copyOfRange(trace.spikes().get(p), late, late + steps);
                populations.add(new Population(own.id(), chip, bySteps(train)));
            }
        }
        return new SpikeComparison(steps, populations, first(steps, populations));
    }

    private static int[][] bySteps(SpikeTrain train) {
        int[][] spikes = new int[train.steps()][];
        for (int t = 0; t < spikes.length; t++) {
            spikes[t] =
                    Arrays.copyOfRange(
                            train.line(), train.stepStart()[t], train.stepStart()[t + 1]);
        }
        return spikes;
    }

    private static Optional<Difference> first(int steps, List<Population> populations) {
        for (int t = 0; t < steps; t++) {
            for (Population p : populations) {
                int at = Arrays.mismatch(p.chip()[t], p.software()[t]);
                if (at >= 0) {
                    return Optional.of(difference(p, t, at));
                }
            }
        }
        return Optional.empty();
    }

    /** Of two ascending lists that part at an index, the lesser entry is the one not in both. */
    private static Difference difference(Population population, int step, int at) {
        int[] chip = population.chip()[step];
        int[] software = population.software()[step];
        boolean onChip = at == software.length || (at < chip.length && chip[at] < software[at]);
        return new Difference(step, population.id(), onChip ? chip[at] : software[at], onChip);
    }
}
