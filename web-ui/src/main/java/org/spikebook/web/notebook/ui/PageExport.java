package org.spikebook.web.notebook.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.spikebook.web.publish.FinishedRuns;
import org.spikebook.web.publish.NotebookPage;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A notebook as a page to download, which opens without a server. */
@Component
class PageExport {

    private final NotebookPage pages;
    private final FinishedRuns runs;

    PageExport(NotebookPage pages, FinishedRuns runs) {
        this.pages = pages;
        this.runs = runs;
    }

    DownloadHandler file(NotebookEditing editing) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] page =
                    pages.of(editing.exported(), runs, event.getUI().getLocale())
                            .getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(page),
                    NotebookMenu.fileName(editing.session().notebook().title(), ".html"),
                    "text/html",
                    page.length);
        });
    }
}
