package org.spikebook.simulator.network.validation;

/**
 * How large a network may be. Everything beyond is refused before anything is allocated.
 *
 * @param documentBytes length of a document
 * @param elements populations, stimuli, projections and recorders, of each kind
 * @param neurons members of all populations and stimuli together
 * @param synapses of all projections together, as expected
 * @param steps of a run
 * @param memoryBytes for tables, state and recordings together, by {@link MemoryEstimate}
 */
public record Limits(
        int documentBytes, int elements, int neurons, long synapses, int steps, long memoryBytes) {

    private static final int MEBIBYTE = 1 << 20;

    /** The usual limits, with three quarters of this JVM's heap as the memory. */
    public static Limits ofThisMachine() {
        return ofMemory(Runtime.getRuntime().maxMemory() / 4 * 3);
    }

    /** The usual limits with the given memory. */
    public static Limits ofMemory(long memoryBytes) {
        return new Limits(
                16 * MEBIBYTE, 1_000, 1_000_000, 1_000_000_000L, 100_000_000, memoryBytes);
    }
}
