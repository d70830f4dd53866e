package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.WeightFormat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The scale of one population on the chip and the register values that follow from it. The largest
 * incoming weight fills its format; the exponent is the greatest with which threshold and bias fit
 * their registers, u cannot wrap even if all synapses act together, and v has room for 32
 * thresholds on either side. A greater exponent makes the threshold (a multiple of 64) and what
 * decay rounds off finer beside a weight; nengo-loihi starts from exponent 0 instead. Exponents up
 * to 0 are allowed without that room, as there. Weaker groups of weights get a smaller exponent and
 * so a finer step.
 *
 * @param unitsPerMv steps of v for one mV
 * @param exponents of each incoming group
 */
@SuppressWarnings("ArrayRecordComponent")
record LoihiScale(
        double unitsPerMv,
        List<IncomingWeights> groups,
        int[] exponents,
        int du,
        int dv,
        int vth,
        int biasMant,
        int biasExp,
        int refractory) {

    private static final int ALIGN = 1 << WeightFormat.STATE_SHIFT;
    private static final int THRESHOLDS_OF_ROOM = 32;

    /** Empty where no exponent makes threshold and bias fit. */
    static Optional<LoihiScale> of(LifStep step, List<IncomingWeights> groups, ChipSpec chip) {
        for (int e = chip.synapses().maxWeightExponent();
                e >= chip.synapses().minWeightExponent();
                e--) {
            double unitsPerMv = unitsPerMv(step, groups, e, chip.registers());
            if (fitsRegisters(step, unitsPerMv, chip.registers())
                    && (e <= 0 || hasRoom(step, groups, unitsPerMv))) {
                return Optional.of(ofScale(step, groups, chip, unitsPerMv));
            }
        }
        return Optional.empty();
    }

    private static boolean fitsRegisters(LifStep step, double unitsPerMv, Registers registers) {
        return thresholdMantissa(step, unitsPerMv) <= registers.maxThreshold()
                && Math.abs(unitsPerMv * step.biasMv()) <= maxBias(registers);
    }

    private static boolean hasRoom(LifStep step, List<IncomingWeights> groups, double unitsPerMv) {
        double heaviest = groups.stream().mapToDouble(IncomingWeights::heaviestMv).sum();
        double greatestCurrent = heaviest / (1 - step.keptCurrent());
        return greatestCurrent * unitsPerMv < LoihiRegisters.STATE_LIMIT
                && THRESHOLDS_OF_ROOM * step.thresholdMv() * unitsPerMv
                        < LoihiRegisters.STATE_LIMIT;
    }

    static LoihiScale placeholder(int groups) {
        List<IncomingWeights> none =
                IntStream.range(0, groups)
                        .mapToObj(_ -> new IncomingWeights(8, SignMode.EXCITATORY, 0, 0))
                        .toList();
        return new LoihiScale(1, none, new int[groups], 0, 0, 0, 0, 0, 1);
    }

    private static double maxBias(Registers registers) {
        return (double) registers.maxBiasMantissa() * (1 << registers.maxBiasExponent());
    }

    /**
     * Full scale of the group that needs the most room; without any, the threshold sets the scale.
     */
    private static double unitsPerMv(
            LifStep step, List<IncomingWeights> groups, int exponent, Registers registers) {
        double scale =
                groups.stream()
                        .filter(g -> g.largestMv() > 0)
                        .mapToDouble(g -> g.fullScale() * ALIGN / g.largestMv())
                        .min()
                        .orElse(registers.maxThreshold() / 2.0 * ALIGN / step.thresholdMv());
        return scale * StrictMath.pow(2, exponent);
    }

    /**
     * The chip fires where v exceeds the threshold. To fire where v reaches θ the mantissa is the
     * last one below θ; sums of whole weights that equal θ then fire as they should.
     */
    private static long thresholdMantissa(LifStep step, double unitsPerMv) {
        double mantissa = step.thresholdMv() * unitsPerMv / ALIGN;
        // a tie that floating point moved by a hair is still a tie
        double hair = 1e-9 * mantissa;
        return step.firesAtThreshold()
                ? Math.max(0, (long) Math.ceil(mantissa - hair) - 1)
                : Math.round(mantissa);
    }

    private static LoihiScale ofScale(
            LifStep step, List<IncomingWeights> groups, ChipSpec chip, double unitsPerMv) {
        int[] exponents = groups.stream().mapToInt(g -> exponent(g, unitsPerMv, chip)).toArray();
        long bias = Math.round(unitsPerMv * step.biasMv());
        int biasExp = 0;
        while (Math.abs(Math.round((double) bias / (1 << biasExp)))
                > chip.registers().maxBiasMantissa()) {
            biasExp++;
        }
        return new LoihiScale(
                unitsPerMv,
                groups,
                exponents,
                decay(1 - step.keptCurrent(), 1),
                decay(1 - step.keptMembrane(), 0),
                (int) thresholdMantissa(step, unitsPerMv),
                (int) Math.round((double) bias / (1 << biasExp)),
                biasExp,
                step.refractorySteps() + 1);
    }

    /** The least exponent with which the group's largest weight stays within full scale. */
    private static int exponent(IncomingWeights group, double unitsPerMv, ChipSpec chip) {
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
        return (int)
                Math.clamp(
                        Math.round(LoihiRegisters.DECAY_UNITY * lost) - offset,
                        0,
                        LoihiRegisters.DECAY_UNITY - 1);
    }

    WeightFormat format(int group) {
        return new WeightFormat(
                groups.get(group).bits(), exponents[group], groups.get(group).sign());
    }

    LoihiRegisters registers(int size) {
        return new LoihiRegisters(
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

    QuantizationReport.OfPopulation report(String id, LifStep step) {
        int firesFrom = vth * ALIGN + (step.firesAtThreshold() ? ALIGN : 0);
        return new QuantizationReport.OfPopulation(
                id,
                unitsPerMv,
                new QuantizationReport.Change(step.thresholdMv(), firesFrom / unitsPerMv),
                new QuantizationReport.Change(
                        step.keptMembrane(), 1 - (double) dv / LoihiRegisters.DECAY_UNITY),
                new QuantizationReport.Change(step.biasMv(), (biasMant << biasExp) / unitsPerMv));
    }
}
