package org.spikebook.web.plot;

import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/**
 * Draws a chart on a sheet, in the colors of files: lines and texts become filled shapes, so that a
 * file needs no fonts. Not safe for use by several threads.
 */
final class FileGraphics extends AbstractGraphics2D {

    /** What is drawn on; places are in pixels of the chart, from its upper left corner. */
    interface Sheet {

        /**
         * Fills a shape.
         *
         * @param clip beyond which nothing is filled; none: everything is
         */
        void fill(Shape shape, Color color, @Nullable Shape clip);

        /**
         * Draws a picture.
         *
         * @param place of its pixels
         * @param clip beyond which nothing is drawn; none: all of it is
         */
        void draw(BufferedImage picture, AffineTransform place, @Nullable Shape clip);
    }

    private final Sheet sheet;

    /** Knows how large texts are. */
    private final Graphics2D measures;

    FileGraphics(Sheet sheet) {
        super(true);
        this.sheet = sheet;
        measures = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        gc = new GraphicContext(new AffineTransform());
    }

    private FileGraphics(FileGraphics other) {
        super(other);
        sheet = other.sheet;
        measures = other.measures;
    }

    @Override
    public Graphics create() {
        return new FileGraphics(this);
    }

    @Override
    public void dispose() {
        // holds nothing of the system
    }

    @Override
    public void draw(Shape shape) {
        fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public void fill(Shape shape) {
        Color color = getPaint() instanceof Color one ? one : FigureColor.INK;
        if (color.getAlpha() > 0) {
            sheet.fill(placed(shape), FigureColor.inPicture(color), clip());
        }
    }

    private Shape placed(Shape shape) {
        return getTransform().createTransformedShape(shape);
    }

    private @Nullable Shape clip() {
        Shape clip = getClip();
        return clip == null ? null : placed(clip);
    }

    @Override
    public void drawString(String text, float x, float y) {
        drawGlyphVector(getFont().createGlyphVector(getFontRenderContext(), text), x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        new TextLayout(text, getFontRenderContext()).draw(this, x, y);
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return measures.getFontMetrics(font);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return measures.getDeviceConfiguration();
    }

    @Override
    public boolean drawImage(Image picture, int x, int y, @Nullable ImageObserver observer) {
        AffineTransform place = new AffineTransform(getTransform());
        place.translate(x, y);
        sheet.draw((BufferedImage) picture, place, clip());
        return true;
    }

    @Override
    public boolean drawImage(
            Image picture,
            int x,
            int y,
            int width,
            int height,
            @Nullable ImageObserver observer) {
        BufferedImage pixels = (BufferedImage) picture;
        AffineTransform place = new AffineTransform(getTransform());
        place.translate(x, y);
        place.scale((double) width / pixels.getWidth(), (double) height / pixels.getHeight());
        sheet.draw(pixels, place, clip());
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform place) {
        throw new UnsupportedOperationException("charts draw no such pictures");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform place) {
        throw new UnsupportedOperationException("charts draw no such pictures");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("what was drawn cannot be copied");
    }

    @Override
    public void setXORMode(Color color) {
        throw new UnsupportedOperationException("charts draw over what there is");
    }
}
