package org.spikebook.training.datafile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.ImageIO;

/** Makes pictures of one color. */
public final class Pictures {

    private Pictures() {}

    public static byte[] of(String format, int width, int height, int argb) {
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, argb);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** As many pictures in each of the folders {@code black} and {@code white}. */
    public static Map<String, byte[]> blackAndWhite(int each) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < each; i++) {
            files.put("set/black/" + i + ".png", of("png", 6, 4, 0xff000000));
            files.put("set/white/" + i + ".png", of("png", 6, 4, 0xffffffff));
        }
        return files;
    }
}
