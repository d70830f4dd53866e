package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.random.CounterWords;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Makes the currents of a stimulus; called once for each step, in order, but for blocks of lines in
 * any order and by several threads. What it remembers of the steps before are their currents, which
 * the run keeps for it.
 */
@FunctionalInterface
public interface CurrentGenerator {

    /** Length of the room that a generator works in. */
    int SCRATCH = CounterWords.MOST;

    /**
     * Writes the currents of lines {@code from} (inclusive) to {@code to} (exclusive), held over
     * the step.
     *
     * @param step counted from 0
     * @param previousPa by line, the currents of the step before, 0 before the first; not modified
     * @param linesPa by line; overwritten
     * @param scratch room to work in, of length {@value #SCRATCH}
     */
    void currents(
            int step, int from, int to, double[] previousPa, double[] linesPa, long[] scratch);

    /** One whose lines all carry the same, a function of the step. */
    static CurrentGenerator ofAllLines(IntToDoubleFunction currentPa) {
        return (step, from, to, _, linesPa, _) ->
                Arrays.fill(linesPa, from, to, currentPa.applyAsDouble(step));
    }
}
