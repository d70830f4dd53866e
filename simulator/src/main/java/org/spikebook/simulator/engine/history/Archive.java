package org.spikebook.simulator.engine.history;

import java.util.function.BooleanSupplier;

/**
 * Goes through all that changes in a run, always in the same order, and either keeps a copy or puts
 * one back: so that saving and restoring cannot get out of step.
 */
public interface Archive {

    /** Keeps or replaces the contents of an array of fixed length. */
    void doubles(double[] values);

    /**
     * Keeps or replaces the first numbers of each row of an array of fixed length.
     *
     * @param length of a row
     * @param used how many of each row count
     */
    void rows(double[] values, int length, int used);

    /** Keeps or replaces the contents of an array of fixed length. */
    void ints(int[] values);

    /**
     * Keeps or replaces a number.
     *
     * @return the number to continue with
     */
    int whole(int value);

    /**
     * Keeps or replaces the beginning of an array that may have another length by then.
     *
     * @param size how many entries count, where they are kept
     * @return the array to continue with
     */
    int[] beginning(int[] values, int size);

    /** The same for numbers that are not whole. */
    double[] beginning(double[] values, int size);

    /**
     * Says what holds of whatever a run keeps, once it was put back: what came from elsewhere may
     * be anything.
     *
     * @param holds asked after contents were replaced, not when they are kept
     */
    void require(BooleanSupplier holds);
}
