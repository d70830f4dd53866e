package org.spikebook.lesson.experiment.sweep;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.dataset.Dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the networks and plans of a sweep over trainings, and what the values of each point make of
 * them. Used once.
 */
final class TrainedFigureReader {

    private final Laboratory laboratory;
    private final FigurePlan plan;
    private final SweepDesign design;
    private final List<Problem> problems = new ArrayList<>();

    TrainedFigureReader(Laboratory laboratory, FigurePlan plan) {
        this.laboratory = laboratory;
        this.plan = plan;
        this.design = plan.design();
    }

    /** The figure; empty if there are problems. */
    Optional<TrainedFigure> read() {
        checkTrainings();
        Optional<ChipSpec> chip = chip();
        List<TrainedFigure.Line> lines = new ArrayList<>();
        for (int k = 0; problems.isEmpty() && k < plan.documents().size(); k++) {
            line(LineDocuments.of(laboratory, plan.documents().get(k), plan.plans().get(k)))
                    .ifPresent(lines::add);
        }
        return problems.isEmpty()
                ? Optional.of(
                        new TrainedFigure(plan, new TrainedMeasure(design.measure(), chip), lines))
                : Optional.empty();
    }

    /** What is wrong; those of the design have paths within it. */
    List<Problem> problems() {
        return problems;
    }

    private void checkTrainings() {
        if (plan.documents().isEmpty() || plan.plans().size() != plan.documents().size()) {
            problems.add(problem("/inputs", "noTrainings"));
        } else if (plan.trainings() > TrainedFigure.MOST_TRAININGS) {
            problems.add(
                    problem(
                            "/x",
                            "tooManyTrainings",
                            plan.trainings(),
                            TrainedFigure.MOST_TRAININGS));
        }
    }

    /** That on which trained networks are put; a problem if it is needed and unknown. */
    private Optional<ChipSpec> chip() {
        Optional<ChipSpec> chip = laboratory.chips().find(design.of());
        if (design.measure().isOnChip() && chip.isEmpty()) {
            String known = String.join(", ", laboratory.chips().ids());
            problems.add(problem("/of", "noChip", design.of(), known));
        }
        return chip;
    }

    private Optional<TrainedFigure.Line> line(LineDocuments documents) {
        Optional<TrainingTask> start = task(documents, problems);
        for (SweepAxis axis : design.axes()) {
            String path = axis == design.x() ? "/x/parameter" : "/y/parameter";
            List<Problem> nowhere = new ArrayList<>();
            axis.parameters().forEach(pointer -> documents.check(pointer, nowhere));
            nowhere.forEach(each -> problems.add(each.movedTo(path)));
        }
        return problems.isEmpty()
                ? start.map(task ->
                        new TrainedFigure.Line(
                                task,
                                design.positions().stream()
                                        .map(at -> point(documents, at))
                                        .toList()))
                : Optional.empty();
    }

    private TrainedPoint point(LineDocuments documents, List<Double> at) {
        LineDocuments changed = documents;
        for (int k = 0; k < at.size(); k++) {
            for (String pointer : design.axes().get(k).parameters()) {
                changed = changed.with(pointer, at.get(k));
            }
        }
        List<Problem> refused = new ArrayList<>();
        Optional<TrainingTask> task = task(changed, refused);
        return new TrainedPoint(at, task, refused);
    }

    private Optional<TrainingTask> task(LineDocuments documents, List<Problem> found) {
        Validation network = laboratory.networks().read(documents.network());
        Reading<TrainingPlan> training = laboratory.plans().read(documents.plan());
        found.addAll(network.problems());
        found.addAll(training.problems());
        if (!(network instanceof Validation.Valid(NetworkModel model))
                || !(training instanceof Reading.Readable<TrainingPlan>(TrainingPlan read))) {
            return Optional.empty();
        }
        Optional<Dataset> data = laboratory.datasets().dataset(read.data().name());
        if (data.isEmpty()) {
            found.add(problem("", "noData", read.data().name()));
            return Optional.empty();
        }
        TrainingTask task = TrainingTask.of(model, read, data.get());
        List<Problem> untrainable = Trainer.problems(task);
        found.addAll(untrainable);
        return untrainable.isEmpty() ? Optional.of(task) : Optional.empty();
    }

    private static Problem problem(String path, String key, Object... args) {
        return Problem.of(TrainedFigureReader.class, path, key, args);
    }
}
