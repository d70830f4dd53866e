package org.spikebook.hardware.quantization;

import org.spikebook.hardware.chip.Registers;
import org.spikebook.hardware.quantization.integer.AxonCopies;
import org.spikebook.hardware.quantization.integer.SignMode;
import org.spikebook.hardware.quantization.integer.TrueNorthCell;

import java.util.Optional;

/**
 * The scale of one population on TrueNorth. The largest incoming weight fills the format; a unit of
 * weight is then as many steps of V as nine bits allow, so that threshold and leak are fine beside
 * it, and even, so that relays in pairs never meet their threshold from below and above at the same
 * time.
 *
 * <p>The exponential decay of a LIF neuron becomes a constant leak towards 0 that takes as much off
 * half the threshold in a step as the decay would.
 *
 * @param unitsPerMv steps of V for one mV
 * @param threshold α
 * @param leakPerTick λ
 */
record TrueNorthScale(AxonCopies format, double unitsPerMv, int threshold, int leakPerTick) {

    private static final double HAIR = 1e-9;

    /**
     * @param largestMv greatest magnitude among all incoming weights that is kept, in mV; 0 where
     *     there are none
     */
    static Optional<TrueNorthScale> of(
            LifStep step, double largestMv, int bits, SignMode sign, Registers registers) {
        for (int unit = AxonCopies.greatestUnit(bits, sign); unit > 0; unit -= 2) {
            AxonCopies format = new AxonCopies(bits, sign, unit);
            double perMv =
                    largestMv > 0
                            ? format.fullScale() * unit / largestMv
                            : AxonCopies.GREATEST_WEIGHT / step.thresholdMv();
            Optional<TrueNorthScale> scale = of(step, format, perMv, registers);
            if (scale.isPresent()) {
                return scale;
            }
        }
        return Optional.empty();
    }

    private static Optional<TrueNorthScale> of(
            LifStep step, AxonCopies format, double perMv, Registers registers) {
        double exact = step.thresholdMv() * perMv;
        double threshold =
                step.firesAtThreshold()
                        ? Math.ceil(exact * (1 - HAIR))
                        : Math.floor(exact * (1 + HAIR)) + 1;
        double leak = Math.rint((1 - step.keptMembrane()) * exact / 2);
        double bias = Math.rint(step.biasMv() * perMv);
        double perTick = leak == 0 ? bias : -leak;
        boolean fits =
                threshold <= registers.maxThreshold()
                        && Math.abs(perTick) <= registers.maxBiasMantissa();
        return fits
                ? Optional.of(new TrueNorthScale(format, perMv, (int) threshold, (int) perTick))
                : Optional.empty();
    }

    /** Whether the leak stands for decay, so that there is none left for a bias. */
    boolean decays(LifStep step) {
        return Math.rint((1 - step.keptMembrane()) * step.thresholdMv() * unitsPerMv / 2) > 0;
    }

    TrueNorthCell cell(LifStep step, boolean subtracts, Registers registers) {
        return new TrueNorthCell(
                format.typeWeights(),
                TrueNorthCell.EXACT,
                new TrueNorthCell.Leak(leakPerTick, decays(step), false),
                new TrueNorthCell.Threshold(threshold, 0, registers.maxThreshold(), true),
                subtracts
                        ? new TrueNorthCell.Reset(TrueNorthCell.ResetMode.SUBTRACT, 0)
                        : TrueNorthCell.Reset.TO_ZERO,
                0);
    }

    QuantizationReport.OfPopulation report(String id, LifStep step) {
        boolean decays = decays(step);
        double kept = decays ? 1 + 2.0 * leakPerTick / threshold : 1;
        return new QuantizationReport.OfPopulation(
                id,
                unitsPerMv,
                new QuantizationReport.Change(step.thresholdMv(), threshold / unitsPerMv),
                new QuantizationReport.Change(step.keptMembrane(), kept),
                new QuantizationReport.Change(
                        step.biasMv(), decays ? 0 : leakPerTick / unitsPerMv));
    }
}
