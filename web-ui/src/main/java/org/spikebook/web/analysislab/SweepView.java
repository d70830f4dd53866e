package org.spikebook.web.analysislab;

import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.experiment.sweep.SweepResult;
import org.spikebook.lesson.experiment.sweep.SweepRow;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.plot.XyFigure.Curve;
import org.spikebook.web.plot.XyFigure.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A sweep as a figure and as tables.
 *
 * @param choice what was varied
 * @param of id of the population or stimulus of each recorder
 */
public record SweepView(SweepChoice choice, SweepResult result, Map<String, String> of) {

    /** A measure of a row, and its key. */
    public record Column(String key, Function<SweepRow, OptionalDouble> value) {}

    /** The measures that tables show. */
    public static final List<Column> COLUMNS =
            List.of(
                    new Column("rateHz", SweepRow::rateHz),
                    new Column("rateSdHz", SweepRow::rateSdHz),
                    new Column("cv", SweepRow::cv),
                    new Column("fanoFactor", SweepRow::fanoFactor),
                    new Column("correlation", SweepRow::correlation),
                    new Column("synchrony", SweepRow::synchrony));

    /**
     * The rate of each recorder over the parameter: of a current, the f-I curve.
     *
     * @param predictions of rates, drawn over it
     */
    public XyFigure figure(
            Map<String, Integer> colors, List<QuestionCell> predictions, Locale locale) {
        List<Curve> curves = new ArrayList<>();
        result.rows()
                .forEach((recorder, rows) -> {
                    String name = of.getOrDefault(recorder, recorder);
                    curves.add(
                            new Curve(
                                    name,
                                    colors.getOrDefault(name, 0),
                                    Mark.DOTS,
                                    rows.stream().mapToDouble(SweepRow::value).toArray(),
                                    rows.stream()
                                            .mapToDouble(row -> row.rateHz().orElse(Double.NaN))
                                            .toArray()));
                });
        double[] xs = curves.getFirst().xs();
        double from = Math.min(xs[0], xs[xs.length - 1]);
        double to = Math.max(xs[0], xs[xs.length - 1]);
        if (from < to) {
            curves.addAll(
                    PredictedCurves.of(predictions, of::containsValue, choice.path()::equals)
                            .lines(from, to, Axis.Scale.LINEAR, locale));
        }
        String label = choice.label(locale);
        return new XyFigure(
                Text.of(SweepView.class, "sweep.figure.name", label).in(locale),
                label,
                Text.of(SweepView.class, "sweep.figure.y").in(locale),
                from,
                to,
                curves);
    }

    /** What the figure shows, in a sentence. */
    public Text caption() {
        return Text.of(SweepView.class, "sweep.figure.caption");
    }

    /** Comma-separated: recorder, value and measures; one line a value. */
    public String csv() {
        Stream<String> given = Stream.of("recorder", "of", choice.info().name());
        Csv csv = Csv.of(Stream.concat(given, COLUMNS.stream().map(Column::key)).toList());
        result.rows()
                .forEach((recorder, rows) -> {
                    String observed = of.getOrDefault(recorder, recorder);
                    for (SweepRow row : rows) {
                        Stream<Object> point = Stream.of(recorder, observed, row.value());
                        csv.row(Stream.concat(point, measures(row)));
                    }
                });
        return csv.toString();
    }

    private static Stream<OptionalDouble> measures(SweepRow row) {
        return COLUMNS.stream().map(column -> column.value().apply(row));
    }
}
