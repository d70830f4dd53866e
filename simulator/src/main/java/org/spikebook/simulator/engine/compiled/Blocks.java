package org.spikebook.simulator.engine.compiled;

/**
 * A population cut into contiguous blocks of nearly equal size, so that an index within a block
 * fits into 16 bits and blocks can be advanced by different threads. Results do not depend on the
 * cut.
 *
 * @param size number of members
 * @param count number of blocks
 */
public record Blocks(int size, int count) {

    private static final int LARGEST = 1 << Character.SIZE;

    /**
     * At least {@code wanted} blocks, more where blocks would be too large for 16 bits, but none
     * that is empty.
     */
    public static Blocks of(int size, int wanted) {
        int needed = (size + LARGEST - 1) / LARGEST;
        return new Blocks(size, Math.clamp(wanted, needed, size));
    }

    /** The first member of a block; that of block {@code count} is {@code size}. */
    public int start(int block) {
        return (int) ((long) size * block / count);
    }

    public int end(int block) {
        return start(block + 1);
    }

    /** The block of a member. */
    public int blockOf(int member) {
        if (count == 1) {
            return 0;
        }
        int block = (int) ((long) member * count / size);
        return member < start(block) ? block - 1 : member >= end(block) ? block + 1 : block;
    }
}
