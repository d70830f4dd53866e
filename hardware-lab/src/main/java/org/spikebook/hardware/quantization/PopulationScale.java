package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.Registers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The scale of one population on the chip and the register values that follow from it. The largest
 * incoming weight fills its format; the exponent is the greatest with which threshold and bias fit
 * their registers, u cannot wrap even if all synapses act at once, and v has room for 32 thresholds
 * on either side. A greater exponent makes the threshold (a multiple of 64) and what decay rounds
 * off finer beside a weight; nengo-loihi starts from exponent 0 instead. Exponents up to 0 are
 * allowed without that room, as there. Weaker groups of weights get a smaller exponent and so a
 * finer step.
 *
 * @param unitsPerMv steps of v for one mV
 * @param exponents of each incoming group
 */
@SuppressWarnings("ArrayRecordComponent")
record PopulationScale(
        double unitsPerMv,
        List<Group> groups,
        int[] exponents,
        int du,
        int dv,
        int vth,
        int biasMant,
        int biasExp,
        int refractory) {

    private static final int UNITY = 1 << 12;
    private static final int ALIGN = 1 << WeightFormat.STATE_SHIFT;
    private static final double STATE_LIMIT = 1 << 23;
    private static final int THRESHOLDS_OF_ROOM = 32;

    /**
     * The weights of one projection.
     *
     * @param largestMv greatest magnitude that is kept, in mV of membrane
     * @param heaviestMv the most that all synapses of this group together can move a neuron at once
     */
    record Group(int bits, SignMode sign, double largestMv, double heaviestMv) {

        static Group of(FloatSynapses synapses, double mvPerWeight, QuantizationOptions options) {
            double[] magnitudes =
                    IntStream.range(0, synapses.weight().length)
                            .mapToDouble(k -> Math.abs(synapses.weight()[k]))
                            .sorted()
                            .toArray();
            int kept = (int) Math.ceil(magnitudes.length * options.weightPercentile() / 100);
            double largest = kept == 0 ? 0 : magnitudes[kept - 1];
            return new Group(
                    options.weightBits(),
                    SignMode.of(synapses.minWeight(), synapses.maxWeight()),
                    largest * mvPerWeight,
                    synapses.heaviest() * mvPerWeight);
        }

        /** The same for weights that may become as large as {@code most}. */
        Group upTo(double most, FloatSynapses synapses, double mvPerWeight) {
            return new Group(
                    bits,
                    sign == SignMode.INHIBITORY ? SignMode.MIXED : sign,
                    Math.max(largestMv, most * mvPerWeight),
                    Math.max(heaviestMv, synapses.mostIntoOne() * most * mvPerWeight));
        }

        int fullScale() {
            return new WeightFormat(bits, 0, sign).fullScale();
        }
    }

    /** Empty where no exponent makes threshold and bias fit. */
    static Optional<PopulationScale> of(LifNumbers numbers, List<Group> groups, ChipSpec chip) {
        for (int e = chip.synapses().maxWeightExponent();
                e >= chip.synapses().minWeightExponent();
                e--) {
            double unitsPerMv = unitsPerMv(numbers, groups, e, chip.registers());
            if (fitsRegisters(numbers, unitsPerMv, chip.registers())
                    && (e <= 0 || hasRoom(numbers, groups, unitsPerMv))) {
                return Optional.of(ofScale(numbers, groups, chip, unitsPerMv));
            }
        }
        return Optional.empty();
    }

    private static boolean fitsRegisters(
            LifNumbers numbers, double unitsPerMv, Registers registers) {
        return thresholdMantissa(numbers, unitsPerMv) <= registers.maxThreshold()
                && Math.abs(unitsPerMv * numbers.biasMv()) <= maxBias(registers);
    }

    private static boolean hasRoom(LifNumbers numbers, List<Group> groups, double unitsPerMv) {
        double heaviest = groups.stream().mapToDouble(Group::heaviestMv).sum();
        double greatestCurrent = heaviest / (1 - numbers.keptCurrent());
        return greatestCurrent * unitsPerMv < STATE_LIMIT
                && THRESHOLDS_OF_ROOM * numbers.thresholdMv() * unitsPerMv < STATE_LIMIT;
    }

    static PopulationScale placeholder(int groups) {
        List<Group> none =
                IntStream.range(0, groups)
                        .mapToObj(_ -> new Group(8, SignMode.EXCITATORY, 0, 0))
                        .toList();
        return new PopulationScale(1, none, new int[groups], 0, 0, 0, 0, 0, 1);
    }

    private static double maxBias(Registers registers) {
        return (double) registers.maxBiasMantissa() * (1 << registers.maxBiasExponent());
    }

    /**
     * Full scale of the group that needs the most room; without any, the threshold sets the scale.
     */
    private static double unitsPerMv(
            LifNumbers numbers, List<Group> groups, int exponent, Registers registers) {
        double scale =
                groups.stream()
                        .filter(g -> g.largestMv() > 0)
                        .mapToDouble(g -> g.fullScale() * ALIGN / g.largestMv())
                        .min()
                        .orElse(registers.maxThreshold() / 2.0 * ALIGN / numbers.thresholdMv());
        return scale * StrictMath.pow(2, exponent);
    }

    /**
     * The chip fires where v exceeds the threshold. To fire where v reaches θ the mantissa is the
     * last one below θ; sums of whole weights that equal θ then fire as they should.
     */
    private static long thresholdMantissa(LifNumbers numbers, double unitsPerMv) {
        double mantissa = numbers.thresholdMv() * unitsPerMv / ALIGN;
        // a tie that floating point moved by a hair is still a tie
        double hair = 1e-9 * mantissa;
        return numbers.firesAtThreshold()
                ? Math.max(0, (long) Math.ceil(mantissa - hair) - 1)
                : Math.round(mantissa);
    }

    private static PopulationScale ofScale(
            LifNumbers numbers, List<Group> groups, ChipSpec chip, double unitsPerMv) {
        int[] exponents = groups.stream().mapToInt(g -> exponent(g, unitsPerMv, chip)).toArray();
        long bias = Math.round(unitsPerMv * numbers.biasMv());
        int biasExp = 0;
        while (Math.abs(Math.round((double) bias / (1 << biasExp)))
                > chip.registers().maxBiasMantissa()) {
            biasExp++;
        }
        return new PopulationScale(
                unitsPerMv,
                groups,
                exponents,
                decay(1 - numbers.keptCurrent(), 1),
                decay(1 - numbers.keptMembrane(), 0),
                (int) thresholdMantissa(numbers, unitsPerMv),
                (int) Math.round((double) bias / (1 << biasExp)),
                biasExp,
                numbers.refractorySteps() + 1);
    }

    /** The least exponent with which the group's largest weight stays within full scale. */
    private static int exponent(Group group, double unitsPerMv, ChipSpec chip) {
        int least = chip.synapses().minWeightExponent();
        double mantissa = group.largestMv() * unitsPerMv / ALIGN;
        int exponent = least;
        while (mantissa * StrictMath.pow(2, -exponent) > group.fullScale() * (1 + 1e-9)
                && exponent < chip.synapses().maxWeightExponent()) {
            exponent++;
        }
        return Math.max(exponent, least);
    }

    private static int decay(double lost, int offset) {
        return (int) Math.clamp(Math.round(UNITY * lost) - offset, 0, UNITY - 1);
    }

    WeightFormat format(int group) {
        return new WeightFormat(
                groups.get(group).bits(), exponents[group], groups.get(group).sign());
    }

    NeuronRegisters registers(int size) {
        return new NeuronRegisters(
                filled(size, du),
                filled(size, dv),
                filled(size, vth),
                filled(size, biasMant),
                filled(size, biasExp),
                filled(size, refractory));
    }

    private static int[] filled(int size, int value) {
        int[] register = new int[size];
        Arrays.fill(register, value);
        return register;
    }

    QuantizationReport.OfPopulation report(String id, LifNumbers numbers) {
        int firesFrom = vth * ALIGN + (numbers.firesAtThreshold() ? ALIGN : 0);
        return new QuantizationReport.OfPopulation(
                id,
                unitsPerMv,
                new QuantizationReport.Change(numbers.thresholdMv(), firesFrom / unitsPerMv),
                new QuantizationReport.Change(numbers.keptMembrane(), 1 - (double) dv / UNITY),
                new QuantizationReport.Change(
                        numbers.biasMv(), (biasMant << biasExp) / unitsPerMv));
    }
}
