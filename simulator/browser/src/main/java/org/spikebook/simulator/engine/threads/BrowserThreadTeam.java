package org.spikebook.simulator.engine.threads;

/** {@link ThreadTeam} of the only thread that there is. */
public final class BrowserThreadTeam implements AutoCloseable {

    private BrowserThreadTeam() {}

    public static BrowserThreadTeam alone() {
        return new BrowserThreadTeam();
    }

    public int size() {
        return 1;
    }

    public void run(TeamWork next, Runnable whileWaiting) {
        next.doPart(0);
    }

    public void wakeWaiting() {}

    @Override
    public void close() {}
}
