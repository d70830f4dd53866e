package org.spikebook.web.traininglab.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

/**
 * Draws receptive fields as one small picture for a row of neurons: blue where light excites the
 * neuron, vermillion where it inhibits it, transparent where it does nothing, so that it suits a
 * light page and a dark one. Each neuron is scaled to its own largest weight.
 */
public final class FieldSheet {

    private static final int EXCITES = 0x2A8FD0;
    private static final int INHIBITS = 0xE0662A;
    private static final int GAP = 1;

    private FieldSheet() {}

    /** A PNG as an address for an image, one field after another in a line. */
    public static String dataUrl(ReceptiveFields fields, List<Integer> neurons) {
        int height = fields.shape().dimensions().get(0);
        int width = fields.shape().dimensions().get(1);
        BufferedImage sheet =
                new BufferedImage(
                        Math.max(1, neurons.size() * (width + GAP) - GAP),
                        height,
                        BufferedImage.TYPE_INT_ARGB);
        for (int n = 0; n < neurons.size(); n++) {
            draw(sheet, n * (width + GAP), fields, neurons.get(n), width, height);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(sheet));
    }

    private static void draw(
            BufferedImage sheet, int left, ReceptiveFields fields, int neuron, int w, int h) {
        float largest = Math.max(fields.largest(neuron), Float.MIN_NORMAL);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                float weight = fields.weights().weight(neuron, y * w + x) / largest;
                int alpha = Math.round(255 * Math.abs(weight));
                sheet.setRGB(left + x, y, alpha << 24 | (weight > 0 ? EXCITES : INHIBITS));
            }
        }
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
