package org.spikebook.web.networklab.figure;

/** A part of a run's time, in ms. */
public record TimeWindow(double fromMs, double toMs) {

    private static final double NARROWEST_MS = 0.5;
    private static final double STEP = 0.5;

    /** All of it. */
    public static TimeWindow whole(double durationMs) {
        return new TimeWindow(0, durationMs);
    }

    public double lengthMs() {
        return toMs - fromMs;
    }

    public boolean isWhole(double durationMs) {
        return fromMs <= 0 && toMs >= durationMs;
    }

    /** A part of this one, from and to given as shares of it. */
    public TimeWindow part(double from, double to) {
        return new TimeWindow(fromMs + from * lengthMs(), fromMs + to * lengthMs())
                .atLeast(NARROWEST_MS);
    }

    /** Shows half as much around the same middle. */
    public TimeWindow closer() {
        return part(0.25, 0.75);
    }

    /** Shows twice as much around the same middle, within the run. */
    public TimeWindow wider(double durationMs) {
        return part(-0.5, 1.5).within(durationMs);
    }

    /** Moves by half its length, within the run: earlier if negative. */
    public TimeWindow moved(int halves, double durationMs) {
        double by = halves * STEP * lengthMs();
        return new TimeWindow(fromMs + by, toMs + by).within(durationMs);
    }

    /** The nearest window of this length that lies in the run. */
    public TimeWindow within(double durationMs) {
        double length = Math.min(lengthMs(), durationMs);
        double from = Math.clamp(fromMs, 0, durationMs - length);
        return new TimeWindow(from, from + length);
    }

    private TimeWindow atLeast(double shortestMs) {
        double missing = Math.max(0, shortestMs - lengthMs()) / 2;
        return new TimeWindow(fromMs - missing, toMs + missing);
    }
}
