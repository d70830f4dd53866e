package org.spikebook.plasticity;

import static org.spikebook.parameter.ParameterInfo.choice;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.ParameterValues;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules that change weights share.
 *
 * @param decay of the traces
 * @param nearest whether a trace is set to 1 at a spike (only the nearest spikes count) or grows by
 *     1 (all do)
 * @param delaySide where the delay lies
 * @param homeostasis what keeps weights in bounds as a whole
 */
public record RuleSettings(
        Decay decay, boolean nearest, DelaySide delaySide, Homeostasis homeostasis) {

    /** What is left of each trace after a step. */
    public record Decay(double r1, double r2, double o1, double o2) {

        /** From time constants in ms; 0 for a trace that is not used. */
        static Decay of(double dtMs, double tauR1, double tauR2, double tauO1, double tauO2) {
            return new Decay(
                    left(dtMs, tauR1), left(dtMs, tauR2), left(dtMs, tauO1), left(dtMs, tauO2));
        }

        private static double left(double dtMs, double tauMs) {
            return tauMs == 0 ? 0 : StrictMath.exp(-dtMs / tauMs);
        }
    }

    /** Where a projection's delay lies, as seen from the synapse. */
    public enum DelaySide {
        /**
         * On the axon: a presynaptic spike is seen when it arrives, a postsynaptic one at once. Two
         * spikes in one step count as pre before post.
         */
        AXON,
        /**
         * On the dendrite: a presynaptic spike is seen at once, a postsynaptic one after the delay.
         * Two spikes seen in one step are not paired with each other.
         */
        DENDRITE
    }

    /** The parameters that all rules have, after their own. */
    static List<ParameterInfo> parameters(List<ParameterInfo> own, String pairing, String other) {
        Stream<ParameterInfo> shared =
                Stream.of(
                        choice("pairing", pairing, other),
                        choice("delaySide", "axonal", "dendritic"));
        return Stream.of(own.stream(), shared, Homeostasis.parameters().stream())
                .flatMap(s -> s)
                .toList();
    }

    static RuleSettings of(ParameterValues values, double dtMs, Decay decay) {
        return new RuleSettings(
                decay,
                values.word("pairing").equals("nearest"),
                values.word("delaySide").equals("dendritic") ? DelaySide.DENDRITE : DelaySide.AXON,
                Homeostasis.of(values, dtMs));
    }
}
