package org.spikebook.simulator.model;

/** Takes the neurons that fire in a step, in ascending order. */
@FunctionalInterface
public interface SpikeSink {

    void spike(int neuron);

    /**
     * A spike that counts {@code amplitude} times. A sink that knows no amplitudes takes it as any
     * other spike.
     */
    default void graded(int neuron, double amplitude) {
        spike(neuron);
    }

    /** A neuron's state has left all bounds, which ends the run. */
    default void diverged(int member) {}
}
