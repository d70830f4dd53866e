package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.Arrays;
import java.util.List;

/**
 * What a leaky integrate-and-fire neuron is asked to do where there is a choice, as its parameters
 * say it.
 */
public record LifChoices(
        Reset reset,
        Threshold threshold,
        ThresholdTest thresholdTest,
        RefractoryFrom refractoryFrom,
        WhileRefractory whileRefractory) {

    public static final String RESET = "reset";
    public static final String THRESHOLD = "threshold";
    public static final String THRESHOLD_TEST = "thresholdTest";
    public static final String WHILE_REFRACTORY = "whileRefractory";

    private static final String REFRACTORY_FROM = "refractoryFrom";

    /** One of several words. */
    private interface Choice {
        String word();
    }

    /** What a spike does to the potential. */
    public enum Reset implements Choice {
        /** It goes to the reset potential. */
        HARD("hard"),
        /** It loses the way from rest to threshold. */
        SUBTRACT("subtract");

        private final String word;

        Reset(String word) {
            this.word = word;
        }

        /** The one that subtracts, or the other. */
        public static Reset of(boolean subtracts) {
            return subtracts ? SUBTRACT : HARD;
        }

        /** In a document. */
        @Override
        public String word() {
            return word;
        }
    }

    /** When a potential is enough for a spike. */
    public enum Threshold implements Choice {
        /** At the threshold or above it. */
        REACHED("reached"),
        /** Above it. */
        EXCEEDED("exceeded");

        private final String word;

        Threshold(String word) {
            this.word = word;
        }

        /** The one that must be exceeded, or the other. */
        public static Threshold of(boolean exceeded) {
            return exceeded ? EXCEEDED : REACHED;
        }

        /** In a document. */
        @Override
        public String word() {
            return word;
        }
    }

    /** When in a step the threshold is tested, where spikes move the potential immediately. */
    public enum ThresholdTest implements Choice {
        /** After what arrives was added. */
        AFTER_INPUT("afterInput"),
        /** Before. */
        BEFORE_INPUT("beforeInput");

        private final String word;

        ThresholdTest(String word) {
            this.word = word;
        }

        /** In a document. */
        @Override
        public String word() {
            return word;
        }
    }

    /** Where in the step of a spike its refractory period begins. */
    public enum RefractoryFrom implements Choice {
        /** At its end, which is when the spike is stamped. */
        STEP_END("stepEnd"),
        /** At its start: one step less is left. */
        STEP_START("stepStart");

        private final String word;

        RefractoryFrom(String word) {
            this.word = word;
        }

        /** In a document. */
        @Override
        public String word() {
            return word;
        }
    }

    /** What happens in the refractory period. */
    public enum WhileRefractory implements Choice {
        /** The potential is held, what arrives is lost. */
        DISCARD("discard"),
        /** It is held; what arrives is kept until the time is over. */
        KEEP("keep"),
        /** It continues as always; only spikes are suppressed. */
        INTEGRATE("integrate");

        private final String word;

        WhileRefractory(String word) {
            this.word = word;
        }

        /** In a document. */
        @Override
        public String word() {
            return word;
        }
    }

    /** Those that a neuron's parameters make; they must be those of {@link Lif}. */
    public static LifChoices of(ParameterValues values) {
        return new LifChoices(
                chosen(Reset.values(), values.word(RESET)),
                chosen(Threshold.values(), values.word(THRESHOLD)),
                chosen(ThresholdTest.values(), values.word(THRESHOLD_TEST)),
                chosen(RefractoryFrom.values(), values.word(REFRACTORY_FROM)),
                chosen(WhileRefractory.values(), values.word(WHILE_REFRACTORY)));
    }

    private static <C extends Choice> C chosen(C[] choices, String word) {
        return Arrays.stream(choices)
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** The parameters that ask for them, the first of each being the usual one. */
    static List<ParameterInfo> parameters() {
        return List.of(
                choice(RESET, Reset.values()),
                choice(THRESHOLD, Threshold.values()),
                choice(THRESHOLD_TEST, ThresholdTest.values()),
                choice(REFRACTORY_FROM, RefractoryFrom.values()),
                choice(WHILE_REFRACTORY, WhileRefractory.values()));
    }

    private static ParameterInfo choice(String name, Choice[] choices) {
        return ParameterInfo.choice(
                name, Arrays.stream(choices).map(Choice::word).toArray(String[]::new));
    }

    public boolean subtracts() {
        return reset == Reset.SUBTRACT;
    }

    /** Whether a potential at the threshold is not yet enough. */
    public boolean mustExceed() {
        return threshold == Threshold.EXCEEDED;
    }

    public boolean testsBeforeInput() {
        return thresholdTest == ThresholdTest.BEFORE_INPUT;
    }

    /**
     * For how many steps after that of a spike a neuron is refractory.
     *
     * @param tRefMs its refractory period in ms, taken to the nearest whole step
     */
    public int refractorySteps(double tRefMs, double dtMs) {
        int steps = (int) ExactMath.round(tRefMs / dtMs);
        return Math.max(0, steps - (refractoryFrom == RefractoryFrom.STEP_START ? 1 : 0));
    }
}
