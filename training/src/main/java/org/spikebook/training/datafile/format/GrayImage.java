package org.spikebook.training.datafile.format;

import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.dataset.UnreadableDataException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture in shades of gray.
 *
 * @param gray {@code gray[y * width + x]}, 0 black to 255 white
 */
@SuppressWarnings("ArrayRecordComponent")
record GrayImage(int width, int height, float[] gray) {

    private static final int MOST_PIXELS = 1 << 24;
    private static final int LONGEST_SIDE = 1 << 15;
    private static final int MOST_BYTES = 1 << 26;
    private static final int WHITE = 255;

    /**
     * Reads a picture.
     *
     * @throws org.spikebook.training.dataset.UnreadableDataException if it is none, too large or
     *     damaged
     */
    static GrayImage read(DataFiles files, DataEntry entry) throws IOException {
        String path = DataFileErrors.shown(entry.path());
        if (entry.size() > MOST_BYTES) {
            throw DataFileErrors.of("image.large", path, MOST_PIXELS >> 20);
        }
        try (InputStream in = files.open(entry);
                ImageInputStream image = new MemoryCacheImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                throw DataFileErrors.of("image.none", path);
            }
            return read(readers.next(), image, path);
        } catch (UnreadableDataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the readers of the JDK have no single exception for damaged pictures
            throw DataFileErrors.of("image.damaged", path);
        }
    }

    private static GrayImage read(ImageReader reader, ImageInputStream image, String path)
            throws IOException {
        try {
            reader.setInput(image, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw DataFileErrors.of("image.large", path, MOST_PIXELS >> 20);
            }
            // scaling takes an array of the new width and the old height
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE) {
                throw DataFileErrors.of("image.long", path, LONGEST_SIDE);
            }
            return of(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static GrayImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] gray = new float[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                gray[y * width + x] = gray(row[x]);
            }
        }
        return new GrayImage(width, height, gray);
    }

    private static float gray(int argb) {
        float luma =
                0.299f * (argb >> 16 & 0xff) + 0.587f * (argb >> 8 & 0xff) + 0.114f * (argb & 0xff);
        float opaque = (argb >>> 24) / 255f;
        return opaque * luma + (1 - opaque) * WHITE;
    }

    /**
     * Writes the picture in another size: each new pixel is the mean of what it covers.
     *
     * @param into overwritten from {@code offset} on, row by row
     */
    void scale(int newWidth, int newHeight, byte[] into, int offset) {
        float[] narrow = new float[newWidth * height];
        for (int y = 0; y < height; y++) {
            shrink(gray, y * width, 1, width, narrow, y * newWidth, 1, newWidth);
        }
        float[] scaled = new float[newWidth * newHeight];
        for (int x = 0; x < newWidth; x++) {
            shrink(narrow, x, newWidth, height, scaled, x, newWidth, newHeight);
        }
        for (int i = 0; i < scaled.length; i++) {
            into[offset + i] = (byte) Math.round(scaled[i]);
        }
    }

    /** Means of a row or column, weighted by how much of each old pixel a new one covers. */
    private static void shrink(
            float[] from,
            int fromStart,
            int fromStep,
            int fromCount,
            float[] to,
            int toStart,
            int toStep,
            int toCount) {
        double ratio = (double) fromCount / toCount;
        for (int i = 0; i < toCount; i++) {
            double begin = i * ratio;
            double end = Math.min((i + 1) * ratio, fromCount);
            double sum = 0;
            for (int k = (int) begin; k < end; k++) {
                double share = Math.min(end, k + 1) - Math.max(begin, k);
                sum += share * from[fromStart + k * fromStep];
            }
            to[toStart + i * toStep] = (float) (sum / (end - begin));
        }
    }
}
