package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;

import java.util.ArrayList;
import java.util.List;

/** Measures one network as a sweep measures each of its points, whatever it records itself. */
public final class SingleMeasure {

    private final PointMeasure measure;

    /**
     * @param measured one of a run
     * @param fromMs what is earlier does not count
     */
    public SingleMeasure(RunMeasure measured, double fromMs) {
        this.measure =
                new PointMeasure(
                        new SweepDesign(
                                List.of(),
                                measured.measure(),
                                measured.of(),
                                fromMs,
                                1,
                                SweepOverlay.NONE));
    }

    /** Why it cannot be taken of a network: of what, or from when on. */
    public List<Problem> problems(NetworkModel network) {
        return measure.problems(network);
    }

    /**
     * Runs a network without {@link #problems} on the calling thread.
     *
     * @param seeds how many runs are averaged; with one, the network's own seed is used
     * @param control asked whether to continue; a run that it ended gives no number
     */
    public FigurePoint of(
            NetworkModel network, int seeds, Laboratory laboratory, RunControl control) {
        NetworkModel recorded = measure.recorded(network);
        List<Long> all = seeds == 1 ? List.of(network.run().seed()) : SweepPlan.seedsTo(seeds);
        List<Double> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (long seed : all) {
            NetworkModel seeded = recorded.withRun(recorded.run().withSeed(seed));
            Recording run =
                    laboratory.simulate(
                            seeded, WeightSet.EMPTY, new RunControl(_ -> {}, control.cancelled()));
            problems.addAll(run.problems());
            if (run.isComplete()) {
                measure.value(seeded, run).ifPresent(values::add);
            }
        }
        return FigurePoint.of(
                List.of(),
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                problems.stream().distinct().toList());
    }
}
