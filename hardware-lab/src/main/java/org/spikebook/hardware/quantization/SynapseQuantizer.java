package org.spikebook.hardware.quantization;

import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.hardware.quantization.integer.RoundingFormat;
import org.spikebook.hardware.quantization.integer.StdpRegisters;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.parameter.Configured;

/**
 * Rounds the weights of one projection.
 *
 * @param unitsPerWeight steps of v that a weight of 1 makes
 */
record SynapseQuantizer(RoundingFormat format, double unitsPerWeight) {

    private double mantissaPerWeight() {
        return unitsPerWeight / format.effectiveUnit();
    }

    StdpRegisters learning(Configured<PlasticityRule> rule, double dtMs) {
        return StdpQuantizer.of(rule).orElseThrow().registers(format, mantissaPerWeight(), dtMs);
    }

    IntegerSynapses table(FloatSynapses synapses, int delayShift) {
        int count = synapses.weight().length;
        short[] mantissa = new short[count];
        byte[] delay = new byte[count];
        for (int k = 0; k < count; k++) {
            mantissa[k] = (short) format.nearest(synapses.weight()[k] * mantissaPerWeight());
            delay[k] = (byte) (synapses.delaySteps()[k] + delayShift);
        }
        return new IntegerSynapses(synapses.rowStart(), synapses.target(), mantissa, delay);
    }

    QuantizationReport.OfProjection report(String id, FloatSynapses synapses) {
        double scale = mantissaPerWeight();
        int clipped = 0;
        int zeros = 0;
        double clippedBy = 0;
        double squares = 0;
        for (float weight : synapses.weight()) {
            double asked = weight * scale;
            double error = format.nearest(asked) - asked;
            squares += error * error;
            zeros += weight != 0 && format.nearest(asked) == 0 ? 1 : 0;
            if (Math.abs(error) > format.grain() * 0.5 * (1 + 1e-9)) {
                clipped++;
                clippedBy = Math.max(clippedBy, Math.abs(error) - format.grain() * 0.5);
            }
        }
        int count = Math.max(1, synapses.weight().length);
        return new QuantizationReport.OfProjection(
                id,
                format,
                synapses.weight().length,
                format.grain() / scale,
                clipped,
                clippedBy / scale,
                zeros,
                Math.sqrt(squares / count) / scale);
    }
}
