package org.spikebook.web.plot.ui;

import com.vaadin.flow.component.Component;

import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.FigureFile;

import java.util.List;
import java.util.function.Supplier;

/**
 * Links to a figure as files, each of which is drawn on request.
 *
 * @param label what people call the figure
 * @param file how its files are called, without their endings
 */
public record FigureLinks(String label, String file, Supplier<FigureFile> figure) {

    /** As SVG, PNG and PDF. */
    public List<Component> all() {
        return List.of(
                new FileLink(said("SVG"), file + ".svg", "image/svg+xml", () -> figure.get().svg()),
                FileLink.streamed(
                        said("PNG"),
                        file + ".png",
                        "image/png",
                        out -> out.write(figure.get().png())),
                FileLink.streamed(
                        said("PDF"),
                        file + ".pdf",
                        "application/pdf",
                        out -> out.write(figure.get().pdf())));
    }

    private String said(String format) {
        return Words.of(FigureLinks.class).of("figure.file", label, format);
    }
}
