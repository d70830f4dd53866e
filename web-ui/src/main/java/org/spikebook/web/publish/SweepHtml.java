package org.spikebook.web.publish;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.web.analysislab.PredictedCurves;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.ChartFigure;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.sweeplab.SweepFigure;
import org.spikebook.web.sweeplab.SweepTables;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figure of a sweep, with its numbers. */
final class SweepHtml {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;

    /**
     * Of a figure of rates that the page asks for ({@code course-page/page-data.ts}).
     *
     * @param questions their ids
     * @param label what stands at the lines where all are numbers, or all are curves
     * @param numberLabel what stands at a number beside curves
     * @param curveLabel what stands at a curve beside numbers
     */
    private record Awaited(
            List<String> questions,
            String label,
            String numberLabel,
            String curveLabel,
            XyFigure.Window window) {}

    private final Words words;
    private final Laboratory laboratory = Laboratory.standard();

    SweepHtml(Words words) {
        this.words = words;
    }

    String of(SweepCell cell, Notebook notebook, String title, FigureResult result) {
        SweepFigure sweep = SweepFigure.of(cell, notebook, laboratory, result, words.locale());
        return Html.filled(
                        "<section class=\"sb-cell page-sweep\" data-cell=\"%s\">\n<h3>%s</h3>\n",
                        cell.id(), title)
                + sweep.charts().stream().map(this::figure).collect(Collectors.joining())
                + Stream.of(sweep.refused().stream(), sweep.reference().stream())
                        .flatMap(texts -> texts)
                        .map(SweepHtml::note)
                        .collect(Collectors.joining())
                + note(sweep.provenance())
                + Html.filled(
                        "<details class=\"page-finished\"><summary>%s</summary>",
                        words.of("sweep.table"))
                + new SweepTables(sweep)
                        .tables().stream().map(SweepHtml::table).collect(Collectors.joining())
                + "</details>\n"
                + awaited(sweep)
                + "</section>\n";
    }

    /** What the page's script needs to draw predictions over it that are made there. */
    private String awaited(SweepFigure sweep) {
        return sweep.requested().isEmpty()
                ? ""
                : sweep.curves()
                        .map(figure -> figure.window(WIDTH, words.locale()))
                        .map(window -> Html.data(awaited(sweep.requested(), window)))
                        .orElse("");
    }

    private Awaited awaited(List<String> questions, XyFigure.Window window) {
        return new Awaited(
                questions,
                PredictedCurves.label(words.locale()),
                PredictedCurves.numberLabel(words.locale()),
                PredictedCurves.curveLabel(words.locale()),
                window);
    }

    private String figure(ChartFigure chart) {
        return "<figure class=\"sb-figure\">"
                + chart.svg(WIDTH, HEIGHT, words.locale())
                + "</figure>\n";
    }

    private static String note(String text) {
        return Html.filled("<p class=\"page-note\">%s</p>\n", text);
    }

    private static String table(SweepTables.Table table) {
        return Html.filled("<table><caption>%s</caption>\n<thead><tr>", table.caption())
                + table.columns().stream()
                        .map(name -> Html.filled("<th scope=\"col\">%s</th>", name))
                        .collect(Collectors.joining())
                + "</tr></thead>\n<tbody>\n"
                + table.rows().stream().map(SweepHtml::row).collect(Collectors.joining())
                + "</tbody></table>\n";
    }

    private static String row(SweepTables.Row row) {
        return Html.filled("<tr><th scope=\"row\">%s</th>", row.name())
                + row.cells().stream()
                        .map(cell -> Html.filled("<td>%s</td>", cell))
                        .collect(Collectors.joining())
                + "</tr>\n";
    }
}
