package org.spikebook.training.dataset.bundled;

/**
 * An image before a camera that moves along a triangle in three saccades of 100 ms, as the
 * recordings of N-MNIST were made (G. Orchard, A. Jayawant, G. K. Cohen, N. Thakor, Frontiers in
 * Neuroscience 9, 2015, doi:10.3389/fnins.2015.00437). White is four times as bright as black;
 * brightness between pixels is interpolated.
 */
final class Saccade implements Scene {

    static final int DURATION_US = 300_000;

    private static final double[] CORNER_X = {-2, 0, 2, -2};
    private static final double[] CORNER_Y = {-1, 2, -1, -1};
    private static final double BLACK = 0.25;

    private final float[] image;
    private final int imageSide;
    private final int side;

    /**
     * @param image {@code image[y * imageSide + x]}, 0 to 1
     * @param side of the camera in pixels
     */
    Saccade(float[] image, int imageSide, int side) {
        this.image = image;
        this.imageSide = imageSide;
        this.side = side;
    }

    @Override
    public void show(double timeUs, double[] luminance) {
        double along = 3 * timeUs / DURATION_US;
        int leg = Math.min((int) along, 2);
        double margin = (side - imageSide) / 2.0;
        double shiftX = between(CORNER_X, leg, along - leg) + margin;
        double shiftY = between(CORNER_Y, leg, along - leg) + margin;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                luminance[y * side + x] = BLACK + (1 - BLACK) * value(x - shiftX, y - shiftY);
            }
        }
    }

    private static double between(double[] corners, int leg, double share) {
        return corners[leg] + share * (corners[leg + 1] - corners[leg]);
    }

    private double value(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double right = x - column;
        double down = y - row;
        return (1 - down) * ((1 - right) * pixel(row, column) + right * pixel(row, column + 1))
                + down
                        * ((1 - right) * pixel(row + 1, column)
                                + right * pixel(row + 1, column + 1));
    }

    private double pixel(int row, int column) {
        boolean inside = row >= 0 && row < imageSide && column >= 0 && column < imageSide;
        return inside ? image[row * imageSide + column] : 0;
    }
}
