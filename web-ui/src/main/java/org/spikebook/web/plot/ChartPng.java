package org.spikebook.web.plot;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * A chart as a picture on a white ground, with two pixels for each of the page. It is painted from
 * the PDF: there the stand-ins of {@link FigureColor} are replaced already, which cannot be done in
 * a picture, whose smooth edges mix them.
 */
record ChartPng(ChartPdf chart) {

    private static final int SCALE = 2;

    byte[] bytes() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(chart.bytes())) {
            ImageIO.write(new PDFRenderer(document).renderImage(0, SCALE), "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
