package org.spikebook.web.networklab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.recording.Recording;
import org.spikebook.recording.document.RecordingWriter;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.SpikeTable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** The files of a run; each is made when it is asked for. */
class RunDownloads extends Div {

    private final Words words = Words.of(RunDownloads.class);

    RunDownloads() {
        addClassName("sb-downloads");
    }

    void show(NetworkModel network, Recording recording, Supplier<String> figure) {
        removeAll();
        add(
                link(
                        "download.recording",
                        "recording.json",
                        "application/json",
                        () -> RecordingWriter.write(recording)),
                link(
                        "download.spikes",
                        "spikes.csv",
                        "text/csv",
                        () -> SpikeTable.csv(network, recording)),
                link("download.figure", "figure.svg", "image/svg+xml", figure));
    }

    private Anchor link(String key, String file, String type, Supplier<String> content) {
        DownloadHandler handler =
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), file, type, bytes.length);
                });
        Anchor anchor = new Anchor(handler, "");
        anchor.add(Glyph.DOWNLOAD.draw());
        anchor.add(words.of(key));
        return anchor;
    }
}
