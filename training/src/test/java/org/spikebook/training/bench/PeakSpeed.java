package org.spikebook.training.bench;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** What one thread of this machine can do at most. */
final class PeakSpeed {

    private static final int ROUNDS = 20;
    private static final int REPEATS = 200_000;
    private static final int CHAINS = 16;

    private PeakSpeed() {}

    /** Single-precision multiply-adds per second on values in registers. */
    static double multiplyAddsPerSecond() {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            float sum = multiplyAdds();
            double seconds = (System.nanoTime() - start) / 1e9;
            double done = (double) CHAINS * REPEATS * FloatVector.SPECIES_PREFERRED.length();
            best = Float.isNaN(sum) ? best : Math.max(best, done / seconds);
        }
        return best;
    }

    /** Enough independent chains to hide the latency of each. */
    private static float multiplyAdds() {
        FloatVector factor = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.999f);
        FloatVector a = factor;
        FloatVector b = factor;
        FloatVector c = factor;
        FloatVector d = factor;
        FloatVector e = factor;
        FloatVector f = factor;
        FloatVector g = factor;
        FloatVector h = factor;
        for (int i = 0; i < REPEATS; i++) {
            a = a.fma(factor, factor).fma(factor, factor);
            b = b.fma(factor, factor).fma(factor, factor);
            c = c.fma(factor, factor).fma(factor, factor);
            d = d.fma(factor, factor).fma(factor, factor);
            e = e.fma(factor, factor).fma(factor, factor);
            f = f.fma(factor, factor).fma(factor, factor);
            g = g.fma(factor, factor).fma(factor, factor);
            h = h.fma(factor, factor).fma(factor, factor);
        }
        return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).reduceLanes(VectorOperators.ADD);
    }
}
