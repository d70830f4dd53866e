package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingTask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sweep whose points are trainings: each value trains a network, and its test samples, in
 * software or on a chip, give the number. Pointers that begin with {@code /plan} lead into the
 * training plan, others into the network. The result depends on the plan alone, not on the number
 * of threads. Immutable.
 */
public final class TrainedFigure {

    /** Most trainings of a figure, of all networks, points and seeds together. */
    public static final int MOST_TRAININGS = 60;

    private final FigurePlan plan;
    private final TrainedMeasure measure;
    private final List<Line> lines;

    /** A network and its plan, as their cells have them, and the points. */
    record Line(TrainingTask start, List<TrainedPoint> points) {}

    TrainedFigure(FigurePlan plan, TrainedMeasure measure, List<Line> lines) {
        this.plan = plan;
        this.measure = measure;
        this.lines = List.copyOf(lines);
    }

    /**
     * Prepares a sweep.
     *
     * @param problems added to, if a network or a plan is not valid, a parameter is nowhere, the
     *     chip is unknown, or there are too many trainings: those of the design have paths within
     *     it
     */
    public static Optional<TrainedFigure> prepare(
            Laboratory laboratory, FigurePlan plan, List<Problem> problems) {
        TrainedFigureReader reader = new TrainedFigureReader(laboratory, plan);
        Optional<TrainedFigure> figure = reader.read();
        problems.addAll(reader.problems());
        return figure;
    }

    /** A hash of the data that the plans train with, as they are now. */
    public static String dataHash(Laboratory laboratory, FigurePlan plan) {
        return plan.plans().stream()
                .flatMap(text -> laboratory.plans().read(text).content().stream())
                .map(read -> laboratory.datasets().hash(read.data().name()).orElse(""))
                .collect(Collectors.joining(" "));
    }

    /** The memory that the largest of the trainings is expected to need, in bytes. */
    public long memoryBytes() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .flatMap(point -> point.task().stream())
                .mapToLong(Trainer::memoryBytes)
                .max()
                .orElse(0);
    }

    /**
     * Trains one network after the other, each with several threads.
     *
     * @param control told of progress and asked whether to continue
     * @return empty if it was cancelled
     */
    public Optional<FigureResult> run(int threads, RunControl control) {
        List<FigureCurve> curves = new ArrayList<>();
        TrainedProgress progress = new TrainedProgress(control, threads, plan.trainings());
        for (Line line : lines) {
            List<FigurePoint> points = new ArrayList<>();
            for (TrainedPoint point : line.points()) {
                Optional<FigurePoint> measured =
                        point.measured(plan.design().seeds(), measure, progress);
                if (measured.isEmpty()) {
                    return Optional.empty();
                }
                points.add(measured.get());
            }
            curves.add(
                    new FigureCurve(
                            line.start().plan().seed(),
                            line.start().network().run().dtMs(),
                            plan.design().measure().unit(),
                            points));
        }
        if (control.cancelled().getAsBoolean()) {
            return Optional.empty(); // perhaps the last point was not measured to its end
        }
        return Optional.of(
                new FigureResult(
                        Trainer.ENGINE, plan.design().withOverlay(SweepOverlay.NONE), curves));
    }
}
