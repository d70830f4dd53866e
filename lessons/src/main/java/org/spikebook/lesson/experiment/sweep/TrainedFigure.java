package org.spikebook.lesson.experiment.sweep;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ChipExperimentOutcome;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.Evaluation;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.SampleRun;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.document.TrainingPlanWriter;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final String PLAN = "/plan";

    /** Dynamic energy does not depend on it. */
    private static final double ANY_RATE = 100;

    private static final double NANO = 1e-9;
    private static final double PERCENT = 100;

    private final FigurePlan plan;
    private final Optional<ChipSpec> chip;
    private final List<Line> lines;

    /** A network and its plan, as their cells have them, and the points. */
    private record Line(TrainingTask start, List<Point> points) {}

    /**
     * A point.
     *
     * @param task with the values of the point; empty if they are refused
     */
    private record Point(List<Double> at, Optional<TrainingTask> task, List<Problem> problems) {}

    /** The documents of a line. */
    private record Documents(String network, String plan) {

        /** With every setting of the plan, so that those which it leaves out can be varied too. */
        static Documents of(Laboratory laboratory, String network, String plan) {
            return new Documents(
                    network,
                    laboratory
                            .plans()
                            .read(plan)
                            .content()
                            .map(TrainingPlanWriter::write)
                            .orElse(plan));
        }

        Documents with(String pointer, double value) {
            return pointer.startsWith(PLAN + "/")
                    ? new Documents(network, with(plan, pointer.substring(PLAN.length()), value))
                    : new Documents(with(network, pointer, value), plan);
        }

        private static String with(String document, String pointer, double value) {
            return DocumentNumber.find(document, pointer, new ArrayList<>())
                    .orElseThrow()
                    .with(value);
        }

        void check(String pointer, List<Problem> problems) {
            boolean ofPlan = pointer.startsWith(PLAN + "/");
            DocumentNumber.find(
                    ofPlan ? plan : network,
                    ofPlan ? pointer.substring(PLAN.length()) : pointer,
                    problems);
        }
    }

    private TrainedFigure(FigurePlan plan, Optional<ChipSpec> chip, List<Line> lines) {
        this.plan = plan;
        this.chip = chip;
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
        List<Problem> found = new ArrayList<>();
        SweepDesign design = plan.design();
        if (plan.documents().isEmpty() || plan.plans().size() != plan.documents().size()) {
            found.add(problem("/inputs", "noTrainings"));
        } else if (plan.trainings() > MOST_TRAININGS) {
            found.add(problem("/x", "tooManyTrainings", plan.trainings(), MOST_TRAININGS));
        }
        Optional<ChipSpec> chip = laboratory.chips().find(design.of());
        if (design.measure().isOnChip() && chip.isEmpty()) {
            found.add(
                    problem(
                            "/of",
                            "noChip",
                            design.of(),
                            String.join(", ", laboratory.chips().ids())));
        }
        List<Line> lines = new ArrayList<>();
        for (int k = 0; found.isEmpty() && k < plan.documents().size(); k++) {
            Documents documents =
                    Documents.of(laboratory, plan.documents().get(k), plan.plans().get(k));
            line(laboratory, documents, design, found).ifPresent(lines::add);
        }
        problems.addAll(found);
        return found.isEmpty()
                ? Optional.of(new TrainedFigure(plan, chip, lines))
                : Optional.empty();
    }

    private static Problem problem(String path, String key, Object... args) {
        return Problem.of(TrainedFigure.class, path, key, args);
    }

    private static Optional<Line> line(
            Laboratory laboratory,
            Documents documents,
            SweepDesign design,
            List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Optional<TrainingTask> start = task(laboratory, documents, found);
        for (SweepAxis axis : design.axes()) {
            String path = axis == design.x() ? "/x/parameter" : "/y/parameter";
            List<Problem> nowhere = new ArrayList<>();
            axis.parameters().forEach(pointer -> documents.check(pointer, nowhere));
            nowhere.forEach(each -> found.add(each.movedTo(path)));
        }
        problems.addAll(found);
        return found.isEmpty()
                ? start.map(task ->
                        new Line(
                                task,
                                design.positions().stream()
                                        .map(at -> point(laboratory, documents, design, at))
                                        .toList()))
                : Optional.empty();
    }

    private static Point point(
            Laboratory laboratory, Documents documents, SweepDesign design, List<Double> at) {
        Documents changed = documents;
        for (int k = 0; k < at.size(); k++) {
            for (String pointer : design.axes().get(k).parameters()) {
                changed = changed.with(pointer, at.get(k));
            }
        }
        List<Problem> found = new ArrayList<>();
        return new Point(at, task(laboratory, changed, found), found);
    }

    private static Optional<TrainingTask> task(
            Laboratory laboratory, Documents documents, List<Problem> problems) {
        Validation network = laboratory.networks().read(documents.network());
        Reading<TrainingPlan> plan = laboratory.plans().read(documents.plan());
        problems.addAll(network.problems());
        problems.addAll(plan.problems());
        if (!(network instanceof Validation.Valid(NetworkModel model))
                || !(plan instanceof Reading.Readable<TrainingPlan>(TrainingPlan read))) {
            return Optional.empty();
        }
        Optional<Dataset> data = laboratory.datasets().dataset(read.data().name());
        if (data.isEmpty()) {
            problems.add(problem("", "noData", read.data().name()));
            return Optional.empty();
        }
        TrainingTask task = TrainingTask.of(model, read, data.get());
        List<Problem> untrainable = Trainer.problems(task);
        problems.addAll(untrainable);
        return untrainable.isEmpty() ? Optional.of(task) : Optional.empty();
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
        Progress progress = new Progress(control, plan.trainings());
        for (Line line : lines) {
            List<FigurePoint> points = new ArrayList<>();
            for (Point point : line.points()) {
                Optional<FigurePoint> measured = measured(point, threads, progress);
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
        return Optional.of(
                new FigureResult(
                        Trainer.ENGINE, plan.design().withOverlay(SweepOverlay.NONE), curves));
    }

    /** Counts trainings. */
    private static final class Progress {

        private final RunControl control;
        private final double all;
        private int done;

        Progress(RunControl control, int all) {
            this.control = control;
            this.all = all;
        }

        void next() {
            control.progress().accept(++done / all);
        }

        /** For parts of a training's evaluation, which count for nothing. */
        RunControl quiet() {
            return new RunControl(_ -> {}, control.cancelled());
        }

        TrainingControl training(int threads) {
            return new TrainingControl() {
                @Override
                public int threads() {
                    return threads;
                }

                @Override
                public boolean cancelled() {
                    return control.cancelled().getAsBoolean();
                }
            };
        }
    }

    /** Empty if it was cancelled. */
    private Optional<FigurePoint> measured(Point point, int threads, Progress progress) {
        List<Double> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(point.problems());
        for (TrainingTask task : seeded(point)) {
            switch (Trainer.train(
                    task.network(), task.plan(), task.dataset(), progress.training(threads))) {
                case TrainingOutcome.Cancelled() -> {
                    return Optional.empty();
                }
                case TrainingOutcome.Untrainable(List<Problem> found) -> problems.addAll(found);
                case TrainingOutcome.Trained(TrainedNetwork network) ->
                        value(network, task.dataset(), threads, progress.quiet(), problems)
                                .ifPresent(values::add);
            }
            progress.next();
        }
        return Optional.of(
                FigurePoint.of(
                        point.at(),
                        values.stream().mapToDouble(Double::doubleValue).toArray(),
                        problems));
    }

    private List<TrainingTask> seeded(Point point) {
        int seeds = plan.design().seeds();
        return point.task().stream()
                .flatMap(task ->
                        seeds == 1
                                ? List.of(task).stream()
                                : SweepPlan.seedsTo(seeds).stream()
                                        .map(seed ->
                                                TrainingTask.of(
                                                        task.network(),
                                                        task.plan().withSeed(seed),
                                                        task.dataset())))
                .toList();
    }

    private Optional<Double> value(
            TrainedNetwork network,
            Dataset data,
            int threads,
            RunControl control,
            List<Problem> problems) {
        return switch (plan.design().measure()) {
            case TEST_ACCURACY -> Optional.of(PERCENT * network.provenance().testAccuracy());
            case HIDDEN_SPIKES -> Optional.of(hiddenSpikes(network, data));
            default ->
                    onChip(network, data, threads, control, problems)
                            .map(result ->
                                    plan.design().measure() == SweepMeasure.CHIP_ACCURACY
                                            ? PERCENT * result.energy().accuracy()
                                            : result.energy()
                                                            .chip(EnergyBar.Scope.DYNAMIC)
                                                            .joules()
                                                            .nominal()
                                                    / NANO);
        };
    }

    /** Spikes of all neurons but those of the output, for one test sample. */
    private static double hiddenSpikes(TrainedNetwork network, Dataset data) {
        SpikeSource source = Evaluation.source(network, data).part(Split.TEST);
        NetworkTester tester = NetworkTester.of(network);
        double sum = 0;
        for (int sample = 0; sample < source.sampleCount(); sample++) {
            SampleRun run = tester.show(source, sample, network.plan().seed());
            sum += run.spikes().values().stream().mapToInt(SpikeTrain::spikeCount).sum();
            sum -= Arrays.stream(run.outputCounts()).sum();
        }
        return sum / Math.max(1, source.sampleCount());
    }

    private Optional<ChipExperimentResult> onChip(
            TrainedNetwork network,
            Dataset data,
            int threads,
            RunControl control,
            List<Problem> problems) {
        ChipExperimentOutcome outcome =
                ChipExperiment.on(chip.orElseThrow(), ANY_RATE, threads)
                        .run(
                                network,
                                Evaluation.source(network, data).part(Split.TEST),
                                network.plan().seed(),
                                control);
        return switch (outcome) {
            case ChipExperimentOutcome.Done(ChipExperimentResult result) -> Optional.of(result);
            case ChipExperimentOutcome.DoesNotFit(List<Problem> found) -> {
                problems.addAll(found);
                yield Optional.empty();
            }
            case ChipExperimentOutcome.Cancelled() -> Optional.empty();
        };
    }
}
