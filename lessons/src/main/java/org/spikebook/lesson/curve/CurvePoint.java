package org.spikebook.lesson.curve;

/** A point of a curve, in the units of its axes; both are finite. */
public record CurvePoint(double x, double y) {

    public CurvePoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("must be finite, was " + x + ", " + y);
        }
    }
}
