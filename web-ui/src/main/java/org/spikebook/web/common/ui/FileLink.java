package org.spikebook.web.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A link to a file that is made on request. */
public final class FileLink extends Anchor {

    /**
     * A link to a text file.
     *
     * @param label what the link says
     * @param file its name when it is saved
     * @param type its media type
     * @param content makes it, away from the UI thread
     */
    public FileLink(String label, String file, String type, Supplier<String> content) {
        this(label, handler(file, type, () -> content.get().getBytes(StandardCharsets.UTF_8)));
    }

    private FileLink(String label, DownloadHandler handler) {
        super(handler, "");
        add(Glyph.DOWNLOAD.draw(), new Span(label));
        addClassName("sb-download");
    }

    /** A link to a file of bytes; they are not copied. */
    public static FileLink of(String label, String file, String type, byte[] content) {
        return new FileLink(label, handler(file, type, () -> content));
    }

    /** Writes a file while it is sent. */
    @FunctionalInterface
    public interface Body extends Serializable {
        void write(OutputStream out) throws IOException;
    }

    /** A link to a file that is too large to be held; it is written away from the UI thread. */
    public static FileLink streamed(String label, String file, String type, Body body) {
        return new FileLink(
                label,
                event -> {
                    event.setFileName(file);
                    event.setContentType(type);
                    body.write(event.getOutputStream());
                });
    }

    private static DownloadHandler handler(String file, String type, Supplier<byte[]> content) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
        });
    }
}
