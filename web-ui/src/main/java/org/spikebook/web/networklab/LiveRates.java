package org.spikebook.web.networklab;

import org.spikebook.simulator.engine.LiveFrame;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.HashMap;
import java.util.Map;

/**
 * How fast the members of each recorded part fire at the moment of a live run, in Hz: counted with
 * a weight that fades over the last {@value #FADE_MS} ms. Not safe for use by several threads.
 */
public final class LiveRates {

    private static final double FADE_MS = 50;
    private static final double MS_PER_SECOND = 1000;

    private final Map<String, Double> rates = new HashMap<>();

    /** Takes a frame of the run of a network; gives the rates by id of population or stimulus. */
    public Map<String, Double> after(LiveFrame frame, NetworkModel network) {
        if (frame.fresh()) {
            rates.clear();
        }
        double passedMs = (frame.recent().to() - frame.recent().from()) * network.run().dtMs();
        if (passedMs > 0) {
            double weight = 1 - Math.exp(-passedMs / FADE_MS);
            counted(frame, network, passedMs)
                    .forEach((of, now) ->
                            rates.merge(of, now, (old, hertz) -> old + weight * (hertz - old)));
        }
        return Map.copyOf(rates);
    }

    /** Rates since the frame before; of two recorders of one part, the first counts. */
    private static Map<String, Double> counted(
            LiveFrame frame, NetworkModel network, double passedMs) {
        Map<String, Double> counted = new HashMap<>();
        for (Recorder recorder : network.recorders()) {
            SpikeRaster spikes = frame.recent().spikes().get(recorder.id());
            if (spikes != null) {
                double each =
                        spikes.spikeCount() / (double) Math.max(1, network.observed(recorder));
                counted.putIfAbsent(recorder.of(), each * MS_PER_SECOND / passedMs);
            }
        }
        return counted;
    }
}
