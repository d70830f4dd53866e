package org.spikebook.training.dataset.bundled;

import org.spikebook.training.random.CounterStream;

/**
 * A shape that moves on a straight line and turns. Its edge is smooth over one pixel.
 *
 * @param side of the view in pixels
 * @param radius of the circle around the shape, in pixels
 * @param startX where its center is at first, in pixels; likewise {@code startY}
 * @param speedX in pixels per µs; likewise {@code speedY}
 * @param angle at first; {@code turn} in radians per µs
 * @param ink luminance of the shape, {@code paper} that of what is behind it
 */
record MovingShape(
        Form form,
        int side,
        double radius,
        double startX,
        double startY,
        double speedX,
        double speedY,
        double angle,
        double turn,
        double ink,
        double paper)
        implements Scene {

    /** What it looks like, in the order of the classes of the data set. */
    enum Form {
        DISC,
        SQUARE,
        TRIANGLE,
        CROSS
    }

    private static final double DARK = 0.2;

    /** Draws all but the form at random; the middle of the way is near the middle of the view. */
    static MovingShape draw(Form form, int side, int durationUs, long stream) {
        long key = CounterStream.child(stream, "shape");
        double heading = 2 * Math.PI * CounterStream.uniform(key, 0);
        double way = between(0.35, 0.6, key, 1) * side;
        double stepX = way * StrictMath.cos(heading);
        double stepY = way * StrictMath.sin(heading);
        double center = (side - 1) / 2.0;
        double bright = between(0.6, 1, key, 2);
        boolean lightOnDark = CounterStream.uniform(key, 3) < 0.5;
        return new MovingShape(
                form,
                side,
                between(0.2, 0.3, key, 4) * side,
                center + between(-0.08, 0.08, key, 5) * side - stepX / 2,
                center + between(-0.08, 0.08, key, 6) * side - stepY / 2,
                stepX / durationUs,
                stepY / durationUs,
                2 * Math.PI * CounterStream.uniform(key, 7),
                between(-1, 1, key, 8) / durationUs,
                lightOnDark ? bright : DARK,
                lightOnDark ? DARK : bright);
    }

    private static double between(double low, double high, long key, int draw) {
        return low + (high - low) * CounterStream.uniform(key, draw);
    }

    @Override
    public void show(double timeUs, double[] luminance) {
        double centerX = startX + speedX * timeUs;
        double centerY = startY + speedY * timeUs;
        double cos = StrictMath.cos(angle + turn * timeUs);
        double sin = StrictMath.sin(angle + turn * timeUs);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double dx = x - centerX;
                double dy = y - centerY;
                double outside = outside(cos * dx + sin * dy, cos * dy - sin * dx);
                double cover = Math.clamp(0.5 - outside, 0, 1);
                luminance[y * side + x] = paper + cover * (ink - paper);
            }
        }
    }

    /** About how far a point lies outside of the shape in its own axes, in pixels. */
    private double outside(double x, double y) {
        return switch (form) {
            case DISC -> Math.sqrt(x * x + y * y) - 0.9 * radius;
            case SQUARE -> Math.max(Math.abs(x), Math.abs(y)) - radius / Math.sqrt(2);
            case TRIANGLE -> Math.max(-y, 0.5 * (y + Math.sqrt(3) * Math.abs(x))) - 0.5 * radius;
            case CROSS ->
                    Math.min(
                            Math.max(Math.abs(x) - radius, Math.abs(y) - 0.3 * radius),
                            Math.max(Math.abs(y) - radius, Math.abs(x) - 0.3 * radius));
        };
    }
}
