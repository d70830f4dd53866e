package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.recording.Recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs a network on hidden seeds and records one population, whatever the student recorded.
 *
 * @param hiddenSeed from which the seeds of the runs are drawn
 */
record HiddenRuns(Laboratory laboratory, long hiddenSeed, RunControl control) {

    /** Steps times members that one grading may take; a minute or so. */
    private static final double MOST_UPDATES = 2e9;

    private static final String JUDGED = "judged";
    private static final long SEED_BITS = (1L << 53) - 1;

    Finding<List<PopulationSpikes>> run(
            NetworkModel network, String population, double durationMs, int seeds) {
        Optional<Population> judged = network.population(population);
        if (judged.isEmpty()) {
            return Reasons.lacking("population.missing", population);
        }
        NetworkModel recorded = recorded(network, population, durationMs);
        double updates = (double) members(network) * recorded.run().steps() * seeds;
        if (updates > MOST_UPDATES) {
            return Reasons.lacking("network.tooLarge");
        }
        List<PopulationSpikes> runs = new ArrayList<>();
        for (int k = 0; k < seeds; k++) {
            Recording recording = run(recorded, k, seeds);
            if (recording.end() == Recording.End.CANCELLED) {
                throw new CancelledException();
            } else if (!recording.isComplete()) {
                return Reasons.lacking(Reasons.text("run.failed"), recording.problems());
            }
            runs.add(
                    new PopulationSpikes(
                            Objects.requireNonNull(recording.spikes().get(JUDGED)),
                            judged.get().size(),
                            recording.durationMs()));
        }
        return Finding.found(runs);
    }

    private Recording run(NetworkModel network, int index, int count) {
        long seed = StreamKey.of(hiddenSeed).with("run").with(index).value() & SEED_BITS;
        RunControl part =
                new RunControl(
                        done -> control.progress().accept((index + done) / count),
                        control.cancelled());
        return laboratory.simulate(
                network.withRun(network.run().withSeed(seed)), WeightSet.EMPTY, part);
    }

    /** The network, run for a whole number of its own steps, with the one recorder that counts. */
    private static NetworkModel recorded(
            NetworkModel network, String population, double durationMs) {
        double dtMs = network.run().dtMs();
        long steps = Math.max(1, Math.round(durationMs / dtMs));
        return network.withRecorders(
                        List.of(
                                new Recorder(
                                        JUDGED, population, Recorder.SPIKES, Optional.empty())))
                .withRun(new RunSettings(dtMs, steps * dtMs, 0));
    }

    private static int members(NetworkModel network) {
        return network.populations().stream().mapToInt(Population::size).sum()
                + network.stimuli().stream().mapToInt(Stimulus::size).sum();
    }
}
