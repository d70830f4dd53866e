package org.spikebook.web.plot;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DColorMapper;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jfree.chart.JFreeChart;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A chart as a page of PDF that has its size, written by PDFBox in the colors of files. Texts are
 * outlines of their letters, so that every program shows them alike.
 *
 * @param width in points of the PDF, which are pixels of the page on the screen
 * @param height in points of the PDF, which are pixels of the page on the screen
 * @param name the title of the document
 */
record ChartPdf(JFreeChart chart, int width, int height, String name) {

    byte[] bytes() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            document.getDocumentInformation().setTitle(name);
            PDFormXObject drawing = drawing(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(drawing);
            }
            document.save(pdf);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    private PDFormXObject drawing(PDDocument document) throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        PdfBoxGraphics2DColorMapper colors = new PdfBoxGraphics2DColorMapper();
        graphics.setColorMapper(
                (color, environment) -> colors.mapColor(FigureColor.inPicture(color), environment));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        return graphics.getXFormObject();
    }
}
