package org.spikebook.simulator.engine.delivery;

/** {@link EightBytes} one by one. */
final class BrowserEightBytes {

    private BrowserEightBytes() {}

    static void set(byte[] bytes, int at, long eight) {
        for (int k = 0; k < Long.BYTES; k++) {
            bytes[at + k] = (byte) (eight >>> k * Byte.SIZE);
        }
    }
}
