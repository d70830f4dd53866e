package org.spikebook.web.traininglab.sample;

import org.spikebook.simulator.network.Shape;

/**
 * A drawing made to look like the images of a data set: cut to what is drawn, scaled to the height
 * that digits have there, and put with its center of mass in the middle, as the makers of MNIST did
 * (LeCun et al. 1998, doi:10.1109/5.726791: 20 of 28 pixels). Images of up to 12 pixels are filled
 * from edge to edge, as the 8x8 digits are.
 *
 * @param size rows and columns of the drawing
 * @param ink {@code ink[row * size + column]}, 0 to 1; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record Drawing(int size, float[] ink) {

    private static final double MNIST_SHARE = 20.0 / 28;
    private static final int SMALL = 12;
    private static final float TRACE = 0.05f;

    /** Points at which a pixel is looked at, in each direction. */
    private static final int PROBES = 6;

    public Drawing {
        if (ink.length != size * size) {
            throw new IllegalArgumentException(ink.length + " values are no square of " + size);
        }
    }

    private record Box(int top, int left, int bottom, int right) {
        int longer() {
            return Math.max(bottom - top, right - left);
        }

        boolean isEmpty() {
            return bottom <= top;
        }
    }

    public boolean isEmpty() {
        return box().isEmpty();
    }

    /**
     * The drawing as a sample.
     *
     * @param shape height, width and one channel
     * @return {@code values[row * width + column]}, all 0 if nothing is drawn
     */
    public float[] sample(Shape shape) {
        int height = shape.dimensions().get(0);
        int width = shape.dimensions().get(1);
        Box box = box();
        float[] values = new float[height * width];
        if (box.isEmpty()) {
            return values;
        }
        int shorter = Math.min(height, width);
        double target = shorter <= SMALL ? shorter : shorter * MNIST_SHARE;
        double scale = box.longer() / target;
        double[] center = shorter <= SMALL ? middle(box) : mass(box);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[y * width + x] =
                        mean(
                                center[0] + (y - height / 2.0) * scale,
                                center[1] + (x - width / 2.0) * scale,
                                scale);
            }
        }
        return values;
    }

    /** Mean ink of a square whose upper left corner is given. */
    private float mean(double top, double left, double side) {
        double sum = 0;
        for (int i = 0; i < PROBES; i++) {
            for (int j = 0; j < PROBES; j++) {
                int row = (int) Math.floor(top + (i + 0.5) * side / PROBES);
                int column = (int) Math.floor(left + (j + 0.5) * side / PROBES);
                sum += inside(row) && inside(column) ? ink[row * size + column] : 0;
            }
        }
        return (float) (sum / (PROBES * PROBES));
    }

    private boolean inside(int place) {
        return place >= 0 && place < size;
    }

    private static double[] middle(Box box) {
        return new double[] {(box.top + box.bottom) / 2.0, (box.left + box.right) / 2.0};
    }

    private double[] mass(Box box) {
        double sum = 0;
        double rows = 0;
        double columns = 0;
        for (int row = box.top; row < box.bottom; row++) {
            for (int column = box.left; column < box.right; column++) {
                float here = ink[row * size + column];
                sum += here;
                rows += here * (row + 0.5);
                columns += here * (column + 0.5);
            }
        }
        return new double[] {rows / sum, columns / sum};
    }

    private Box box() {
        int top = size;
        int left = size;
        int bottom = 0;
        int right = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                if (ink[row * size + column] > TRACE) {
                    top = Math.min(top, row);
                    left = Math.min(left, column);
                    bottom = row + 1;
                    right = Math.max(right, column + 1);
                }
            }
        }
        return new Box(top, left, bottom, right);
    }
}
