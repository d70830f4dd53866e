package org.spikebook.web.networklab.ui.run;

import com.vaadin.flow.component.html.Div;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.figure.SpikeTable;
import org.spikebook.web.plot.FigureFile;
import org.spikebook.web.plot.ui.FigureLinks;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * The files of the run that is shown; each is made on request. The links stay when another run is
 * shown, so that one that is just pressed is not taken away.
 */
public class RunDownloads extends Div {

    private final Words words = Words.of(RunDownloads.class);

    /** Files are made away from the UI thread. */
    private transient volatile @Nullable Shown shown;

    private record Shown(NetworkModel network, Recording recording, Supplier<FigureFile> figure) {}

    public RunDownloads() {
        addClassName("sb-downloads");
        add(
                new FileLink(
                        words.of("download.recording"),
                        "recording.json",
                        "application/json",
                        () -> RecordingWriter.write(run().recording())),
                new FileLink(
                        words.of("download.spikes"),
                        "spikes.csv",
                        "text/csv",
                        () -> new SpikeTable(run().network(), run().recording()).csv()));
        add(
                new FigureLinks(words.of("download.figure"), "figure", () -> run().figure().get())
                        .all());
    }

    private Shown run() {
        return Objects.requireNonNull(shown, "no run is shown");
    }

    public void show(NetworkModel network, Recording recording, Supplier<FigureFile> figure) {
        shown = new Shown(network, recording, figure);
        setVisible(!network.recorders().isEmpty());
    }
}
