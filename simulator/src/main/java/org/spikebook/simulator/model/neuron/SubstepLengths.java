package org.spikebook.simulator.model.neuron;

import java.util.Arrays;

/**
 * The length of each neuron's next substep, for kernels that choose it by the error of the last
 * one: part of the state, so that a run that is restored takes the same substeps. Empty until a
 * kernel keeps it.
 */
public final class SubstepLengths {

    private final int neurons;
    private double[] lengthsMs = new double[0];

    SubstepLengths(int neurons) {
        this.neurons = neurons;
    }

    /** Lets a kernel keep a length for each neuron. */
    public void keep(double firstMs) {
        lengthsMs = new double[neurons];
        Arrays.fill(lengthsMs, firstMs);
    }

    /** Takes over the lengths of a run before, if it kept any and a kernel asks for them. */
    public void restore(double[] otherMs) {
        System.arraycopy(otherMs, 0, lengthsMs, 0, Math.min(otherMs.length, lengthsMs.length));
    }

    /** By neuron; empty where no kernel keeps them. Not a copy. */
    public double[] lengthsMs() {
        return lengthsMs;
    }
}
