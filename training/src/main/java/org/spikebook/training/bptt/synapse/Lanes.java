package org.spikebook.training.bptt.synapse;

/**
 * How the members of a layer are cut into chunks of {@code width} lanes, the last one padded.
 * Arrays over a layer are chunk-major, so that a chunk's rows fit into the cache and are long
 * enough for vector instructions: {@code values[(chunk * rows + row) * width + lane]}, member =
 * chunk · width + lane.
 *
 * @param size members
 * @param width lanes of a chunk, a multiple of 16
 * @param chunks number of chunks
 */
public record Lanes(int size, int width, int chunks) {

    private static final int NARROW = 16;
    private static final int MEDIUM = 64;
    private static final int WIDE = 128;

    public static Lanes of(int size) {
        int width = size <= NARROW ? NARROW : size <= 2 * MEDIUM ? MEDIUM : WIDE;
        return new Lanes(size, width, (size + width - 1) / width);
    }

    /**
     * All members in one chunk: for layers that kernels and windows reach, whose runs of channels
     * begin anywhere.
     */
    public static Lanes flat(int size) {
        return new Lanes(size, (size + NARROW - 1) / NARROW * NARROW, 1);
    }

    /** Length of an array over the layer with that many rows. */
    public int length(int rowCount) {
        return Math.multiplyExact(Math.multiplyExact(chunks, rowCount), width);
    }

    /** Where the row of a chunk begins. */
    public int row(int chunk, int rowCount, int row) {
        return (chunk * rowCount + row) * width;
    }

    /** Where the value of a member stands. */
    public int index(int member, int rowCount, int row) {
        return row(member / width, rowCount, row) + member % width;
    }

    /** Lanes of a chunk that belong to a member, not to the padding. */
    public int used(int chunk) {
        return Math.min(width, size - chunk * width);
    }
}
