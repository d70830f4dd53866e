package org.spikebook.lesson.check;

import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * What a check found.
 *
 * @param points given, 0 to {@code maxPoints}, in tenths
 * @param reasons why, with the measured values; at least one
 */
public record CheckResult(double points, int maxPoints, List<Text> reasons) {

    private static final double TENTHS = 10;

    public CheckResult {
        reasons = List.copyOf(reasons);
        if (!(points >= 0 && points <= maxPoints) || reasons.isEmpty()) {
            throw new IllegalArgumentException(
                    points + " of " + maxPoints + " points for " + reasons.size() + " reasons");
        }
    }

    /**
     * A part of the points.
     *
     * @param share 0 to 1; what is not whole is rounded down to a tenth of a point, so that only a
     *     whole solution gets all
     */
    public static CheckResult share(double share, int maxPoints, List<Text> reasons) {
        double tenths = Math.floor(share * maxPoints * TENTHS + 1e-9);
        return new CheckResult(tenths / TENTHS, maxPoints, reasons);
    }

    /** No points. */
    public static CheckResult none(int maxPoints, List<Text> reasons) {
        return new CheckResult(0, maxPoints, reasons);
    }

    /** The part of the points that was reached, 0 to 1. */
    public double share() {
        return points / maxPoints;
    }

    /** Whether all points were reached. */
    public boolean passed() {
        return points == maxPoints;
    }
}
