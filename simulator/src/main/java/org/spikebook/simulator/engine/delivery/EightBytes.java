package org.spikebook.simulator.engine.delivery;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Writes eight bytes in one operation; a browser's home, which has none, replaces this class. */
final class EightBytes {

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightBytes() {}

    /** Writes the bytes of {@code eight}, the lowest first. */
    static void set(byte[] bytes, int at, long eight) {
        WORD.set(bytes, at, eight);
    }
}
