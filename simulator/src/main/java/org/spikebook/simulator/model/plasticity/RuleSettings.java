package org.spikebook.simulator.model.plasticity;

import static org.spikebook.simulator.parameter.ParameterInfo.choice;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the rules that change weights share.
 *
 * @param decay of the traces
 * @param pairing which pairs of spikes count
 * @param delaySide where the delay lies
 * @param homeostasis what keeps weights in bounds as a whole
 */
public record RuleSettings(
        Decay decay, Pairing pairing, DelaySide delaySide, Homeostasis homeostasis) {

    private static final String PAIRING = "pairing";
    private static final String DELAY_SIDE = "delaySide";

    /** What is left of each trace after a step. */
    public record Decay(double r1, double r2, double o1, double o2) {

        /**
         * From time constants in ms; 0 for a trace that is not used, and never 0 for one that is,
         * however short.
         */
        static Decay of(double dtMs, double tauR1, double tauR2, double tauO1, double tauO2) {
            return new Decay(
                    left(dtMs, tauR1), left(dtMs, tauR2), left(dtMs, tauO1), left(dtMs, tauO2));
        }

        private static double left(double dtMs, double tauMs) {
            return tauMs == 0 ? 0 : Math.max(ExactMath.exp(-dtMs / tauMs), Double.MIN_VALUE);
        }
    }

    /**
     * Which pairs of spikes count, of those that are possible (Morrison, Diesmann and Gerstner
     * 2008, figure 7, doi:10.1007/s00422-008-0233-1).
     */
    public enum Pairing {
        /** Each spike with all of the other side before it. */
        ALL_TO_ALL("allToAll"),
        /** Each spike with the last one of the other side. */
        NEAREST("nearest"),
        /** Each spike with the last one of the other side, if none of its own side was since. */
        NEAREST_RESTRICTED("nearestRestricted"),
        /**
         * Each presynaptic spike with the last postsynaptic one before it and the next after it.
         */
        NEAREST_PRE_CENTERED("nearestPreCentered");

        private final String word;

        Pairing(String word) {
            this.word = word;
        }

        /** In a document. */
        public String word() {
            return word;
        }

        /** Whether a trace is set to 1 by a spike, instead of growing by 1. */
        public boolean resetsTraces() {
            return this != ALL_TO_ALL;
        }

        /** Whether a synapse has to know which presynaptic spikes still wait for their pair. */
        public boolean marksSynapses() {
            return this == NEAREST_RESTRICTED || this == NEAREST_PRE_CENTERED;
        }

        /** That of a rule's parameters. */
        public static Pairing of(ParameterValues values) {
            String word = values.word(PAIRING);
            return Arrays.stream(values())
                    .filter(pairing -> pairing.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Where a projection's delay lies, as seen from the synapse. */
    public enum DelaySide {
        /**
         * On the axon: a presynaptic spike is seen when it arrives, a postsynaptic one immediately.
         * Two spikes in one step count as pre before post.
         */
        AXON,
        /**
         * On the dendrite: a presynaptic spike is seen immediately, a postsynaptic one after the
         * delay. Two spikes seen in one step are not paired with each other.
         */
        DENDRITE;

        private static final String DENDRITIC = "dendritic";

        /** That of a rule's parameters. */
        public static DelaySide of(ParameterValues values) {
            return values.word(DELAY_SIDE).equals(DENDRITIC) ? DENDRITE : AXON;
        }
    }

    /**
     * The parameters that all rules have, after their own.
     *
     * @param pairing the usual one of the rule
     * @param others that it knows as well
     */
    static List<ParameterInfo> parameters(
            List<ParameterInfo> own, Pairing pairing, Pairing... others) {
        String[] words =
                Stream.concat(Stream.of(pairing), Arrays.stream(others))
                        .map(Pairing::word)
                        .toArray(String[]::new);
        Stream<ParameterInfo> shared =
                Stream.of(
                        choice(PAIRING, words), choice(DELAY_SIDE, "axonal", DelaySide.DENDRITIC));
        return Stream.of(own.stream(), shared, Homeostasis.parameters().stream())
                .flatMap(s -> s)
                .toList();
    }

    static RuleSettings of(ParameterValues values, double dtMs, Decay decay) {
        return new RuleSettings(
                decay, Pairing.of(values), DelaySide.of(values), Homeostasis.of(values, dtMs));
    }
}
