package org.spikebook.web.networklab;

import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingReader;
import org.spikebook.simulator.recording.document.RecordingWriter;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.notebook.CellResultService;
import org.springframework.stereotype.Service;

import java.util.Optional;

/**
 * The recordings of long runs, by what they depend on: the network with its seed, the data that it
 * shows, the engine.
 */
@Service
public class Recordings {

    /** Of results. */
    static final String TYPE = "recording";

    private final Authorization authorization;
    private final CellResultService results;
    private final ShownData data;

    Recordings(Authorization authorization, CellResultService results, ShownData data) {
        this.authorization = authorization;
        this.results = results;
        this.data = data;
    }

    /**
     * The run of a network with its data as they are now, if a job has made it. Where data are
     * gone, what was recorded while they were there stays.
     *
     * @param last what the last job of the network's cell left
     */
    @ForAnyVisitor
    public Optional<KeptRun> find(NetworkModel network, Optional<SimulationSummary> last) {
        authorization.require(new Permission.BeVisitor());
        return findRun(SimulationSummary.of(network, data.hash(network)))
                .or(() ->
                        last.filter(run -> run.isOf(network))
                                .filter(run -> data.isStill(network, run.dataHash()))
                                .flatMap(this::findRun));
    }

    private Optional<KeptRun> findRun(SimulationSummary run) {
        return find(run).map(recording -> new KeptRun(recording, run.dataHash()));
    }

    Optional<Recording> find(SimulationSummary run) {
        return results.find(key(run)).map(RecordingReader::read).flatMap(Reading::content);
    }

    void put(SimulationSummary run, Recording recording) {
        results.put(key(run), RecordingWriter.write(recording));
    }

    private static CellResultKey key(SimulationSummary run) {
        String data = run.dataHash();
        String input =
                data == null || data.isEmpty()
                        ? run.networkHash()
                        : Sha256.of(run.networkHash() + " " + data);
        return new CellResultKey(input, run.seed(), Simulation.ENGINE, TYPE);
    }
}
