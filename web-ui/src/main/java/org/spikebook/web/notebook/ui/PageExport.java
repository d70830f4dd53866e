package org.spikebook.web.notebook.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.publish.FinishedRuns;
import org.spikebook.web.publish.NotebookPage;
import org.spikebook.web.publish.PageResults;
import org.spikebook.web.publish.jupyter.JupyterNotebook;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** A notebook to download in the forms that other programs open: a browser, Jupyter. */
@Component
class PageExport {

    /** What a file is made of; the page may change while it is written. */
    private record Taken(Notebook notebook, FinishedRuns runs, Locale locale) {}

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
        return file(
                editing,
                taken -> pages.of(taken.notebook(), taken.runs(), taken.locale()),
                ".html",
                "text/html");
    }

    /** Its texts and its networks as code. */
    DownloadHandler jupyter(NotebookEditing editing) {
        return file(
                editing,
                taken -> jupyter.of(taken.notebook(), taken.locale()),
                ".ipynb",
                "application/x-ipynb+json");
    }

    private DownloadHandler file(
            NotebookEditing editing,
            Function<Taken, String> written,
            String end,
            String mediaType) {
        return DownloadHandler.fromInputStream(event -> {
            Taken taken = onPage(event, () -> taken(editing, event.getUI().getLocale()));
            byte[] bytes = written.apply(taken).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    NotebookMenu.fileName(taken.notebook().title(), end),
                    mediaType,
                    bytes.length);
        });
    }

    private Taken taken(NotebookEditing editing, Locale locale) {
        Notebook exported = editing.exported();
        return new Taken(exported, results.of(editing.session(), exported), locale);
    }

    /**
     * Reads a page under the lock of its session, between two edits: files are made away from the
     * UI thread.
     */
    static <T> T onPage(DownloadEvent event, Supplier<T> read) {
        VaadinSession session = event.getSession();
        session.lock();
        try {
            return read.get();
        } finally {
            session.unlock();
        }
    }
}
