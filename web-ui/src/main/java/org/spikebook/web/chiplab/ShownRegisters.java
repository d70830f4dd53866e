package org.spikebook.web.chiplab;

import org.spikebook.lesson.experiment.SteppedNeuron;

import java.util.Arrays;

/**
 * The registers of one neuron of the chip in each step, beside the same neuron in software. All
 * numbers are in the chip's units.
 *
 * @param neuron within the population
 * @param firesFrom the least v at which the chip's neuron fires
 * @param chipU current after each step
 * @param chipV membrane as it was tested against the threshold
 * @param softwareU the current in software, rounded to a tenth
 * @param softwareV the membrane in software, rounded to a tenth
 */
@SuppressWarnings("ArrayRecordComponent")
public record ShownRegisters(
        String population,
        int neuron,
        int firesFrom,
        int[] chipU,
        int[] chipV,
        double[] softwareU,
        double[] softwareV) {

    private static final double TENTHS = 10;

    static ShownRegisters of(String population, SteppedNeuron stepped) {
        double units = stepped.unitsPerMv();
        return new ShownRegisters(
                population,
                stepped.chip().neuron(),
                stepped.chip().firesFrom(),
                stepped.chip().u(),
                stepped.chip().v(),
                tenths(stepped.software().u(), units),
                tenths(stepped.software().v(), units));
    }

    private static double[] tenths(double[] mv, double unitsPerMv) {
        return Arrays.stream(mv)
                .map(each -> Math.rint(each * unitsPerMv * TENTHS) / TENTHS)
                .toArray();
    }
}
