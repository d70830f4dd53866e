package org.spikebook.web.networklab.ui.lab;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.networklab.live.DataPacks;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sends the data of a network to the engine in the page, once: a page that says which ones it has
 * kept ({@code If-None-Match}) hears that it need not fetch them again. Of data that are too large
 * for a page nothing is sent.
 */
final class DataDownload implements DownloadHandler {

    private static final String TAG = "ETag";

    private final transient Supplier<Optional<DataPacks.Pack>> data;

    /**
     * @param data asked away from the UI thread
     */
    DataDownload(Supplier<Optional<DataPacks.Pack>> data) {
        this.data = data;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        Optional<DataPacks.Pack> found = data.get();
        VaadinResponse response = event.getResponse();
        if (found.isEmpty()) {
            // no status of an error, which a browser would tell its console
            response.setStatus(HttpStatusCode.NO_CONTENT.getCode());
            return;
        }
        DataPacks.Pack pack = found.get();
        String tag = '"' + pack.hash() + '"';
        response.setHeader(TAG, tag);
        if (names(event.getRequest().getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpStatusCode.NOT_MODIFIED.getCode());
            return;
        }
        response.setContentType("application/octet-stream");
        response.setContentLength(pack.bytes().length);
        response.getOutputStream().write(pack.bytes());
    }

    /** The end of its address. */
    @Override
    public String getUrlPostfix() {
        return "engine-data";
    }

    private static boolean names(@Nullable String tags, String tag) {
        return tags != null && Stream.of(tags.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
