package org.spikebook.web.plot;

import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.StyleHandler;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chart as SVG, drawn by Batik.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record ChartSvg(JFreeChart chart, int width, int height) {

    private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

    /** Decimals of coordinates: a hundredth of a pixel. */
    private static final int PRECISION = 2;

    /**
     * A drawing for a page: as wide as its place, in the colors of the theme.
     *
     * @param name what a screen reader says of it
     */
    public String onPage(String name) {
        return draw(name, false);
    }

    /** A drawing for a file that stands alone, on a white ground. */
    public String inFile(String name) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + draw(name, true);
    }

    private String draw(String name, boolean alone) {
        Document document =
                GenericDOMImplementation.getDOMImplementation()
                        .createDocument("http://www.w3.org/2000/svg", "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(PRECISION);
        context.setComment("");
        context.setStyleHandler(new Styles(alone));
        context.setImageHandler(new PngImages());
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(width, height));
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), info);
        Element root = graphics.getRoot();
        tellWherePlotIs(root, info.getPlotInfo());
        root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-label", name);
        root.setAttributeNS(null, "class", "sb-chart");
        if (alone) {
            root.setAttributeNS(null, "font-family", "system-ui, sans-serif");
        }
        return text(graphics, root);
    }

    /**
     * As shares of the width and the height, so that a page can tell what the hand points at, and
     * draw over it.
     */
    private void tellWherePlotIs(Element root, PlotRenderingInfo info) {
        Rectangle2D area =
                info.getSubplotCount() > 0
                        ? info.getSubplotInfo(0).getDataArea()
                        : info.getDataArea();
        if (area != null) {
            root.setAttributeNS(null, "data-left", String.valueOf((float) area.getMinX() / width));
            root.setAttributeNS(null, "data-right", String.valueOf((float) area.getMaxX() / width));
            root.setAttributeNS(null, "data-top", String.valueOf((float) area.getMinY() / height));
            root.setAttributeNS(
                    null, "data-bottom", String.valueOf((float) area.getMaxY() / height));
        }
    }

    private static String text(SVGGraphics2D graphics, Element root) {
        StringWriter svg = new StringWriter();
        try {
            graphics.stream(root, svg, true, false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ownIds(svg.toString().replaceFirst("(?s)^.*?(?=<svg)", ""));
    }

    /** Names clip paths after the drawing: a page holds many drawings, and ids are the page's. */
    private static String ownIds(String svg) {
        String own = "$1c" + Integer.toHexString(svg.hashCode()) + "-";
        return svg.replaceAll("(id=\"|url\\(#)(?=clipPath)", own);
    }

    /**
     * Writes styles as style attributes (CSS variables work nowhere else), with the theme's colors,
     * and leaves out what is the default: the type is the page's.
     */
    private record Styles(boolean alone) implements StyleHandler {

        @Override
        @SuppressWarnings("rawtypes")
        public void setStyle(Element element, Map styles, SVGGeneratorContext context) {
            StringBuilder style = new StringBuilder();
            for (Object entry : styles.entrySet()) {
                if (entry instanceof Map.Entry<?, ?> each) {
                    append(style, String.valueOf(each.getKey()), String.valueOf(each.getValue()));
                }
            }
            if (!style.isEmpty()) {
                String before = element.getAttributeNS(null, "style");
                element.setAttributeNS(null, "style", before + style);
            }
        }

        private void append(StringBuilder style, String property, String value) {
            if (!isDefault(property, value)) {
                style.append(property).append(':').append(colored(value)).append(';');
            }
        }

        private static boolean isDefault(String property, String value) {
            return switch (property) {
                case "font-family", "text-rendering", "shape-rendering", "color-rendering" -> true;
                case "image-rendering", "color-interpolation", "clip-path" ->
                        !value.startsWith("url");
                case "stroke-miterlimit" -> value.equals("10");
                case "stroke-dashoffset" -> value.equals("0");
                case "stroke-dasharray" -> value.equals("none");
                case "fill-opacity", "stroke-opacity", "stroke-width" -> value.equals("1");
                case "stroke-linecap" -> value.equals("butt");
                case "stroke-linejoin" -> value.equals("miter");
                case "font-weight", "font-style" -> value.equals("normal");
                default -> false;
            };
        }

        private String colored(String value) {
            Matcher rgb = RGB.matcher(value);
            if (!rgb.matches()) {
                return value;
            }
            int red = Integer.parseInt(rgb.group(1));
            int green = Integer.parseInt(rgb.group(2));
            int blue = Integer.parseInt(rgb.group(3));
            String color =
                    alone
                            ? FigureColor.inFile(red, green, blue)
                            : FigureColor.onPage(red, green, blue);
            return color.isEmpty() ? value : color;
        }
    }
}
