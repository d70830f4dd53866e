package org.spikebook.simulator.browser.substitute.java.util.concurrent.atomic;

/** What the engine and TeaVM's library need of it, for one thread. */
public class AtomicInteger {

    private int value;

    public AtomicInteger() {}

    public AtomicInteger(int value) {
        this.value = value;
    }

    public int get() {
        return value;
    }

    public int getAcquire() {
        return value;
    }

    public void set(int next) {
        value = next;
    }

    public void setRelease(int next) {
        value = next;
    }

    public int incrementAndGet() {
        return ++value;
    }

    public int getAndIncrement() {
        return value++;
    }

    public int decrementAndGet() {
        return --value;
    }

    public int addAndGet(int more) {
        value += more;
        return value;
    }

    public boolean compareAndSet(int expected, int next) {
        if (value != expected) {
            return false;
        }
        value = next;
        return true;
    }
}
