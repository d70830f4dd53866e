package org.spikebook.web.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

class FigureFileTest {

    private static final int WHITE = 0xffffff;

    /** Of the second identity, in files and as it stands in a chart. */
    private static final int VERMILION = 0xd55e00;

    private static final int PLACEHOLDER = 0x010215;

    @Test
    void picture_isOnWhite_withTwoPixelsForEachOfThePage_inTheColorsOfFiles() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(raster(200).png()));

        assertThat(picture.getWidth()).isEqualTo(1_800);
        assertThat(picture.getHeight()).isEqualTo(840);
        assertThat(pixels(picture)).startsWith(WHITE).contains(VERMILION);
        assertThat(pixels(picture)).doesNotContain(PLACEHOLDER);
    }

    @Test
    void picture_ofAHundredThousandSpikes_showsThem() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(raster(100_000).png()));

        assertThat(colored(picture)).isGreaterThan(100_000);
    }

    @Test
    void document_isOnePageOfTheSizeOfTheFigure_withItsName() throws IOException {
        try (PDDocument document = Loader.loadPDF(raster(200).pdf())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle size = document.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isEqualTo(900);
            assertThat(size.getHeight()).isEqualTo(420);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Spikes");
        }
    }

    @Test
    void document_isDrawnInTheColorsOfFiles() throws IOException {
        BufferedImage enlarged = rendered(raster(200), 4);

        assertThat(pixels(enlarged)).contains(VERMILION);
        assertThat(pixels(enlarged)).doesNotContain(PLACEHOLDER);
    }

    @Test
    void transparentColor_isMixedWithTheWhiteOfThePage() throws IOException {
        double[] rates = {0, 10};
        HeatFigure map =
                new HeatFigure("Rates", "x", "y", "Hz", List.of(1.0, 2.0), List.of(1.0), rates);

        BufferedImage picture = rendered(map.file(300, 200, Locale.ENGLISH), 2);

        // 0.61, 0.591 and 0.841 of full red, green and blue, give or take what rounding takes
        assertThat(pixels(picture)).anyMatch(pixel -> isNear(new Color(pixel), 156, 151, 214));
    }

    @Test
    void signedValues_haveTheirColors() throws IOException {
        SignedFigure weights =
                new SignedFigure("Weights", "mV", 2, 2, 1, (x, _) -> x == 0 ? 1 : -1);

        List<Integer> drawn = pixels(rendered(weights.file(200, Locale.ENGLISH), 2));

        assertThat(drawn).anyMatch(pixel -> isNear(new Color(pixel), 0x2a, 0x8f, 0xd0));
        assertThat(drawn).anyMatch(pixel -> isNear(new Color(pixel), 0xe0, 0x66, 0x2a));
    }

    private static FigureFile raster(int spikes) {
        return new FigureFile(ChartSvgTest.raster(spikes), 900, 420, "Spikes");
    }

    private static BufferedImage rendered(FigureFile figure, int scale) throws IOException {
        try (PDDocument document = Loader.loadPDF(figure.pdf())) {
            return new PDFRenderer(document).renderImage(0, scale);
        }
    }

    /** The colors of its pixels, each once, the upper left one first. */
    private static List<Integer> pixels(BufferedImage picture) {
        return Arrays.stream(rgb(picture)).map(pixel -> pixel & WHITE).distinct().boxed().toList();
    }

    /** How many pixels are clearly more red than blue, as only spikes are. */
    private static long colored(BufferedImage picture) {
        return Arrays.stream(rgb(picture))
                .mapToObj(Color::new)
                .filter(color -> color.getRed() - color.getBlue() > 60)
                .count();
    }

    private static boolean isNear(Color color, int red, int green, int blue) {
        return Math.abs(color.getRed() - red) <= 2
                && Math.abs(color.getGreen() - green) <= 2
                && Math.abs(color.getBlue() - blue) <= 2;
    }

    private static int[] rgb(BufferedImage picture) {
        int width = picture.getWidth();
        return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    }
}
