package org.spikebook.web.networklab.figure;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.web.common.Csv;

/** The spikes of a recording as a table for spreadsheets. */
public record SpikeTable(NetworkModel network, Recording recording) {

    private static final double MICRO = 1e6;

    /** Comma-separated: recorder, population, neuron, time in ms; one line a spike. */
    public String csv() {
        Csv csv = Csv.of("recorder", "of", "neuron", "timeMs");
        for (Recorder recorder : network.recorders()) {
            SpikeRaster raster = recording.spikes().get(recorder.id());
            for (int i = 0; raster != null && i < raster.spikeCount(); i++) {
                double timeMs = (raster.steps()[i] + 1) * recording.dtMs();
                csv.row(
                        recorder.id(),
                        recorder.of(),
                        raster.neurons()[i],
                        Math.rint(timeMs * MICRO) / MICRO);
            }
        }
        return csv.toString();
    }
}
