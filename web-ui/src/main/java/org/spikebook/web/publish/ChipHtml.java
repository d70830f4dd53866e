package org.spikebook.web.publish;

import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.chiplab.EnergyScope;
import org.spikebook.web.chiplab.figure.EnergyFigures;
import org.spikebook.web.chiplab.figure.ReportPage;
import org.spikebook.web.chiplab.figure.WhatIf;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a network does on a chip, and what that costs there and elsewhere. */
record ChipHtml(Words words) {

    private static final FigureHtml FIGURE = new FigureHtml(EnergyFigures.WIDTHS);

    String of(ChipCell cell, String title, ChipReport report) {
        WhatIf reported = WhatIf.asReported(report);
        return Html.filled(
                        "<section class=\"sb-cell page-chip\" data-cell=\"%s\">\n<h3>%s</h3>\n",
                        cell.id(), title)
                + notes(new ReportPage(report, reported).summary(locale()).stream())
                + notes(report.comparison().warnings().stream().map(words::of))
                + scopes(reported.rows(report))
                + notes(Stream.of(words.of("chip.rest")))
                + "</section>\n";
    }

    private Locale locale() {
        return words.locale();
    }

    private static String notes(Stream<String> sentences) {
        return sentences
                .map(sentence -> Html.filled("<p class=\"page-note\">%s</p>\n", sentence))
                .collect(Collectors.joining());
    }

    private String scopes(List<EnergyRow> rows) {
        EnergyFigures figures = new EnergyFigures(rows);
        List<ChipReport.Finding> findings = WhatIf.findings(rows);
        return Stream.of(EnergyScope.values())
                .filter(scope -> !figures.rows(scope).isEmpty())
                .map(scope -> scope(scope, figures, findings))
                .collect(Collectors.joining());
    }

    private String scope(
            EnergyScope scope, EnergyFigures figures, List<ChipReport.Finding> findings) {
        List<String> sentences =
                findings.stream()
                        .filter(finding -> finding.scope() == scope)
                        .map(finding -> words.of(finding.sentence()))
                        .toList();
        return Html.filled(
                        "<h4>%s</h4>\n<p class=\"sb-muted\">%s</p>\n",
                        words.of(scope.heading()), words.of(scope.meaning()))
                + (sentences.isEmpty() ? "" : CellsHtml.list(sentences))
                + FIGURE.of(width -> figures.svg(scope, width, locale()));
    }
}
