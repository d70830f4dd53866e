package org.spikebook.web.notebook.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.spikebook.web.publish.FinishedRuns;
import org.spikebook.web.publish.NotebookPage;
import org.spikebook.web.publish.jupyter.JupyterNotebook;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

/** A notebook to download in the forms that other programs open: a browser, Jupyter. */
@Component
class PageExport {

    private final NotebookPage pages;
    private final JupyterNotebook jupyter;
    private final FinishedRuns runs;

    PageExport(NotebookPage pages, JupyterNotebook jupyter, FinishedRuns runs) {
        this.pages = pages;
        this.jupyter = jupyter;
        this.runs = runs;
    }

    /** A page that opens without a server. */
    DownloadHandler page(NotebookEditing editing) {
        return file(
                editing,
                locale -> pages.of(editing.exported(), runs, locale),
                ".html",
                "text/html");
    }

    /** Its texts and its networks as code. */
    DownloadHandler jupyter(NotebookEditing editing) {
        return file(
                editing,
                locale -> jupyter.of(editing.exported(), locale),
                ".ipynb",
                "application/x-ipynb+json");
    }

    private static DownloadHandler file(
            NotebookEditing editing,
            Function<Locale, String> written,
            String end,
            String mediaType) {
        return DownloadHandler.fromInputStream(
                event -> response(editing, written.apply(locale(event)), end, mediaType));
    }

    private static Locale locale(DownloadEvent event) {
        return event.getUI().getLocale();
    }

    private static DownloadResponse response(
            NotebookEditing editing, String text, String end, String mediaType) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes),
                NotebookMenu.fileName(editing.session().notebook().title(), end),
                mediaType,
                bytes.length);
    }
}
