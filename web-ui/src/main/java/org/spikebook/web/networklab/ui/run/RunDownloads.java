package org.spikebook.web.networklab.ui.run;

import com.vaadin.flow.component.html.Div;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.figure.SpikeTable;
import org.spikebook.web.plot.FigureFile;
import org.spikebook.web.plot.ui.FigureLinks;

import java.util.function.Supplier;

/** The files of a run; each is made on request. */
public class RunDownloads extends Div {

    private final Words words = Words.of(RunDownloads.class);

    public RunDownloads() {
        addClassName("sb-downloads");
    }

    public void show(NetworkModel network, Recording recording, Supplier<FigureFile> figure) {
        removeAll();
        setVisible(!network.recorders().isEmpty());
        add(
                new FileLink(
                        words.of("download.recording"),
                        "recording.json",
                        "application/json",
                        () -> RecordingWriter.write(recording)),
                new FileLink(
                        words.of("download.spikes"),
                        "spikes.csv",
                        "text/csv",
                        () -> new SpikeTable(network, recording).csv()));
        add(new FigureLinks(words.of("download.figure"), "figure", figure).all());
    }
}
