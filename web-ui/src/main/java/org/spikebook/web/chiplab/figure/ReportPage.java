package org.spikebook.web.chiplab.figure;

import org.spikebook.hardware.baseline.PublishedChip;
import org.spikebook.hardware.document.PublishedChips;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.chiplab.EnergyScope;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All of a chip report on one page that stands alone: for printing, or to submit. It loads nothing
 * from anywhere.
 *
 * @param whatIf the circumstances that the energy breakdown is for
 */
public record ReportPage(ChipReport report, WhatIf whatIf) {

    private static final String STYLE =
            """
            body{font:15px/1.5 system-ui,sans-serif;color:#1b1d22;max-width:52rem;margin:2rem auto;padding:0 1rem}\
            h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}table{border-collapse:collapse;width:100%;font-size:13px}\
            th,td{border-bottom:1px solid #e2e0d8;padding:.2rem .5rem;text-align:left;vertical-align:top}\
            svg{max-width:100%;height:auto}.m{color:#5a5f6b}@media print{section{break-inside:avoid}}\
            """;

    /** The page in HTML. */
    public String html(Locale locale) {
        Writer to = new Writer(locale);
        List<EnergyRow> rows = whatIf.rows(report);
        to.open(title(locale));
        summary(to);
        figures(to, rows);
        breakdown(to, rows);
        published(to);
        return to.close();
    }

    private String title(Locale locale) {
        return Text.of(ReportPage.class, "page.title", report.chip()).in(locale);
    }

    /** How well the network does there, where it lies, and for what its energies hold. */
    public List<String> summary(Locale locale) {
        ChipReport.Accuracy accuracy = report.accuracy();
        return Stream.of(
                        Text.of(
                                ReportPage.class,
                                accuracy.control() == null ? "page.accuracy" : "page.control",
                                Quantity.percent(accuracy.chipAccuracy(), locale),
                                Quantity.percent(accuracy.softwareAccuracy(), locale),
                                accuracy.samples()),
                        Text.of(
                                ReportPage.class,
                                "page.cores",
                                report.activity().map().used().size(),
                                report.activity().map().cores(),
                                report.timing().stepsPerSample(),
                                Quantity.significant(
                                        report.timing().fastestPerSecond(), 3, locale)),
                        Text.of(
                                ReportPage.class,
                                "page.settings",
                                Quantity.significant(whatIf.inferencesPerSecond(), 3, locale),
                                Quantity.percent(whatIf.utilization(), locale),
                                whatIf.batch().size()))
                .map(sentence -> sentence.withLocalArgsIn(locale))
                .toList();
    }

    private void summary(Writer to) {
        summary(to.locale).forEach(sentence -> to.raw("<p>" + Writer.escaped(sentence) + "</p>"));
        report.comparison()
                .warnings()
                .forEach(warning -> to.raw("<p><b>" + to.escaped(warning) + "</b></p>"));
    }

    private static void figures(Writer to, List<EnergyRow> rows) {
        EnergyFigures figures = new EnergyFigures(rows);
        List<ChipReport.Finding> findings = WhatIf.findings(rows);
        for (EnergyScope scope : EnergyScope.values()) {
            if (!figures.rows(scope).isEmpty()) {
                to.raw("<section><h2>" + to.escaped(scope.heading()) + "</h2>");
                to.raw("<p class=m>" + to.escaped(scope.meaning()) + "</p>");
                String svg = figures.file(scope, to.locale).svg();
                to.raw(svg.substring(svg.indexOf("<svg")));
                to.list(
                        findings.stream()
                                .filter(finding -> finding.scope() == scope)
                                .map(ChipReport.Finding::sentence)
                                .toList());
                to.raw("</section>");
            }
        }
    }

    /** The chip's own energy breakdown, and what each device assumes. */
    private static void breakdown(Writer to, List<EnergyRow> rows) {
        to.heading("page.breakdown");
        to.raw("<table><tr>");
        List.of("what", "count", "constant", "energy", "source")
                .forEach(key -> to.raw("<th>" + to.word("page.breakdown." + key) + "</th>"));
        to.raw("</tr>");
        rows.stream()
                .filter(row -> row.onChip() && row.scope() == EnergyScope.TOTAL)
                .flatMap(row -> row.bill().stream())
                .forEach(line -> line(to, line));
        to.raw("</table>");
        to.heading("page.assumptions");
        rows.stream()
                .filter(row -> row.scope() == EnergyScope.TOTAL)
                .forEach(row -> {
                    to.raw("<p><b>" + Writer.escaped(row.device()) + "</b></p>");
                    to.list(row.assumptions());
                });
    }

    private static void line(Writer to, EnergyRow.EnergyLine line) {
        to.row(
                List.of(
                        line.label().in(to.locale),
                        Quantity.significant(line.count(), 4, to.locale),
                        to.range(line.constant(), line.unit()),
                        Quantity.si(line.joules().nominal(), "J", to.locale),
                        line.source().in(to.locale) + " (" + line.grade().in(to.locale) + ")"));
    }

    private static void published(Writer to) {
        to.heading("page.published");
        to.raw("<p>" + to.escaped(PublishedChip.notice()) + "</p><table>");
        for (PublishedFigure figure : PublishedFigure.of(PublishedChips.all())) {
            to.row(
                    List.of(
                            figure.chip(),
                            figure.value(to.locale),
                            figure.scope().in(to.locale),
                            figure.source().in(to.locale)
                                    + " ("
                                    + figure.grade().in(to.locale)
                                    + ")"));
        }
        to.raw("</table>");
    }

    /** Puts HTML together; all that is not markup is escaped. */
    private static final class Writer {

        private final StringBuilder html = new StringBuilder();
        private final Locale locale;

        Writer(Locale locale) {
            this.locale = locale;
        }

        void open(String title) {
            raw("<!DOCTYPE html><html lang=\"" + locale.toLanguageTag() + "\"><head>");
            raw("<meta charset=\"utf-8\"><title>" + escaped(title) + "</title>");
            raw("<style>" + STYLE + "</style></head><body><h1>" + escaped(title) + "</h1>");
        }

        String close() {
            return html.append("</body></html>\n").toString();
        }

        void raw(String markup) {
            html.append(markup);
        }

        void heading(String key) {
            raw("<h2>" + word(key) + "</h2>");
        }

        void list(List<Text> texts) {
            raw(
                    texts.stream()
                            .map(text -> "<li>" + escaped(text) + "</li>")
                            .collect(Collectors.joining("", "<ul>", "</ul>")));
        }

        void row(List<String> cells) {
            raw(
                    cells.stream()
                            .map(cell -> "<td>" + escaped(cell) + "</td>")
                            .collect(Collectors.joining("", "<tr>", "</tr>")));
        }

        String word(String key) {
            return escaped(Text.of(ReportPage.class, key));
        }

        String range(EnergyRow.Range range, String unit) {
            String nominal = Quantity.significant(range.nominal(), 4, locale) + " " + unit;
            return range.low() == range.high()
                    ? nominal
                    : nominal
                            + " ("
                            + Quantity.significant(range.low(), 4, locale)
                            + " … "
                            + Quantity.significant(range.high(), 4, locale)
                            + ")";
        }

        String escaped(Text text) {
            return escaped(text.in(locale));
        }

        static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
