package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.BoundSystem;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The code of the equations that were run last. Equations that are run again find theirs here, and
 * with it what the JVM's compiler made of it: short runs would be over before it is done. Safe for
 * use by several threads.
 */
public final class EquationCodes {

    private static final int MOST = 64;

    private final Map<ByteBuffer, EquationCode> latest =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteBuffer, EquationCode> eldest) {
                    return size() > MOST;
                }
            };

    /** The code for equations and a method, which has no state and may be shared. */
    public EquationCode of(BoundSystem system, Integrator integrator) {
        byte[] bytes = EquationCompiler.bytes(system, integrator);
        synchronized (latest) {
            return latest.computeIfAbsent(
                    ByteBuffer.wrap(bytes), _ -> EquationCompiler.load(bytes));
        }
    }
}
