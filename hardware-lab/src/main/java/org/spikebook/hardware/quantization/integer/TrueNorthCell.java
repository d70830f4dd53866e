package org.spikebook.hardware.quantization.integer;

import java.util.List;

/**
 * The registers of one TrueNorth neuron (Cassidy et al. 2013, doi:10.1109/IJCNN.2013.6707077).
 * Immutable.
 *
 * @param weights S of each of the four axon types, -256 to 255
 * @param stochasticWeights b: an event of that type adds only the sign of S, with probability
 *     |S|/256
 * @param initialPotential V before the first tick
 */
public record TrueNorthCell(
        List<Integer> weights,
        List<Boolean> stochasticWeights,
        Leak leak,
        Threshold threshold,
        Reset reset,
        int initialPotential) {

    /** Deterministic weights. */
    public static final List<Boolean> EXACT = List.of(false, false, false, false);

    /**
     * @param perTick λ, added to V in each tick
     * @param followsSign ε: λ is added times the sign of V, and V stops at 0 where it would change
     *     sign; a negative λ then decays
     * @param stochastic c: the sign of λ is added with probability |λ|/256
     */
    public record Leak(int perTick, boolean followsSign, boolean stochastic) {
        public static final Leak NONE = new Leak(0, false, false);
    }

    /**
     * @param positive α: the neuron fires where V ≥ α (+ a random number under the mask)
     * @param mask of the random number; 0 makes the threshold exact
     * @param negative β: below -β the negative rule applies
     * @param saturates κ: that rule is that V stays at -β; otherwise the reset is mirrored
     */
    public record Threshold(int positive, int mask, int negative, boolean saturates) {}

    /**
     * @param potential R, for the mode {@code VALUE}
     */
    public record Reset(ResetMode mode, int potential) {
        public static final Reset TO_ZERO = new Reset(ResetMode.VALUE, 0);
    }

    /** What happens to V after a spike (γ). */
    public enum ResetMode {
        /** V becomes R; below the negative threshold -R. */
        VALUE,
        /** The threshold is subtracted; below the negative threshold it is added. */
        SUBTRACT,
        /** V stays. */
        NONE
    }

    public TrueNorthCell {
        weights = List.copyOf(weights);
        stochasticWeights = List.copyOf(stochasticWeights);
    }

    /** A neuron that fires in the tick in which one spike reaches it on axon type 0. */
    public static TrueNorthCell relay() {
        return new TrueNorthCell(
                List.of(1, 0, 0, 0),
                EXACT,
                Leak.NONE,
                new Threshold(1, 0, 0, true),
                Reset.TO_ZERO,
                0);
    }

    /** Whether anything in it is drawn at random. */
    public boolean isStochastic() {
        return leak.stochastic() || threshold.mask() != 0 || stochasticWeights.contains(true);
    }
}
