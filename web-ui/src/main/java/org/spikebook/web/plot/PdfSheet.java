package org.spikebook.web.plot;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.text.Numbers;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn, as operators of PDF. Colors that let the ground through are mixed with its white:
 * in charts they lie on nothing else.
 */
final class PdfSheet implements FileGraphics.Sheet {

    private static final int WHITE = 255;
    private static final double HUNDREDTHS = 100;
    private static final double THOUSANDTHS = 1000;

    private final StringBuilder content = new StringBuilder();
    private final List<BufferedImage> pictures = new ArrayList<>();

    @Override
    public void fill(Shape shape, Color color, @Nullable Shape clip) {
        String path = path(shape);
        if (!path.isEmpty()) {
            begin(clip);
            content.append(component(color.getRed(), color))
                    .append(component(color.getGreen(), color))
                    .append(component(color.getBlue(), color))
                    .append("rg\n")
                    .append(path)
                    .append(isEvenOdd(shape) ? "f*\nQ\n" : "f\nQ\n");
        }
    }

    /** A picture is a square of one unit, whose first row is the upper one. */
    @Override
    public void draw(BufferedImage picture, AffineTransform place, @Nullable Shape clip) {
        pictures.add(picture);
        AffineTransform square = new AffineTransform(place);
        square.translate(0, picture.getHeight());
        square.scale(picture.getWidth(), -picture.getHeight());
        begin(clip);
        content.append(matrix(square)).append(name(pictures.size() - 1)).append(" Do\nQ\n");
    }

    private void begin(@Nullable Shape clip) {
        content.append("q\n");
        if (clip != null) {
            content.append(path(clip)).append(isEvenOdd(clip) ? "W* n\n" : "W n\n");
        }
    }

    /** The operators so far. */
    String content() {
        return content.toString();
    }

    /** The pictures that they name, in their order. */
    List<BufferedImage> pictures() {
        return List.copyOf(pictures);
    }

    /** What the operators call a picture. */
    static String name(int picture) {
        return "/P" + picture;
    }

    /** The operator that places what follows. */
    static String matrix(AffineTransform transform) {
        double[] values = new double[6];
        transform.getMatrix(values);
        StringBuilder matrix = new StringBuilder();
        for (double value : values) {
            matrix.append(rounded(value, THOUSANDTHS)).append(' ');
        }
        return matrix.append("cm\n").toString();
    }

    private static boolean isEvenOdd(Shape shape) {
        return shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            int kind = at.currentSegment(to);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> add(path, to, 1, "m");
                case PathIterator.SEG_LINETO -> add(path, to, 1, "l");
                case PathIterator.SEG_QUADTO -> add(path, cubic(x, y, to), 3, "c");
                case PathIterator.SEG_CUBICTO -> add(path, to, 3, "c");
                default -> path.append("h\n");
            }
            int end = 2 * (pointsOf(kind) - 1);
            if (end >= 0) {
                x = to[end];
                y = to[end + 1];
            }
        }
        return path.toString();
    }

    private static int pointsOf(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 0;
        };
    }

    /** The same curve by two points between its ends instead of one. */
    private static double[] cubic(double x, double y, double[] quadratic) {
        double middleX = quadratic[0];
        double middleY = quadratic[1];
        double endX = quadratic[2];
        double endY = quadratic[3];
        return new double[] {
            (x + 2 * middleX) / 3,
            (y + 2 * middleY) / 3,
            (endX + 2 * middleX) / 3,
            (endY + 2 * middleY) / 3,
            endX,
            endY
        };
    }

    private static void add(StringBuilder path, double[] points, int count, String operator) {
        for (int k = 0; k < 2 * count; k++) {
            path.append(rounded(points[k], HUNDREDTHS)).append(' ');
        }
        path.append(operator).append('\n');
    }

    private static String component(int component, Color color) {
        double opacity = (double) color.getAlpha() / WHITE;
        double mixed = opacity * component + (1 - opacity) * WHITE;
        return rounded(mixed / WHITE, THOUSANDTHS) + " ";
    }

    private static String rounded(double value, double parts) {
        return Numbers.text(Math.rint(value * parts) / parts);
    }
}
