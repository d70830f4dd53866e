package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** A text as a file to download. */
final class TextDownload {

    private TextDownload() {}

    static DownloadHandler of(String file, String type, String content) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
        });
    }
}
