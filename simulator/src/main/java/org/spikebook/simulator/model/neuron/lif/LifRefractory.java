package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.PopulationState;

/** What a leaky integrate-and-fire neuron does in a step of its refractory period. */
sealed interface LifRefractory {

    /**
     * Passes one step. The potential was moved, without what arrives.
     *
     * @param jumpMv sum of the weights that arrive at a delta receptor
     */
    void pass(int neuron, PopulationState state, double jumpMv);

    /** Gives neurons that are no longer refractory what was kept for them. */
    default void release(int from, int to, PopulationState state) {}

    /** Whether V stands still. */
    default boolean holds() {
        return true;
    }

    /** Whether input is kept for later. */
    default boolean keepsInput() {
        return false;
    }

    /**
     * What was chosen.
     *
     * @param perStep how many time constants of the membrane a step is long
     */
    static LifRefractory of(LifChoices.WhileRefractory chosen, double perStep) {
        return switch (chosen) {
            case DISCARD -> new Discard();
            case KEEP -> new Keep(perStep);
            case INTEGRATE -> new Integrate();
        };
    }

    /** V is held, what arrives is lost. */
    record Discard() implements LifRefractory {
        @Override
        public void pass(int neuron, PopulationState state, double jumpMv) {
            state.refractorySteps()[neuron]--;
            state.neuron(0)[neuron] = state.scratch().clampedMv()[neuron];
        }
    }

    /**
     * V is held; what arrives is kept and added at the end of the refractory period, less what
     * would have leaked away by then: {@code w e^(-r h/τ_m)}, r the steps left.
     */
    record Keep(double perStep) implements LifRefractory {
        @Override
        public boolean keepsInput() {
            return true;
        }

        @Override
        public void pass(int neuron, PopulationState state, double jumpMv) {
            int left = state.refractorySteps()[neuron]--;
            state.neuron(0)[neuron] = state.scratch().clampedMv()[neuron];
            double[] keptMv = state.neuron(Lif.KEPT);
            keptMv[neuron] += jumpMv * ExactMath.exp(-left * perStep);
        }

        @Override
        public void release(int from, int to, PopulationState state) {
            double[] vMv = state.neuron(0);
            double[] keptMv = state.neuron(Lif.KEPT);
            for (int i = from; i < to; i++) {
                if (state.refractorySteps()[i] == 0) {
                    vMv[i] += keptMv[i];
                    keptMv[i] = 0;
                }
            }
        }
    }

    /** V continues as always; only spikes are suppressed. */
    record Integrate() implements LifRefractory {
        @Override
        public boolean holds() {
            return false;
        }

        @Override
        public void pass(int neuron, PopulationState state, double jumpMv) {
            state.refractorySteps()[neuron]--;
            state.neuron(0)[neuron] += jumpMv;
        }
    }
}
