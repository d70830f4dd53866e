package org.spikebook.training.stdp;

import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.ProjectionWeights;

import java.util.Arrays;
import java.util.List;

/** Shows samples to a network in one long run and counts the learner's spikes. */
final class Presenter {

    private final CompiledNetwork network;
    private final String learner;
    private final Playback playback = new Playback();
    private final Simulation simulation;
    private final int[] counts;
    private boolean endedEarly;

    /**
     * @param network whose run is as long as anything will be shown
     */
    Presenter(CompiledNetwork network, StdpNetwork parts) {
        this.network = network;
        this.learner = parts.learner().id();
        this.simulation = new Simulation(network.drivenBy(parts.input().id(), playback));
        this.counts = new int[parts.learner().size()];
    }

    /**
     * Shows one sample.
     *
     * @param restSteps of silence after it; 0 to reset all transient state instead
     * @return spikes of each neuron of the learner while it was shown; overwritten by the next
     */
    int[] show(SpikeTrain sample, int restSteps) {
        present(sample);
        silence(restSteps);
        if (restSteps == 0) {
            simulation.rest();
        }
        return counts;
    }

    /** Whether a presentation ended early: the run was over, or a neuron diverged. */
    boolean endedEarly() {
        return endedEarly;
    }

    /**
     * Presents one sample, or as much of it as the run lasts; state carries over to what follows.
     */
    int[] present(SpikeTrain sample) {
        Arrays.fill(counts, 0);
        playback.play(sample, simulation.stepsDone());
        for (int t = 0; t < sample.steps() && isRunning(); t++) {
            simulation.step();
            simulation.addSpikes(learner, counts);
        }
        return counts;
    }

    /** Runs without input. */
    void silence(int steps) {
        for (int t = 0; t < steps && isRunning(); t++) {
            simulation.step();
        }
    }

    private boolean isRunning() {
        endedEarly |= simulation.isOver();
        return !endedEarly;
    }

    Simulation simulation() {
        return simulation;
    }

    /** The weights of a plastic projection as they are now. */
    ProjectionWeights weights(String projectionId) {
        CompiledProjection projection = network.projection(projectionId);
        List<double[]> live = simulation.weights(projectionId);
        int sources = projection.sources();
        int targets =
                network.model().population(projection.description().to()).orElseThrow().size();
        float[] matrix = new float[sources * targets];
        for (int block = 0; block < live.size(); block++) {
            fill(matrix, projection, projection.table(block), live.get(block));
        }
        return new ProjectionWeights(sources, targets, matrix);
    }

    private static void fill(
            float[] matrix, CompiledProjection projection, SynapseTable table, double[] live) {
        int delays = projection.delaySteps().length;
        for (int row = 0; row + 1 < table.rowStart().length; row++) {
            for (int k = table.rowStart()[row]; k < table.rowStart()[row + 1]; k++) {
                int target = table.firstTarget() + table.targets()[k];
                matrix[target * projection.sources() + row / delays] = (float) live[k];
            }
        }
    }
}
