package org.spikebook.training.encoding;

/**
 * The random streams of encoders: one for each (seed, sample, line), so that a spike depends on
 * nothing but its own name. SplitMix64 (Steele, Lea and Flood, OOPSLA 2014,
 * doi:10.1145/2660193.2660195) in counter form: draw n of a stream is {@code mix(stream + (n + 1) *
 * GOLDEN)}.
 */
final class LineStream {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double TWO_TO_53 = 0x1p53;

    private LineStream() {}

    /** The stream of a sample under a seed. */
    static long sample(long seed, int sample) {
        return mix(mix(seed + GOLDEN) ^ (sample + 1L) * GOLDEN);
    }

    /** The stream of one of its lines. */
    static long line(long sampleStream, int line) {
        return mix(sampleStream + (line + 1L) * GOLDEN);
    }

    /** Draw {@code n} of a line's stream: 53 even bits. */
    static long bits(long lineStream, int n) {
        return mix(lineStream + (n + 1L) * GOLDEN) >>> 11;
    }

    /** The bound below which {@link #bits} falls with a given probability. */
    static long bound(double probability) {
        return (long) (Math.min(Math.max(probability, 0), 1) * TWO_TO_53);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
