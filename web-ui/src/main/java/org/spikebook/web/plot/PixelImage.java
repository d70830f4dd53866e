package org.spikebook.web.plot;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.dataset.SamplePicture;

/**
 * A sample as a picture in shades of ink: one path per shade, so that a digit of 28 x 28 takes
 * about two kilobytes. Values of several channels are shown by their mean.
 */
public final class PixelImage {

    private static final int SHADES = 16;

    private PixelImage() {}

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
        boolean image = shape.dimensions().size() == 3;
        int height = image ? shape.dimensions().get(0) : 1;
        int width = image ? shape.dimensions().get(1) : shape.size();
        int channels = image ? shape.dimensions().get(2) : 1;
        StringBuilder svg =
                new StringBuilder(
                                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sb-pixels\""
                                        + " viewBox=\"0 0 ")
                        .append(width)
                        .append(' ')
                        .append(height)
                        .append("\" style=\"aspect-ratio: ")
                        .append(width)
                        .append(" / ")
                        .append(height)
                        .append("\" aria-hidden=\"true\">");
        StringBuilder[] paths = new StringBuilder[SHADES + 1];
        for (int y = 0; y < height; y++) {
            addRow(paths, shades(values, y, width, channels), y);
        }
        for (int shade = 1; shade <= SHADES; shade++) {
            if (paths[shade] != null) {
                svg.append("<path d=\"")
                        .append(paths[shade])
                        .append("\" fill-opacity=\"")
                        .append((double) shade / SHADES)
                        .append("\"/>");
            }
        }
        return svg.append("</svg>").toString();
    }

    private static int[] shades(float[] values, int y, int width, int channels) {
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

    private static void addRow(StringBuilder[] paths, int[] shades, int y) {
        int x = 0;
        while (x < shades.length) {
            int end = x + 1;
            while (end < shades.length && shades[end] == shades[x]) {
                end++;
            }
            if (shades[x] > 0) {
                path(paths, shades[x])
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

    private static StringBuilder path(StringBuilder[] paths, int shade) {
        if (paths[shade] == null) {
            paths[shade] = new StringBuilder();
        }
        return paths[shade];
    }
}
