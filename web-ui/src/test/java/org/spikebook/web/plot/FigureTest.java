package org.spikebook.web.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.recording.SpikeRaster;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.awt.BasicStroke;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

class FigureTest {

    @Test
    void lineFigure_twoCurves_drawsEachWithItsLabelApart() throws Exception {
        Document svg = parsed(figure("<b>\"x\" & y</b>", 0.9, 0.91).svg(600, 240, Locale.ENGLISH));

        assertThat(svg.getDocumentElement().getAttribute("aria-label"))
                .isEqualTo("<b>\"x\" & y</b>");
        assertThat(texts(svg)).contains("first", "second", "accuracy (%)", "epoch");
        assertThat(svg.getDocumentElement().getTextContent()).doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.91", "0.91, 0.9", "0.9, 0.9"})
    void lineFigure_curvesThatEndClose_haveLabelsOnTheirOuterSides(double first, double second)
            throws Exception {
        Document svg = parsed(figure("name", first, second).svg(600, 240, Locale.ENGLISH));

        double apart = y(svg, "second") - y(svg, "first");
        assertThat(Math.abs(apart)).isGreaterThan(10);
        assertThat(apart > 0).isEqualTo(second <= first);
    }

    @Test
    void lineFigure_curvesThatEndAtZero_shareALabel() throws Exception {
        Document svg = parsed(figure("name", 0, 0).svg(600, 240, Locale.ENGLISH));

        assertThat(y(svg, "first")).isEqualTo(y(svg, "second"));
        assertThat(x(svg, "second") - x(svg, "first")).isGreaterThan(40);
    }

    @Test
    void lineFigure_labels_followASampleOfTheirLine_inItsColorAndDashes() throws Exception {
        Document svg = parsed(figure("name", 0.9, 0.91).svg(600, 240, Locale.ENGLISH));

        assertThat(styleBefore(svg, "first")).contains("--sb-id-0").doesNotContain("dasharray:5");
        assertThat(styleBefore(svg, "second")).contains("--sb-id-1").contains("dasharray:5");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.02", "0.02, 0", "0.1, 0.15"})
    void lineFigure_curvesThatEndCloseToTheAxis_haveLabelsAboveEachOther(
            double first, double second) throws Exception {
        Document svg = parsed(figure("name", first, second).svg(600, 240, Locale.ENGLISH));

        double higher = y(svg, first > second ? "first" : "second");
        double lower = y(svg, first > second ? "second" : "first");
        assertThat(lower - higher).isGreaterThan(15);
    }

    @Test
    void lineFigure_labelAboveASharedOne_standsOneLineHigher() throws Exception {
        LineFigure three =
                figure(curve("first", 0, 0), curve("second", 1, 0), curve("third", 2, 0.02));

        Document svg = parsed(three.svg(600, 240, Locale.ENGLISH));

        assertThat(y(svg, "first") - y(svg, "third")).isBetween(15.0, 25.0);
    }

    @Test
    void lineFigure_labelBesideADistantOne_standsWhereItWouldAlone() throws Exception {
        LineFigure.Curve stopped =
                new LineFigure.Curve(
                        "stopped",
                        2,
                        false,
                        List.of(new LineFigure.Point(0, 0), new LineFigure.Point(0.5, 0.02)));

        Document svg = parsed(figure(curve("first", 0, 0), stopped).svg(600, 240, Locale.ENGLISH));

        Document alone = parsed(figure(stopped).svg(600, 240, Locale.ENGLISH));
        assertThat(y(svg, "stopped")).isEqualTo(y(alone, "stopped"));
    }

    @Test
    void lineFigure_emptyCurve_drawsOnlyAxes() throws Exception {
        LineFigure empty =
                new LineFigure(
                        "name",
                        "x",
                        "y",
                        1,
                        1,
                        List.of(new LineFigure.Curve("none", 0, false, List.of())));

        Document svg = parsed(empty.svg(400, 200, Locale.ENGLISH));

        assertThat(texts(svg)).contains("0", "x", "y").doesNotContain("none");
    }

    @Test
    void guide_isInterruptedWhereItHasNoValue() {
        XyFigure.Curve guide =
                new XyFigure.Curve(
                        "formula",
                        0,
                        XyFigure.Mark.GUIDE,
                        new double[] {0, 1, 2},
                        new double[] {4, Double.NaN, 5});
        XyFigure figure = new XyFigure("name", "x", "y", 0, 2, List.of(guide));

        XYDataset drawn = figure.chart(400, Locale.ENGLISH).getXYPlot().getDataset();

        assertThat(drawn.getItemCount(0)).isEqualTo(3);
        assertThat(drawn.getYValue(0, 1)).isNaN();
        assertThat(figure.svg(400, 200, Locale.ENGLISH)).contains("<svg").doesNotContain("NaN");
    }

    /** As potentials of outputs are: most far below zero, the highest two little above. */
    @Test
    void namesOfCurvesThatEndClose_areOnBothSides_andInsideThePlot() {
        XYPlot plot =
                new XyFigure(
                                "name",
                                "x",
                                "y",
                                0,
                                1,
                                List.of(ending("first", 2), ending("second", 1.5), ending("", -10)))
                        .chart(400, Locale.ENGLISH)
                        .getXYPlot();

        List<XYTextAnnotation> names =
                plot.getAnnotations().stream().map(XYTextAnnotation.class::cast).toList();

        assertThat(names.get(0).getTextAnchor()).isEqualTo(TextAnchor.BOTTOM_RIGHT);
        assertThat(names.get(1).getTextAnchor()).isEqualTo(TextAnchor.TOP_RIGHT);
        double room = plot.getRangeAxis().getUpperBound() - names.get(0).getY();
        assertThat(room).isGreaterThan(0.07 * plot.getRangeAxis().getRange().getLength());
    }

    /** The first dash of both predictions is the same: by it alone they are not told apart. */
    @Test
    void legend_showsAllDashesOfWhatWasPredicted() {
        XyFigure figure =
                new XyFigure(
                        "name",
                        "x",
                        "y",
                        0,
                        1,
                        List.of(
                                flat("curve", XyFigure.Mark.PREDICTED),
                                flat("number", XyFigure.Mark.PREDICTED_NUMBER)),
                        new XyFigure.Look(false, true, true));

        LegendItemCollection named = figure.chart(400, Locale.ENGLISH).getXYPlot().getLegendItems();

        assertThat(named.getItemCount()).isEqualTo(2);
        for (int k = 0; k < named.getItemCount(); k++) {
            BasicStroke stroke = (BasicStroke) named.get(k).getLineStroke();
            double pattern = 0;
            for (float length : stroke.getDashArray()) {
                pattern += length;
            }
            assertThat(named.get(k).getLine().getBounds2D().getWidth()).isGreaterThan(pattern);
        }
    }

    @Test
    void axesThatCount_haveWholeTicks_andReachAsHighAsTheyMust() {
        XYPlot plot =
                new XyFigure(
                                "name",
                                "task",
                                "students (%)",
                                0.5,
                                2.5,
                                List.of(flat("", XyFigure.Mark.STEPS)),
                                XyFigure.Look.counting(100))
                        .chart(400, Locale.ENGLISH)
                        .getXYPlot();

        assertThat(((NumberAxis) plot.getDomainAxis()).getTickUnit().getSize()).isEqualTo(1);
        assertThat(plot.getRangeAxis().getUpperBound()).isBetween(100.0, 120.0);
    }

    @Test
    void spikeFigure_train_drawsAStrokePerSpike() throws Exception {
        SpikeTrain train = new SpikeTrain(3, 4, new int[] {0, 2, 2, 3}, new int[] {0, 3, 1});
        SpikeFigure figure =
                SpikeFigure.of(new SpikeFigure.Labels("name", "time (ms)", "line"), train, 1, 0);

        Document svg = parsed(figure.svg(300, 120, Locale.ENGLISH));

        assertThat(figure.raster().steps()).containsExactly(0, 0, 2);
        assertThat(figure.raster().neurons()).containsExactly(0, 3, 1);
        assertThat(texts(svg)).contains("time (ms)", "line");
    }

    @Test
    void spikeFigure_thousandsOnOnePixel_drawsThemOnce() {
        int[] neurons = IntStream.range(0, 100_000).toArray();
        SpikeFigure figure =
                new SpikeFigure(
                        new SpikeFigure.Labels("n", "t", "l"),
                        new SpikeRaster(new int[100_000], neurons),
                        1,
                        1,
                        100_000,
                        0);

        assertThat(figure.svg(300, 120, Locale.ENGLISH)).hasSizeLessThan(20_000);
    }

    @Test
    void pixelImage_row_joinsEqualPixels() throws Exception {
        float[] values = {0, 1, 1, 0.5f, 0, 0};

        Document svg = parsed(PixelImage.svg(values, Shape.of(2, 3, 1)));

        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 3 2");
        NodeList paths = svg.getElementsByTagName("path");
        assertThat(paths.getLength()).isEqualTo(2);
        assertThat(((Element) paths.item(0)).getAttribute("d")).isEqualTo("M0 1h1v1h-1z");
        assertThat(((Element) paths.item(1)).getAttribute("d")).isEqualTo("M1 0h2v1h-2z");
    }

    private static LineFigure figure(String name, double first, double second) {
        return new LineFigure(
                name,
                "epoch",
                "accuracy (%)",
                2,
                1,
                List.of(curve("first", 0, first), curve("second", 1, second)));
    }

    private static LineFigure figure(LineFigure.Curve... curves) {
        return new LineFigure("name", "epoch", "accuracy (%)", 2, 1, List.of(curves));
    }

    private static LineFigure.Curve curve(String label, int identity, double end) {
        return new LineFigure.Curve(
                label,
                identity,
                identity == 1,
                List.of(new LineFigure.Point(0, 0), new LineFigure.Point(2, end)));
    }

    private static XyFigure.Curve ending(String label, double y) {
        return new XyFigure.Curve(
                label, 0, XyFigure.Mark.LINE, new double[] {0, 1}, new double[] {0, y});
    }

    private static XyFigure.Curve flat(String label, XyFigure.Mark mark) {
        return new XyFigure.Curve(label, -1, mark, new double[] {0, 1}, new double[] {1, 1});
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static double x(Document svg, String text) {
        return Double.parseDouble(text(svg, text).getAttribute("x"));
    }

    private static double y(Document svg, String text) {
        return Double.parseDouble(text(svg, text).getAttribute("y"));
    }

    /** The styles of the last line that is drawn before a text, and of what it stands in. */
    private static String styleBefore(Document svg, String text) {
        Element label = text(svg, text);
        NodeList lines = svg.getElementsByTagName("line");
        Element last =
                IntStream.range(0, lines.getLength())
                        .mapToObj(i -> (Element) lines.item(i))
                        .filter(line -> isBefore(line, label))
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
        StringBuilder styles = new StringBuilder();
        for (Node at = last; at instanceof Element element; at = at.getParentNode()) {
            styles.append(element.getAttribute("style")).append(';');
        }
        return styles.toString();
    }

    private static boolean isBefore(Element one, Element other) {
        return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) != 0;
    }

    private static Element text(Document svg, String text) {
        NodeList all = svg.getElementsByTagName("text");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(element -> element.getTextContent().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Document svg) {
        NodeList all = svg.getElementsByTagName("text");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getTextContent())
                .toList();
    }
}
