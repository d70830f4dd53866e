package org.spikebook.lesson.curve;

import java.util.List;

/**
 * Points on two axes, joined by lines that are straight as they are drawn: on a logarithmic axis
 * straight in the logarithm.
 *
 * @param points from left to right
 */
public record Curve(Axis x, Axis y, List<CurvePoint> points) {

    /** Fewest points. */
    public static final int MIN_POINTS = 2;

    /** Most points. */
    public static final int MAX_POINTS = 101;

    /** Places along x at which curves are compared and counted, both ends included. */
    public static final int COLUMNS = 41;

    private static final double ROUNDING = 1e-9;

    public Curve {
        points = List.copyOf(points);
    }

    /** The share along x at which a column stands. */
    public static double shareOf(int column) {
        return column / (COLUMNS - 1.0);
    }

    /** Whether these are points of one curve within the axes: enough, not too many, ascending. */
    public boolean isDrawable() {
        boolean ascending = true;
        for (int k = 1; k < points.size(); k++) {
            ascending &= points.get(k).x() > points.get(k - 1).x();
        }
        return ascending
                && points.size() >= MIN_POINTS
                && points.size() <= MAX_POINTS
                && points.stream().allMatch(p -> x.holds(p.x()) && y.holds(p.y()));
    }

    /** Whether it has a value at a share along x. */
    public boolean reaches(double share) {
        return !points.isEmpty()
                && share >= x.share(points.getFirst().x()) - ROUNDING
                && share <= x.share(points.getLast().x()) + ROUNDING;
    }

    /** The share along y at a share along x; that of the nearest end outside its reach. */
    public double at(double share) {
        for (int k = 1; k < points.size(); k++) {
            double right = x.share(points.get(k).x());
            if (share <= right) {
                double left = x.share(points.get(k - 1).x());
                double low = y.share(points.get(k - 1).y());
                double high = y.share(points.get(k).y());
                double part = Math.clamp((share - left) / (right - left), 0, 1);
                return low + part * (high - low);
            }
        }
        return y.share(points.getLast().y());
    }
}
