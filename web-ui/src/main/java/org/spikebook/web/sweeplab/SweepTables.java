package org.spikebook.web.sweeplab;

import org.spikebook.lesson.experiment.sweep.FigureCurve;
import org.spikebook.lesson.experiment.sweep.FigurePoint;
import org.spikebook.web.analysislab.PredictedCurves.Predicted;
import org.spikebook.web.common.Csv;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers behind a figure of a sweep.
 *
 * @param sweep whose numbers they are
 */
public record SweepTables(SweepFigure sweep) {

    private static final int DIGITS = 3;
    private static final String NONE = "–";

    /**
     * A table.
     *
     * @param caption what it is of
     * @param columns their names, that of the column of row names first
     */
    public record Table(String caption, List<String> columns, List<Row> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A row with its name. */
    public record Row(String name, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One of curves; of two parameters one for each network. */
    public List<Table> tables() {
        if (!sweep.design().isMap()) {
            return List.of(curves());
        }
        List<Table> tables = new ArrayList<>();
        for (int k = 0; k < sweep.names().size(); k++) {
            tables.add(map(sweep.names().get(k), sweep.result().curves().get(k)));
        }
        return tables;
    }

    private Table curves() {
        List<FigureCurve> curves = sweep.result().curves();
        boolean deviations = sweep.design().seeds() > 1;
        List<String> columns = new ArrayList<>(List.of(sweep.axisLabels().getFirst()));
        for (String name : sweep.names()) {
            columns.add(name);
            if (deviations) {
                columns.add(sweep.word("table.sd"));
            }
        }
        predicted().forEach(each -> columns.add(name(each)));
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < sweep.design().points(); k++) {
            List<String> cells = new ArrayList<>();
            for (FigureCurve curve : curves) {
                FigurePoint point = curve.points().get(k);
                cells.add(text(point));
                if (deviations) {
                    cells.add(number(point.sd()));
                }
            }
            double x = sweep.x().numbers().get(k);
            predicted().forEach(each -> cells.add(number(each.rateHz().apply(x))));
            rows.add(new Row(value(x), cells));
        }
        return new Table(sweep.measure(), columns, rows);
    }

    private List<Predicted> predicted() {
        return sweep.predicted().all();
    }

    /** The question says which it is, where there are several. */
    private String name(Predicted predicted) {
        String label = sweep.predicted().label(predicted, sweep.locale());
        return predicted().size() == 1 || predicted.title().isBlank()
                ? label
                : label + ": " + predicted.title();
    }

    private Table map(String name, FigureCurve curve) {
        List<Double> xs = sweep.x().numbers();
        List<Double> ys = sweep.design().axes().getLast().numbers();
        List<String> columns = new ArrayList<>();
        columns.add(sweep.axisLabels().getLast());
        xs.forEach(x -> columns.add(value(x)));
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < ys.size(); row++) {
            rows.add(
                    new Row(
                            value(ys.get(row)),
                            curve.points().subList(row * xs.size(), (row + 1) * xs.size()).stream()
                                    .map(this::text)
                                    .toList()));
        }
        String across = sweep.word("table.across", sweep.axisLabels().getFirst());
        return new Table(name + ": " + sweep.measure() + ", " + across, columns, rows);
    }

    private String text(FigurePoint point) {
        return point.isRefused() ? sweep.word("table.refused") : number(point.mean());
    }

    private String number(OptionalDouble number) {
        return number.isPresent()
                ? Quantity.significant(number.getAsDouble(), DIGITS, sweep.locale())
                : NONE;
    }

    private String value(double value) {
        return Quantity.significant(value, DIGITS + 1, sweep.locale());
    }

    /** Comma-separated: a line for each network and point. */
    public String csv() {
        Stream<String> axes = sweep.design().axes().stream().map(axis -> axis.parameter());
        Csv csv =
                Csv.of(
                        Stream.of(
                                        Stream.of("network"),
                                        axes,
                                        Stream.of(
                                                sweep.design().measure().type(), "sd", "problems"),
                                        IntStream.range(0, predicted().size())
                                                .mapToObj(this::predictionColumn))
                                .flatMap(part -> part)
                                .toList());
        for (int k = 0; k < sweep.names().size(); k++) {
            String name = sweep.names().get(k);
            for (FigurePoint point : sweep.result().curves().get(k).points()) {
                double x = point.at().getFirst();
                csv.row(
                        Stream.of(
                                        Stream.of(name),
                                        point.at().stream(),
                                        Stream.of(point.mean(), point.sd(), problems(point)),
                                        predicted().stream().map(each -> each.rateHz().apply(x)))
                                .flatMap(part -> part));
            }
        }
        return csv.toString();
    }

    private String predictionColumn(int index) {
        boolean isNumber = predicted().get(index).isSteady();
        return "prediction" + (index + 1) + (isNumber ? "Number" : "Curve");
    }

    private String problems(FigurePoint point) {
        return point.problems().stream()
                .map(problem -> problem.message(sweep.locale()))
                .collect(Collectors.joining("; "));
    }
}
