package org.spikebook.web.plot;

import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * A chart as a picture on a white ground, with two pixels for each of the page.
 *
 * @param width in pixels of the page
 * @param height in pixels of the page
 */
record ChartPng(JFreeChart chart, int width, int height) {

    private static final int SCALE = 2;

    byte[] bytes() {
        BufferedImage picture =
                new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        chart.draw(
                new FileGraphics(new Painted(graphics)),
                new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        return encoded(picture);
    }

    private static byte[] encoded(BufferedImage picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    private record Painted(Graphics2D graphics) implements FileGraphics.Sheet {

        @Override
        public void fill(Shape shape, Color color, @Nullable Shape clip) {
            graphics.setClip(clip);
            graphics.setColor(color);
            graphics.fill(shape);
        }

        @Override
        public void draw(BufferedImage picture, AffineTransform place, @Nullable Shape clip) {
            graphics.setClip(clip);
            graphics.drawImage(picture, place, null);
        }
    }
}
