package org.spikebook.training.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/**
 * Seconds of a piece of work that is done several times.
 *
 * @param cold the first time
 * @param warm the best of the later times
 * @param processor of all threads, the compiler's included, in the least of the later times
 */
record Timing(double cold, double warm, double processor) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What all threads of this process have used so far. */
    static double processorSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    /**
     * Does the work.
     *
     * @param times at least 2
     * @param work told how often it was done before
     */
    static Timing of(int times, IntConsumer work) {
        double cold = 0;
        double warm = Double.POSITIVE_INFINITY;
        double processor = Double.POSITIVE_INFINITY;
        for (int n = 0; n < times; n++) {
            double processorStart = processorSeconds();
            long start = System.nanoTime();
            work.accept(n);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (n == 0) {
                cold = seconds;
            } else {
                warm = Math.min(warm, seconds);
                processor = Math.min(processor, processorSeconds() - processorStart);
            }
        }
        return new Timing(cold, warm, processor);
    }
}
