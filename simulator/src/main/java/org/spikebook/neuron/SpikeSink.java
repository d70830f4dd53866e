package org.spikebook.neuron;

/** Takes the neurons that fire in a step, in ascending order. */
@FunctionalInterface
public interface SpikeSink {

    void spike(int neuron);
}
