package org.spikebook.hardware.quantization;

import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.hardware.quantization.integer.RoundingFormat;
import org.spikebook.hardware.quantization.integer.StdpRegisters;
import org.spikebook.simulator.model.plasticity.Homeostasis;
import org.spikebook.simulator.model.plasticity.PairStdp;
import org.spikebook.simulator.model.plasticity.PairStdpParameters;
import org.spikebook.simulator.model.plasticity.PlasticityRule;
import org.spikebook.simulator.model.plasticity.RuleSettings.DelaySide;
import org.spikebook.simulator.model.plasticity.RuleSettings.Pairing;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.Optional;

/**
 * Turns a float network's pair STDP into {@link StdpRegisters}.
 *
 * @param values of the rule's parameters
 */
record StdpQuantizer(ParameterValues values) {

    /** Empty for a rule that is not pair STDP. */
    static Optional<StdpQuantizer> of(Configured<PlasticityRule> rule) {
        return rule.component() instanceof PairStdp
                ? Optional.of(new StdpQuantizer(rule.values()))
                : Optional.empty();
    }

    /**
     * Whether the rule is the additive one, which is all that the chip is programmed for here: no
     * dependence on the weight, no homeostasis, delays on the axon, no spikes that wait for a pair.
     */
    boolean isAdditive() {
        PairStdpParameters own = PairStdpParameters.of(values);
        return own.muPlus() == 0
                && own.muMinus() == 0
                && Homeostasis.asked(values).isEmpty()
                && DelaySide.of(values) == DelaySide.AXON
                && !Pairing.of(values).marksSynapses();
    }

    /**
     * The registers.
     *
     * @param mantissaPerWeight what a weight of 1 is stored as
     */
    StdpRegisters registers(RoundingFormat format, double mantissaPerWeight, double dtMs) {
        PairStdpParameters own = PairStdpParameters.of(values);
        double fraction = 1 << StdpRegisters.FRACTION_BITS;
        double full = own.weightMax() * mantissaPerWeight * fraction;
        double rate = own.learningRate() * full;
        double greatest = Math.min(full, format.nearest(Double.MAX_VALUE) * fraction);
        boolean signed = format.nearest(-Double.MAX_VALUE) < 0;
        return new StdpRegisters(
                whole(rate),
                whole(own.alpha() * rate),
                decay(dtMs, own.tauPlusMs()),
                decay(dtMs, own.tauMinusMs()),
                Pairing.of(values).resetsTraces(),
                signed ? -whole(greatest) : 0,
                whole(greatest));
    }

    private static int whole(double number) {
        return (int) Math.clamp(Math.rint(number), 0, 1 << 24);
    }

    private static int decay(double dtMs, double tauMs) {
        return (int) Math.rint(-StrictMath.expm1(-dtMs / tauMs) * LoihiRegisters.DECAY_UNITY);
    }
}
