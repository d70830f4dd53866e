package org.spikebook.simulator.model.synapse;

/**
 * {@code g ← h e^(-h/τ) y + e^(-h/τ) g}, then {@code y ← e^(-h/τ) y + (e/τ) Σ |w|}; the current is
 * that of the potential at the step's start. State: g of both channels, then y of both.
 */
record AlphaConductanceKernel(
        AlphaCurrentKernel.Channel exc,
        AlphaCurrentKernel.Channel inh,
        ReversalPotentials reversals)
        implements ConductanceReceptors.Kernel {

    @Override
    public void advance(
            int from,
            int to,
            double[] vMv,
            int[] refractorySteps,
            double[][] state,
            InputAccumulator arrivals) {
        exc.advance(from, to, state[0], state[2], arrivals.positive());
        inh.advance(from, to, state[1], state[3], arrivals.negative());
    }
}
