package org.spikebook.simulator.random;

/**
 * A small, fast generator of published design: a Weyl sequence through a 64-bit mixer (Steele, Lea
 * and Flood 2014, doi:10.1145/2660193.2660195, with the mixer that they call variant 13). Since
 * output k is {@code mix(seed + (k + 1) · γ)}, it also serves as a counter-based generator. Not
 * safe for use by several threads.
 */
public final class SplitMix64 {

    /** The odd constant γ, 2^64 divided by the golden ratio. */
    public static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private static final double UNIT_53 = 0x1p-53;

    private long state;

    /** A generator whose output is determined by {@code seed}. */
    public SplitMix64(long seed) {
        this.state = seed;
    }

    /** A bijection on 64 bits whose output looks random. */
    public static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }

    /** 53 random bits of a word as a number in [0, 1). */
    public static double toUnit(long bits) {
        return (bits >>> 11) * UNIT_53;
    }

    /** 64 random bits; uses one output. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1) with 53 bits; uses one output. */
    public double nextDouble() {
        return toUnit(nextLong());
    }

    /**
     * Uniform in 0 to {@code bound} - 1, without bias (Lemire 2019, doi:10.1145/3230636); uses one
     * output, rarely more.
     *
     * @param bound at least 1
     */
    public int nextInt(int bound) {
        long product = (nextLong() >>> 32) * bound;
        long low = product & 0xffffffffL;
        if (low < bound) {
            long threshold = (0x100000000L - bound) % bound;
            while (low < threshold) {
                product = (nextLong() >>> 32) * bound;
                low = product & 0xffffffffL;
            }
        }
        return (int) (product >>> 32);
    }

    /** Standard normal, by {@link NormalSampler}. */
    public double nextNormal() {
        return NormalSampler.next(this);
    }
}
