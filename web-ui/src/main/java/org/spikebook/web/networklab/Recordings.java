package org.spikebook.web.networklab;

import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.engine.Simulation;
import org.spikebook.recording.Recording;
import org.spikebook.recording.document.RecordingReader;
import org.spikebook.recording.document.RecordingReading;
import org.spikebook.recording.document.RecordingWriter;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.notebook.CellResultService;
import org.springframework.stereotype.Service;

import java.util.Optional;

/** The recordings of long runs, by what they depend on: the network with its seed, the engine. */
@Service
public class Recordings {

    /** Of results. */
    static final String TYPE = "recording";

    private final CellResultService results;

    Recordings(CellResultService results) {
        this.results = results;
    }

    /**
     * The recording of a network, if a job has made it.
     *
     * @param networkHash {@link org.spikebook.network.document.NetworkHash} of the network
     */
    @ForAnyVisitor
    public Optional<Recording> find(String networkHash, long seed) {
        return results.find(key(networkHash, seed))
                .map(RecordingReader::read)
                .flatMap(reading ->
                        reading instanceof RecordingReading.Readable(Recording recording)
                                ? Optional.of(recording)
                                : Optional.empty());
    }

    void put(Recording recording) {
        results.put(
                key(recording.networkHash(), recording.seed()), RecordingWriter.write(recording));
    }

    private static CellResultKey key(String networkHash, long seed) {
        return new CellResultKey(networkHash, seed, Simulation.ENGINE, TYPE);
    }
}
