package org.spikebook.web.plot;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.dataset.SamplePicture;

import java.util.Arrays;

/**
 * A sample as a picture in shades of ink: one path per shade, so that a digit of 28 x 28 takes
 * about two kilobytes. Values of several channels are shown by their mean.
 */
public final class PixelImage {

    private static final int SHADES = 16;

    private final float[] values;
    private final int height;
    private final int width;
    private final int channels;

    /** What is drawn in each shade; nothing in that of the paper. */
    private final StringBuilder[] paths = new StringBuilder[SHADES + 1];

    private PixelImage(float[] values, Shape shape) {
        boolean image = shape.dimensions().size() == 3;
        this.values = values;
        height = image ? shape.dimensions().get(0) : 1;
        width = image ? shape.dimensions().get(1) : shape.size();
        channels = image ? shape.dimensions().get(2) : 1;
        Arrays.setAll(paths, _ -> new StringBuilder());
    }

    /** The drawing of a sample, whatever its form. */
    public static String svg(SamplePicture picture) {
        return svg(picture.values(), picture.shape());
    }

    /**
     * The drawing, hidden from screen readers: what it shows is said beside it.
     *
     * @param values of the sample, 0 (paper) to 1 (ink), {@code shape.size()} of them
     * @param shape {@code [height, width, channels]}; any other is drawn as one row
     */
    public static String svg(float[] values, Shape shape) {
        return new PixelImage(values, shape).svg();
    }

    private String svg() {
        for (int y = 0; y < height; y++) {
            addRow(shades(y), y);
        }
        StringBuilder svg =
                new StringBuilder(
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" class="sb-pixels"\
                         viewBox="0 0 %1$d %2$d" style="aspect-ratio: %1$d / %2$d"\
                         aria-hidden="true">\
                        """
                                .formatted(width, height));
        for (int shade = 1; shade <= SHADES; shade++) {
            if (!paths[shade].isEmpty()) {
                svg.append("<path d=\"")
                        .append(paths[shade])
                        .append("\" fill-opacity=\"")
                        .append((double) shade / SHADES)
                        .append("\"/>");
            }
        }
        return svg.append("</svg>").toString();
    }

    private int[] shades(int y) {
        int[] shades = new int[width];
        for (int x = 0; x < width; x++) {
            double sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += values[(y * width + x) * channels + c];
            }
            shades[x] = (int) Math.round(Math.clamp(sum / channels, 0.0, 1.0) * SHADES);
        }
        return shades;
    }

    /** A rectangle for each run of pixels of one shade. */
    private void addRow(int[] shades, int y) {
        int x = 0;
        while (x < shades.length) {
            int end = x + 1;
            while (end < shades.length && shades[end] == shades[x]) {
                end++;
            }
            if (shades[x] > 0) {
                paths[shades[x]]
                        .append('M')
                        .append(x)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(end - x)
                        .append("v1h")
                        .append(x - end)
                        .append('z');
            }
            x = end;
        }
    }
}
