package org.spikebook.simulator.random;

/**
 * The name of a random stream. Keys are derived step by step from the seed of a run ({@code
 * StreamKey.of(seed).with("population").with(id).with(block)}), so that what one part of a network
 * draws depends neither on the other parts nor on the order in which they are built. Immutable.
 */
public record StreamKey(long value) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The key from which all streams of a run are derived. */
    public static StreamKey of(long seed) {
        return new StreamKey(SplitMix64.mix(seed + SplitMix64.GOLDEN_GAMMA));
    }

    /** The key of a named part; the name enters by its FNV-1a hash. */
    public StreamKey with(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return with(hash);
    }

    /** The key of a numbered part. */
    public StreamKey with(long index) {
        return new StreamKey(
                SplitMix64.mix(value ^ SplitMix64.mix((index + 1) * SplitMix64.GOLDEN_GAMMA)));
    }

    /** A fresh generator at the start of this stream. */
    public SplitMix64 stream() {
        return new SplitMix64(value);
    }
}
