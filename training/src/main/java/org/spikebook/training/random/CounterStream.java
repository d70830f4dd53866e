package org.spikebook.training.random;

import org.spikebook.simulator.math.ExactMath;

/**
 * Random streams that are named, not consumed: draw n of a stream is a function of the stream's key
 * and n, so that nothing depends on the order in which things are drawn. SplitMix64 (Steele, Lea
 * and Flood, OOPSLA 2014, doi:10.1145/2660193.2660195) in counter form: {@code mix(key + (n + 1) ·
 * γ)}.
 */
public final class CounterStream {

    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final double TWO_TO_53 = 0x1p53;

    private CounterStream() {}

    /** The key of the stream of a seed. */
    public static long ofSeed(long seed) {
        return mix(seed + GAMMA);
    }

    /** The key of member {@code index} of a family of streams. */
    public static long child(long key, long index) {
        return mix(key + (index + 1) * GAMMA);
    }

    /** The key of a named stream, which depends on the characters of the name. */
    public static long child(long key, String name) {
        long child = key;
        for (int i = 0; i < name.length(); i++) {
            child = child(child, name.charAt(i));
        }
        return child;
    }

    /** Draw {@code n}: 53 uniform bits. */
    public static long bits(long key, long n) {
        return mix(key + (n + 1) * GAMMA) >>> 11;
    }

    /** Draw {@code n}, uniform from 0 (inclusive) to 1 (exclusive). */
    public static double uniform(long key, long n) {
        return bits(key, n) / TWO_TO_53;
    }

    /** Draw {@code n}, standard normal (Box-Muller; uses draws 2n and 2n + 1). */
    public static double normal(long key, long n) {
        double radius = Math.sqrt(-2 * ExactMath.log(1 - uniform(key, 2 * n)));
        return radius * ExactMath.cos(2 * Math.PI * uniform(key, 2 * n + 1));
    }

    /** The bound below which {@link #bits} falls with a given probability. */
    public static long bound(double probability) {
        return (long) (Math.min(Math.max(probability, 0), 1) * TWO_TO_53);
    }

    /** The numbers 0 to {@code n - 1} in random order (Fisher-Yates). */
    public static int[] permutation(long key, int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = (int) (uniform(key, i) * (i + 1));
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
