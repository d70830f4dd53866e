package org.spikebook.web.sweeplab;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigureCurve;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.experiment.sweep.FigurePoint;
import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Predictions;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.analysislab.ClassPrediction;
import org.spikebook.web.analysislab.PredictedCurves;
import org.spikebook.web.plot.ChartFigure;
import org.spikebook.web.plot.HeatFigure;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.XyFigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a sweep has measured, as figures and in words.
 *
 * @param design by which it was measured
 * @param names of the networks, as many as there are curves
 * @param axisLabels whose parameter is varied, which, and its unit, one an axis
 * @param predicted rates that were predicted of what it measures
 * @param ofClass what a class predicted of the same
 * @param requested ids of questions that predict such rates and are not answered
 * @param locale the reader's language
 */
public record SweepFigure(
        SweepDesign design,
        List<String> names,
        List<String> axisLabels,
        FigureResult result,
        PredictedCurves predicted,
        List<ClassPrediction> ofClass,
        List<String> requested,
        Locale locale) {

    public SweepFigure {
        ofClass = List.copyOf(ofClass);
        requested = List.copyOf(requested);
        names = List.copyOf(names);
        axisLabels = List.copyOf(axisLabels);
    }

    /** That of a cell. */
    public static SweepFigure of(
            SweepCell cell,
            Notebook notebook,
            Laboratory laboratory,
            FigureResult result,
            Locale locale) {
        return of(cell, notebook, laboratory, result, _ -> Optional.empty(), locale);
    }

    /**
     * The same over which the predictions of a class are drawn.
     *
     * @param ofClass by the id of a question
     */
    public static SweepFigure of(
            SweepCell cell,
            Notebook notebook,
            Laboratory laboratory,
            FigureResult result,
            Function<String, Optional<ClassPrediction>> ofClass,
            Locale locale) {
        SweptSource source = SweptSource.of(FigurePlan.of(cell, notebook), laboratory);
        List<QuestionCell> questions = measured(cell, notebook, source);
        return new SweepFigure(
                cell.design(),
                FigurePlan.titles(cell, notebook),
                cell.design().axes().stream()
                        .map(axis -> source.at(axis.parameter()).label(locale))
                        .toList(),
                result,
                PredictedCurves.of(
                        questions.stream().filter(each -> each.answer().isPresent()).toList(),
                        _ -> true,
                        _ -> true),
                questions.stream().flatMap(each -> ofClass.apply(each.id()).stream()).toList(),
                questions.stream()
                        .filter(each -> each.answer().isEmpty())
                        .map(QuestionCell::id)
                        .toList(),
                locale);
    }

    /**
     * That of a run whose cell or networks have changed since: under the names of then, and without
     * predictions, which are of the cell as it is now.
     */
    public static SweepFigure ofEarlier(FigureRun run, Locale locale) {
        List<AxisName> axes =
                run.inputs() == null
                        ? run.design().axes().stream()
                                .map(axis -> AxisName.at(axis.parameter()))
                                .toList()
                        : run.inputs().axes();
        return new SweepFigure(
                run.design(),
                titles(run, locale),
                axes.stream().map(axis -> axis.label(locale)).toList(),
                run.figure(),
                PredictedCurves.NONE,
                List.of(),
                List.of(),
                locale);
    }

    private static List<String> titles(FigureRun run, Locale locale) {
        List<String> kept = run.inputs() == null ? List.of() : run.inputs().titles();
        return IntStream.range(0, run.curves().size())
                .mapToObj(k ->
                        k < kept.size()
                                ? kept.get(k)
                                : Text.of(SweepFigure.class, "figure.network", k + 1).in(locale))
                .toList();
    }

    /** Predictions of rates that it measures, in its networks, over the parameter it varies. */
    private static List<QuestionCell> measured(
            SweepCell cell, Notebook notebook, SweptSource source) {
        SweepDesign design = cell.design();
        if (design.isMap()
                || design.measure() != SweepMeasure.POPULATION_RATE
                || !design.x().also().isEmpty()) {
            return List.of();
        }
        SweptParameter varied = source.at(design.x().parameter());
        Predictions predictions = new Predictions(notebook);
        return cell.inputs().stream()
                .flatMap(network -> predictions.askedOf(network).stream())
                .distinct()
                .filter(each ->
                        PredictedCurves.isMeasured(
                                each.question(), design.of()::equals, varied::isAt))
                .toList();
    }

    /** The figure of curves that a page may draw over; empty for heat maps. */
    public Optional<XyFigure> curves() {
        return design.isMap() ? Optional.empty() : Optional.of(new SweepCurves(this).figure());
    }

    /** Whether it has as many curves as networks, and as many points as its design asks for. */
    public boolean fits() {
        return result.curves().size() == names.size()
                && result.curves().stream()
                        .allMatch(curve -> curve.points().size() == design.points());
    }

    /** One figure of curves; of two parameters a heat map for each network. */
    public List<ChartFigure> charts() {
        Optional<XyFigure> curves = curves();
        if (curves.isPresent()) {
            return List.of(curves.get());
        }
        List<ChartFigure> maps = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            maps.add(map(k));
        }
        return maps;
    }

    private HeatFigure map(int network) {
        FigureCurve curve = result.curves().get(network);
        String title = names.size() == 1 ? measure() : names.get(network) + ": " + measure();
        return new HeatFigure(
                word("figure.map.name", title, axisLabels.getFirst(), axisLabels.getLast()),
                axisLabels.getFirst(),
                axisLabels.getLast(),
                title,
                design.x().numbers(),
                design.axes().getLast().numbers(),
                curve.points().stream()
                        .mapToDouble(point -> point.mean().orElse(Double.NaN))
                        .toArray());
    }

    /** What is measured, with its unit. */
    public String measure() {
        String unit = result.curves().stream().findFirst().map(FigureCurve::unit).orElse("");
        String name = MeasureText.name(new RunMeasure(design.measure(), design.of()), locale);
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    /** How it was made: engine, seeds, time step. */
    public String provenance() {
        String dtMs =
                result.curves().stream()
                        .map(curve -> Quantity.readable(curve.dtMs(), locale))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return design.seeds() == 1
                ? word("provenance.one", result.engine(), seeds(), dtMs)
                : word("provenance.several", result.engine(), design.seeds(), dtMs);
    }

    private String seeds() {
        return result.curves().stream()
                .map(curve -> Long.toString(curve.seed()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Where the published points are from. */
    public Optional<String> reference() {
        return design.overlay()
                .points()
                .filter(points -> !points.reference().isEmpty())
                .map(points -> points.label() + ": " + points.reference());
    }

    /** How many points were refused, and why the first was. */
    public Optional<String> refused() {
        List<FigurePoint> refused = points().filter(FigurePoint::isRefused).toList();
        return refused.stream()
                .findFirst()
                .map(first ->
                        word(
                                "refused",
                                refused.size(),
                                points().count(),
                                values(first),
                                first.problems().getFirst().sentences(locale)));
    }

    private String values(FigurePoint point) {
        return point.at().stream()
                .map(value -> Quantity.readable(value, locale))
                .collect(Collectors.joining("; "));
    }

    private Stream<FigurePoint> points() {
        return result.curves().stream().flatMap(curve -> curve.points().stream());
    }

    String word(String key, Object... args) {
        return Text.of(SweepFigure.class, key, args).withLocalArgsIn(locale);
    }

    SweepAxis x() {
        return design.x();
    }
}
