package org.spikebook.web.networklab.live;

/**
 * How many steps a run owes to the wall clock. What cannot be made up for is let go: then it plays
 * as fast as it can. Not safe for use by several threads.
 */
final class Pacing {

    private static final double NANOS_A_SECOND = 1e9;
    private static final double MS_A_SECOND = 1_000;

    /** A run that is further behind than this does not try to catch up. */
    private static final double MOST_OWED_SECONDS = 0.25;

    private double msASecond = MS_A_SECOND;
    private double owedSteps;
    private long clock;

    /**
     * @param wanted ms of biology a second of wall time
     */
    void setSpeed(double wanted) {
        msASecond = wanted;
    }

    void begin(long nanos) {
        clock = nanos;
        owedSteps = 0;
    }

    void owe(long nanos, double dtMs) {
        double stepsASecond = msASecond / dtMs;
        owedSteps += (nanos - clock) / NANOS_A_SECOND * stepsASecond;
        owedSteps = Math.min(owedSteps, MOST_OWED_SECONDS * stepsASecond);
        clock = nanos;
    }

    /** Whether a step is owed; it is paid then. */
    boolean pay() {
        if (owedSteps < 1) {
            return false;
        }
        owedSteps--;
        return true;
    }

    double lateMs(double dtMs) {
        return Double.isInfinite(msASecond) ? 0 : owedSteps * dtMs;
    }
}
