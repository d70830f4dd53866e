package org.spikebook.hardware.mapping;

import org.spikebook.hardware.quantization.integer.AxonCopies;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which axons the neurons of one population want. An axon is wanted for one source, one delay and
 * one axon type; it has a number among all that the population could want. The axons of neuron i
 * are {@code axon[start[i] .. start[i + 1])}, ascending.
 */
final class AxonColumns {

    /** What an axon stands for. */
    record Axon(int projection, int row, int delay, int type) {}

    private final IntegerNetwork network;
    private final List<Integer> projections = new ArrayList<>();
    private final int[] base;
    private final int[] delays;
    private final int[] start;
    private final int[] axon;

    AxonColumns(IntegerNetwork network, int population) {
        this.network = network;
        for (int k = 0; k < network.projections().size(); k++) {
            if (network.projections().get(k).target() == population) {
                projections.add(k);
            }
        }
        this.base = new int[projections.size() + 1];
        this.delays = new int[projections.size()];
        for (int k = 0; k < delays.length; k++) {
            IntegerSynapses table = table(k);
            delays[k] = table.maxDelay() + 1;
            base[k + 1] =
                    Math.addExact(
                            base[k],
                            Math.multiplyExact(table.sources(), delays[k] * AxonCopies.TYPES));
        }
        this.start = new int[network.populations().get(population).size() + 1];
        count();
        this.axon = new int[start[start.length - 1]];
        fill();
    }

    private IntegerSynapses table(int k) {
        return network.projections().get(projections.get(k)).table();
    }

    private AxonCopies format(int k) {
        return (AxonCopies) network.projections().get(projections.get(k)).format();
    }

    private void count() {
        for (int k = 0; k < delays.length; k++) {
            IntegerSynapses table = table(k);
            for (int s = 0; s < table.size(); s++) {
                for (int type = 0; type < AxonCopies.TYPES; type++) {
                    start[table.target()[s] + 1] +=
                            format(k).uses(table.mantissa()[s], type) ? 1 : 0;
                }
            }
        }
        Arrays.parallelPrefix(start, Integer::sum);
    }

    private void fill() {
        int[] next = start.clone();
        for (int k = 0; k < delays.length; k++) {
            IntegerSynapses table = table(k);
            for (int row = 0; row < table.sources(); row++) {
                for (int s = table.rowStart()[row]; s < table.rowStart()[row + 1]; s++) {
                    int first = base[k] + (row * delays[k] + table.delay()[s]) * AxonCopies.TYPES;
                    for (int type = 0; type < AxonCopies.TYPES; type++) {
                        if (format(k).uses(table.mantissa()[s], type)) {
                            axon[next[table.target()[s]]++] = first + type;
                        }
                    }
                }
            }
        }
    }

    /** How many axons could be wanted: one above the greatest number. */
    int axons() {
        return base[base.length - 1];
    }

    int neurons() {
        return start.length - 1;
    }

    int wanted(int neuron) {
        return start[neuron + 1] - start[neuron];
    }

    int[] start() {
        return start;
    }

    int[] axon() {
        return axon;
    }

    /** What a number stands for. */
    Axon of(int number) {
        int k = 0;
        while (number >= base[k + 1]) {
            k++;
        }
        int local = number - base[k];
        int rowAndDelay = local / AxonCopies.TYPES;
        return new Axon(
                projections.get(k),
                rowAndDelay / delays[k],
                rowAndDelay % delays[k],
                local % AxonCopies.TYPES);
    }
}
