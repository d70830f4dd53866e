package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A chart as a page of PDF that has its size. Texts are outlines of their letters, so that every
 * program shows them alike.
 *
 * @param width in pixels of the page on the screen
 * @param height in pixels of the page on the screen
 * @param name the title of the document
 */
record ChartPdf(JFreeChart chart, int width, int height, String name) {

    /** Points of a pixel: 72 to the inch, of which there are 96. */
    private static final double POINTS = 0.75;

    /** The catalog, the list of pages, the page and what is on it come before. */
    private static final int FIRST_PICTURE = 5;

    private static final int CHANNELS = 3;

    byte[] bytes() {
        PdfSheet sheet = new PdfSheet();
        chart.draw(new FileGraphics(sheet), new Rectangle2D.Double(0, 0, width, height));
        PdfFile file = new PdfFile();
        file.add("<< /Type /Catalog /Pages 2 0 R >>");
        file.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.add(page(sheet.pictures().size()));
        file.add("", content(sheet).getBytes(StandardCharsets.ISO_8859_1));
        sheet.pictures().forEach(picture -> add(picture, file));
        file.add("<< /Title <FEFF" + hex(name) + "> >>");
        return file.bytes();
    }

    private String page(int pictures) {
        StringBuilder named = new StringBuilder();
        for (int k = 0; k < pictures; k++) {
            int object = FIRST_PICTURE + 2 * k; // its mask is the next one
            named.append(PdfSheet.name(k)).append(' ').append(object).append(" 0 R ");
        }
        return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 "
                + POINTS * width
                + " "
                + POINTS * height
                + "] /Resources << /XObject << "
                + named
                + ">> >> /Contents 4 0 R >>";
    }

    /** On the page y grows upward, on the screen downward. */
    private String content(PdfSheet sheet) {
        AffineTransform upright = new AffineTransform(POINTS, 0, 0, -POINTS, 0, POINTS * height);
        return PdfSheet.matrix(upright) + sheet.content();
    }

    /** Its colors, and how much of each covers the ground. */
    private static void add(BufferedImage picture, PdfFile file) {
        int[] pixels =
                picture.getRGB(
                        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        byte[] colors = new byte[CHANNELS * pixels.length];
        byte[] cover = new byte[pixels.length];
        for (int k = 0; k < pixels.length; k++) {
            colors[CHANNELS * k] = (byte) (pixels[k] >> 16);
            colors[CHANNELS * k + 1] = (byte) (pixels[k] >> 8);
            colors[CHANNELS * k + 2] = (byte) pixels[k];
            cover[k] = (byte) (pixels[k] >> 24);
        }
        String size =
                "/Type /XObject /Subtype /Image /BitsPerComponent 8 /Width "
                        + picture.getWidth()
                        + " /Height "
                        + picture.getHeight();
        int mask = file.next() + 1;
        file.add(size + " /ColorSpace /DeviceRGB /SMask " + mask + " 0 R", colors);
        file.add(size + " /ColorSpace /DeviceGray", cover);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
