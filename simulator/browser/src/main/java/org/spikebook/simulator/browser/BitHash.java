package org.spikebook.simulator.browser;

/** A hash of many values (FNV-1a by 64-bit words); all NaNs hash alike. */
final class BitHash {

    private static final long START = 0xcbf29ce484222325L;
    private static final long FACTOR = 0x100000001b3L;

    private long hash = START;
    private long count;

    void add(long word) {
        hash = (hash ^ word) * FACTOR;
        count++;
    }

    void add(double value) {
        add(Double.isNaN(value) ? 0 : Double.doubleToRawLongBits(value));
    }

    void add(double[] values) {
        for (double value : values) {
            add(value);
        }
    }

    @Override
    public String toString() {
        return Long.toHexString(hash) + "/" + count;
    }
}
