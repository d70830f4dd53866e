package org.spikebook.web.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A link to a text file that is made when it is asked for. */
public final class FileLink extends Anchor {

    /**
     * @param label what the link says
     * @param file its name when it is saved
     * @param type its media type
     * @param content makes it, away from the UI thread
     */
    public FileLink(String label, String file, String type, Supplier<String> content) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, type, bytes.length);
                }),
                "");
        add(Glyph.DOWNLOAD.draw());
        add(label);
    }
}
