package org.spikebook.web.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.recording.SpikeRaster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

class ChartSvgTest {

    private static final int STEPS = 10_000;
    private static final int NEURONS = 1_000;

    @Test
    void drawing_onPage_takesItsColorsFromTheTheme() {
        String svg = new ChartSvg(raster(200), 900, 420).onPage("Spikes of exc");
        assertThat(svg)
                .startsWith("<svg")
                .contains(
                        "aria-label=\"Spikes of exc\"",
                        "stroke:var(--sb-id-1)",
                        "fill:var(--sb-muted)")
                .doesNotContain("rgb(1,2,")
                .doesNotContain("font-family");
    }

    @Test
    void drawing_inFile_hasColorsOfItsOwn() {
        String svg = new ChartSvg(raster(200), 900, 420).inFile("Spikes of exc");
        assertThat(svg).startsWith("<?xml").contains("stroke:#d55e00").doesNotContain("var(");
    }

    @Test
    void twentyThousandSpikes_areOnePath() {
        String svg = new ChartSvg(raster(15_000), 900, 420).onPage("Spikes of exc");
        assertThat(svg).doesNotContain("<image");
        assertThat(svg.split("stroke:var\\(--sb-id-1\\)", -1).length - 1).isEqualTo(1);
    }

    @Test
    void hundredThousandSpikes_areAPictureOfTwiceTheResolution() throws IOException {
        String svg = new ChartSvg(raster(100_000), 900, 420).onPage("Spikes of exc");
        assertThat(svg).contains("class=\"sb-chart-image\"").contains("data-left=\"0.");
        assertThat(svg.length()).isLessThan(150_000);
        Matcher png = Pattern.compile("data:image/png;base64,([^\"]+)").matcher(svg);
        assertThat(png.find()).isTrue();
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png.group(1))));
        assertThat(picture.getWidth()).isBetween(1_500, 1_800);
        assertThat(picture.getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(colors(picture)).containsOnly(0x00000000, 0xffd55e00);
    }

    private static Set<Integer> colors(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return IntStream.of(picture.getRGB(0, 0, width, height, null, 0, width))
                .boxed()
                .collect(Collectors.toSet());
    }

    @Test
    void name_withMarkup_isEscaped() {
        assertThat(new ChartSvg(raster(1), 300, 200).onPage("a\"><script>"))
                .doesNotContain("<script>");
    }

    /** So many spikes of a thousand neurons, in the color of the second identity. */
    static JFreeChart raster(int spikes) {
        Random random = new Random(7);
        int[] steps = random.ints(spikes, 0, STEPS).sorted().toArray();
        int[] neurons = random.ints(spikes, 0, NEURONS).toArray();
        SpikeRenderer renderer = new SpikeRenderer();
        renderer.setSeriesPaint(0, FigureColor.identity(1));
        XYPlot plot =
                new XYPlot(
                        new SpikeDataset(new SpikeRaster(steps, neurons), 0.1),
                        new NumberAxis("time (ms)"),
                        new NumberAxis("neuron"),
                        renderer);
        ChartStyle.dress(plot);
        return ChartStyle.chart(plot);
    }
}
