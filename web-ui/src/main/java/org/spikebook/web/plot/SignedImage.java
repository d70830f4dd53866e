package org.spikebook.web.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import javax.imageio.ImageIO;

/**
 * Signed values as a picture: blue above 0, vermillion below, transparent at 0, so that it suits a
 * light page and a dark one.
 */
public final class SignedImage {

    private static final int POSITIVE = 0x2A8FD0;
    private static final int NEGATIVE = 0xE0662A;
    private static final int OPAQUE = 255;

    /** What is drawn. */
    @FunctionalInterface
    public interface Values {

        /** The value of a pixel, -1 to 1; 0 for none. */
        double at(int x, int y);
    }

    private SignedImage() {}

    /** A PNG as an address for an image. */
    public static String dataUrl(int width, int height, Values values) {
        byte[] png = png(picture(width, height, values));
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    static BufferedImage picture(int width, int height, Values values) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, argb(values.at(x, y)));
            }
        }
        return picture;
    }

    /** The color of a value from -1 to 1. */
    static Color color(double value) {
        return new Color(argb(value), true);
    }

    private static int argb(double value) {
        double shown = Math.clamp(value, -1.0, 1.0);
        int alpha = (int) Math.round(OPAQUE * Math.abs(shown));
        return alpha << 24 | (shown > 0 ? POSITIVE : NEGATIVE);
    }

    /** The colors from -1 at the left to 1 at the right. */
    public static String scaleDataUrl(int width) {
        return dataUrl(width, 1, (x, y) -> 2.0 * x / (width - 1) - 1);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
