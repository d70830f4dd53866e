package org.spikebook.stimulus;

/**
 * Makes the currents of a stimulus; asked for every step once, in order. What it remembers of the
 * steps before are their currents, which the run keeps for it.
 */
@FunctionalInterface
public interface CurrentGenerator {

    /**
     * Writes the current of each line, held over the step.
     *
     * @param step counted from 0
     * @param previousPa the currents of the step before, 0 before the first; not modified
     * @param linesPa overwritten
     */
    void currents(int step, double[] previousPa, double[] linesPa);
}
