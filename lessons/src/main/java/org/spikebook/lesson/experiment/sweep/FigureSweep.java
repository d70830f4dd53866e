package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sweep of a figure, ready to run. A value that a network refuses marks its point; the others
 * are run. The result depends on the plan alone, not on the number of threads. Immutable.
 */
public final class FigureSweep {

    /** Of the documents of all points together, whose networks are kept at the same time. */
    private static final double MOST_CHARACTERS = 2e8;

    private final FigurePlan plan;
    private final List<Line> lines;

    /**
     * A network and its points.
     *
     * @param start the network as its cell has it
     */
    private record Line(NetworkModel start, List<Point> points) {}

    /**
     * A point.
     *
     * @param network with the values of the point; empty if it refuses them
     */
    private record Point(List<Double> at, Optional<NetworkModel> network, List<Problem> problems) {}

    /** What one run gave. */
    private record Measured(OptionalDouble value, List<Problem> problems) {}

    private FigureSweep(FigurePlan plan, List<Line> lines) {
        this.plan = plan;
        this.lines = List.copyOf(lines);
    }

    /**
     * Prepares a sweep.
     *
     * @param problems added to, if a network is not valid, a parameter is nowhere, or the measure
     *     cannot be taken: those of the design have paths within it
     */
    public static Optional<FigureSweep> prepare(
            Laboratory laboratory, FigurePlan plan, List<Problem> problems) {
        List<Line> lines = new ArrayList<>();
        List<Problem> found = new ArrayList<>();
        if (plan.documents().isEmpty() || plan.design().measure().isOfTraining()) {
            found.add(Problem.of(FigureSweep.class, "/inputs", "noNetworks"));
            problems.addAll(found);
            return Optional.empty();
        }
        for (String document : plan.documents()) {
            double characters = (double) document.length() * plan.design().points();
            if (characters > MOST_CHARACTERS) {
                found.add(
                        Problem.of(
                                ParameterSweep.class,
                                "",
                                "tooLarge",
                                (int) (MOST_CHARACTERS / 1e6)));
            } else {
                line(laboratory, document, plan.design(), found).ifPresent(lines::add);
            }
        }
        problems.addAll(found);
        return found.isEmpty() ? Optional.of(new FigureSweep(plan, lines)) : Optional.empty();
    }

    /**
     * The networks where each parameter is smallest or largest, as far as they can be read: mostly
     * the largest of the sweep is one of them, and it takes less than to {@link #prepare} all.
     */
    public static Stream<NetworkModel> corners(Laboratory laboratory, FigurePlan plan) {
        SweepDesign design = plan.design();
        return plan.documents().stream()
                .filter(document -> hasParameters(document, design))
                .flatMap(
                        document -> design.corners().stream().map(at -> with(document, design, at)))
                .flatMap(document -> laboratory.networks().read(document).valid().stream());
    }

    private static boolean hasParameters(String document, SweepDesign design) {
        List<Problem> missing = new ArrayList<>();
        checkParameters(document, design, missing);
        return missing.isEmpty();
    }

    private static Optional<Line> line(
            Laboratory laboratory, String document, SweepDesign design, List<Problem> problems) {
        return switch (laboratory.networks().read(document)) {
            case Validation.Invalid(List<Problem> found) -> {
                problems.addAll(found);
                yield Optional.empty();
            }
            case Validation.Valid(NetworkModel start) -> {
                int before = problems.size();
                problems.addAll(new PointMeasure(design).problems(start));
                checkParameters(document, design, problems);
                yield problems.size() > before
                        ? Optional.empty()
                        : Optional.of(
                                new Line(
                                        start,
                                        design.positions().stream()
                                                .map(at -> point(laboratory, document, design, at))
                                                .toList()));
            }
        };
    }

    private static void checkParameters(
            String document, SweepDesign design, List<Problem> problems) {
        for (SweepAxis axis : design.axes()) {
            String path = axis == design.x() ? "/x/parameter" : "/y/parameter";
            for (String pointer : axis.parameters()) {
                List<Problem> found = new ArrayList<>();
                DocumentNumber.find(document, pointer, found);
                found.forEach(problem -> problems.add(problem.movedTo(path)));
            }
        }
    }

    private static Point point(
            Laboratory laboratory, String document, SweepDesign design, List<Double> at) {
        return switch (laboratory.networks().read(with(document, design, at))) {
            case Validation.Invalid(List<Problem> found) -> new Point(at, Optional.empty(), found);
            case Validation.Valid(NetworkModel network) -> {
                PointMeasure measure = new PointMeasure(design);
                List<Problem> found = measure.problems(network);
                yield found.isEmpty()
                        ? new Point(at, Optional.of(measure.recorded(network)), List.of())
                        : new Point(at, Optional.empty(), found);
            }
        };
    }

    private static String with(String document, SweepDesign design, List<Double> at) {
        String changed = document;
        for (int k = 0; k < at.size(); k++) {
            for (String pointer : design.axes().get(k).parameters()) {
                changed = with(changed, pointer, at.get(k));
            }
        }
        return changed;
    }

    private static String with(String document, String pointer, double value) {
        return DocumentNumber.find(document, pointer, new ArrayList<>()).orElseThrow().with(value);
    }

    /** The networks as their cells have them. */
    public List<NetworkModel> sources() {
        return lines.stream().map(Line::start).toList();
    }

    /** All networks that are run, each once a seed. */
    public List<NetworkModel> networks() {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .flatMap(point -> point.network().stream())
                .flatMap(this::seeded)
                .toList();
    }

    private Stream<NetworkModel> seeded(NetworkModel network) {
        return plan.design().seeds() == 1
                ? Stream.of(network)
                : SweepPlan.seedsTo(plan.design().seeds()).stream()
                        .map(seed -> network.withRun(network.run().withSeed(seed)));
    }

    /**
     * Runs it.
     *
     * @param laboratories what each of the {@link #sources} is run with: its data
     * @param threads that run networks, one each
     * @param control told of progress and asked whether to continue, by any of these threads
     * @return empty if it was cancelled
     */
    public Optional<FigureResult> run(
            Function<NetworkModel, Laboratory> laboratories, int threads, RunControl control) {
        List<Callable<Measured>> runs = new ArrayList<>();
        for (Line line : lines) {
            Laboratory laboratory = laboratories.apply(line.start());
            line.points().stream()
                    .flatMap(point -> point.network().stream())
                    .flatMap(this::seeded)
                    .forEach(network -> runs.add(() -> measure(laboratory, network, control)));
        }
        return new SweepPool(threads, control).all(runs).map(this::result);
    }

    private Measured measure(Laboratory laboratory, NetworkModel network, RunControl control) {
        Recording run =
                laboratory.simulate(
                        network, WeightSet.EMPTY, new RunControl(_ -> {}, control.cancelled()));
        return new Measured(
                run.isComplete()
                        ? new PointMeasure(plan.design()).value(network, run)
                        : OptionalDouble.empty(),
                run.problems());
    }

    private FigureResult result(List<Measured> measured) {
        List<FigureCurve> curves = new ArrayList<>();
        int next = 0;
        for (Line line : lines) {
            List<FigurePoint> points = new ArrayList<>();
            for (Point point : line.points()) {
                int runs = point.network().isPresent() ? plan.design().seeds() : 0;
                points.add(point(point, measured.subList(next, next + runs)));
                next += runs;
            }
            curves.add(
                    new FigureCurve(
                            line.start().run().seed(),
                            line.start().run().dtMs(),
                            new PointMeasure(plan.design()).unit(line.start()),
                            points));
        }
        return new FigureResult(
                Simulation.ENGINE, plan.design().withOverlay(SweepOverlay.NONE), curves);
    }

    private static FigurePoint point(Point point, List<Measured> runs) {
        double[] values =
                runs.stream()
                        .map(Measured::value)
                        .flatMapToDouble(OptionalDouble::stream)
                        .toArray();
        List<Problem> problems = new ArrayList<>(point.problems());
        runs.stream().flatMap(run -> run.problems().stream()).distinct().forEach(problems::add);
        return FigurePoint.of(point.at(), values, problems);
    }
}
