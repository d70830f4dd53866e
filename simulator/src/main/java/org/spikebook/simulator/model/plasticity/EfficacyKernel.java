package org.spikebook.simulator.model.plasticity;

/**
 * The part of its weight that a synapse transmits, spike by spike; the same for all of a source.
 */
public interface EfficacyKernel {

    /** Number of state variables of a source. */
    int stateSize();

    /**
     * Sets a source's state before its first spike.
     *
     * @param state overwritten
     */
    void initialize(double[] state);

    /**
     * The efficacy of a spike.
     *
     * @param state of the source; modified
     * @param stepsSinceLast steps since the source's last spike; negative if there was none
     */
    double spike(double[] state, int stepsSinceLast);

    /**
     * Brings a source's state forward from its last spike to what a spike would find now.
     *
     * @param state as its last spike found it; modified
     * @param stepsSinceLast steps since that spike; 0 for right after it
     */
    void recover(double[] state, int stepsSinceLast);
}
