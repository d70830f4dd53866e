package org.spikebook.web.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

import javax.imageio.ImageIO;

class FigureFileTest {

    private static final int WHITE = 0xffffff;

    /** Of the second identity, in files and as it stands in a chart. */
    private static final int VERMILION = 0xd55e00;

    private static final int PLACEHOLDER = 0x010215;

    private static final Pattern ENTRY = Pattern.compile("(\\d{10}) 00000 n \n");

    @Test
    void picture_isOnWhite_withTwoPixelsForEachOfThePage_inTheColorsOfFiles() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(raster(200).png()));

        assertThat(picture.getWidth()).isEqualTo(1_800);
        assertThat(picture.getHeight()).isEqualTo(840);
        int[] pixels = picture.getRGB(0, 0, 1_800, 840, null, 0, 1_800);
        assertThat(pixels[0] & WHITE).isEqualTo(WHITE);
        assertThat(Arrays.stream(pixels).map(pixel -> pixel & WHITE).distinct().toArray())
                .contains(VERMILION)
                .doesNotContain(PLACEHOLDER);
    }

    @Test
    void picture_ofAHundredThousandSpikes_showsThem() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(raster(100_000).png()));

        int[] pixels = picture.getRGB(0, 0, 1_800, 840, null, 0, 1_800);
        assertThat(Arrays.stream(pixels).filter(pixel -> (pixel & WHITE) == VERMILION).count())
                .isGreaterThan(100_000);
    }

    @Test
    void page_hasTheSizeOfTheFigure_andLeadsToEachOfItsObjects() {
        String pdf = text(raster(200).pdf());

        assertThat(pdf)
                .startsWith("%PDF-1.4\n")
                .contains("/MediaBox [0 0 675.0 315.0]", "/Title <FEFF005300700069006b00650073>")
                .endsWith("%%EOF\n");
        List<Integer> places =
                ENTRY.matcher(pdf)
                        .results()
                        .map(entry -> Integer.parseInt(entry.group(1)))
                        .toList();
        assertThat(places).hasSize(5);
        for (int k = 0; k < places.size(); k++) {
            assertThat(pdf.substring(places.get(k))).startsWith((k + 1) + " 0 obj\n");
        }
        Matcher table = Pattern.compile("startxref\n(\\d+)\n").matcher(pdf);
        assertThat(table.find()).isTrue();
        assertThat(pdf.substring(Integer.parseInt(table.group(1)))).startsWith("xref\n0 6\n");
    }

    @Test
    void page_isDrawnInTheColorsOfFiles_byFilledShapes() throws IOException {
        String content = content(raster(200).pdf());

        assertThat(content)
                .startsWith("0.75 0 0 -0.75 0 315 cm\n")
                .contains("0.835 0.369 0 rg\n", " m\n", " l\n", "W n\n")
                .doesNotContain("0.004 0.008 ", "NaN", "E-");
        assertThat(content.split("q\n", -1)).hasSameSizeAs(content.split("Q\n", -1));
    }

    @Test
    void page_ofAHundredThousandSpikes_hasThemAsAPictureThatLetsTheGroundThrough()
            throws IOException {
        byte[] pdf = raster(100_000).pdf();

        assertThat(content(pdf)).contains("cm\n/P0 Do\n");
        assertThat(text(pdf))
                .contains("/XObject << /P0 5 0 R >>", "/SMask 6 0 R", "/ColorSpace /DeviceGray");
    }

    @Test
    void transparentColor_isMixedWithTheWhiteOfThePage() throws IOException {
        double[] rates = {0, 10};
        HeatFigure map =
                new HeatFigure("Rates", "x", "y", "Hz", List.of(1.0, 2.0), List.of(1.0), rates);

        assertThat(content(map.file(300, 200, Locale.ENGLISH).pdf()))
                .contains("0.61 0.591 0.841 rg\n");
    }

    private static FigureFile raster(int spikes) {
        return new FigureFile(ChartSvgTest.raster(spikes), 900, 420, "Spikes");
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /** What is drawn on the page. */
    private static String content(byte[] pdf) throws IOException {
        String text = text(pdf);
        Matcher stream =
                Pattern.compile("4 0 obj\n<< +/Filter /FlateDecode /Length (\\d+) >>\nstream\n")
                        .matcher(text);
        assertThat(stream.find()).isTrue();
        MatchResult found = stream.toMatchResult();
        int length = Integer.parseInt(found.group(1));
        try (InputStream inflated =
                new InflaterInputStream(new ByteArrayInputStream(pdf, found.end(), length))) {
            return new String(inflated.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
