package org.spikebook.web.notebook.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.publish.NotebookPage;
import org.spikebook.web.publish.PageResults;
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
    private final PageResults results;

    PageExport(NotebookPage pages, JupyterNotebook jupyter, PageResults results) {
        this.pages = pages;
        this.jupyter = jupyter;
        this.results = results;
    }

    /** A page that opens without a server. */
    DownloadHandler page(NotebookEditing editing) {
        return file(editing, locale -> html(editing, locale), ".html", "text/html");
    }

    private String html(NotebookEditing editing, Locale locale) {
        Notebook exported = editing.exported();
        return pages.of(exported, results.of(editing.session(), exported), locale);
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
