package org.spikebook.simulator.browser.substitute.java.util.concurrent.atomic;

/** What the engine needs of it, for one thread. */
public final class AtomicIntegerArray {

    private final int[] values;

    public AtomicIntegerArray(int length) {
        values = new int[length];
    }

    public int get(int at) {
        return values[at];
    }

    public void set(int at, int value) {
        values[at] = value;
    }

    public void setPlain(int at, int value) {
        values[at] = value;
    }

    public boolean compareAndSet(int at, int expected, int value) {
        if (values[at] != expected) {
            return false;
        }
        values[at] = value;
        return true;
    }
}
