package org.spikebook.stimulus;

/** Makes the currents of a stimulus; asked for every step once, in order. */
@FunctionalInterface
public interface CurrentGenerator {

    /**
     * Writes the current of each line, held over the step.
     *
     * @param step counted from 0
     * @param linesPa overwritten
     */
    void currents(int step, double[] linesPa);
}
