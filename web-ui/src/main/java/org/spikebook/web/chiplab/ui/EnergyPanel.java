package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.web.chiplab.ChipReport;
import org.spikebook.web.chiplab.EnergyCsv;
import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.chiplab.EnergyScope;
import org.spikebook.web.chiplab.figure.EnergyFigures;
import org.spikebook.web.chiplab.figure.ReportPage;
import org.spikebook.web.chiplab.figure.WhatIf;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.ui.FigureLinks;
import org.spikebook.web.plot.ui.FigureView;

import java.util.List;

/**
 * The energy breakdown beside those of other devices: bars, findings, and what is behind each bar.
 */
final class EnergyPanel extends Div {

    private final Words words = Words.of(EnergyPanel.class);
    private final ChipReport report;
    private final H4 heading = new H4();
    private final Div sections = new Div();
    private final AnswersPanel answers;
    private final Div downloads = new Div();
    private List<EnergyRow> rows = List.of();
    private List<ChipReport.Finding> findings = List.of();

    EnergyPanel(ChipReport report) {
        this.report = report;
        this.answers = new AnswersPanel(report);
        addClassName("sb-energy");
        Remark whiskers = new Remark(words.of("energy.whiskers"));
        UnorderedList warnings = new UnorderedList();
        warnings.addClassNames("sb-plain-list", "sb-warnings");
        report.comparison()
                .warnings()
                .forEach(warning -> warnings.add(new ListItem(words.of(warning))));
        add(heading, whiskers, warnings, new WhatIfPanel(report, this::show), sections, answers);
        if (report.facts() != null) {
            add(new NetworkFactsTable(report.facts()));
        }
        add(new PublishedPanel(), downloads);
        downloads.addClassName("sb-downloads");
        show(WhatIf.asReported(report));
    }

    /** Shows the breakdown as it would be under some circumstances. */
    private void show(WhatIf whatIf) {
        heading.setText(words.of("energy.heading", rate(whatIf.inferencesPerSecond())));
        rows = whatIf.rows(report);
        findings = WhatIf.findings(rows);
        answers.show(whatIf, rows);
        sections.removeAll();
        EnergyFigures figures = new EnergyFigures(rows);
        for (EnergyScope scope : EnergyScope.values()) {
            if (!figures.rows(scope).isEmpty()) {
                sections.add(section(figures, scope));
            }
        }
        showDownloads(whatIf, figures);
    }

    private Section section(EnergyFigures figures, EnergyScope scope) {
        Section section = new Section();
        section.addClassName("sb-energy-scope");
        section.add(
                new H5(words.of(scope.heading())),
                new Remark(words.of(scope.meaning())),
                findings(scope));
        FigureView figure = new FigureView(EnergyFigures.WIDTHS);
        figure.show(width -> figures.svg(scope, width, words.locale()));
        section.add(figure);
        figures.rows(scope).forEach(row -> section.add(new EnergyDrawer(row)));
        return section;
    }

    private UnorderedList findings(EnergyScope scope) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("sb-plain-list", "sb-energy-findings");
        findings.stream()
                .filter(finding -> finding.scope() == scope)
                .forEach(finding -> list.add(new ListItem(words.of(finding.sentence()))));
        return list;
    }

    private String rate(double perSecond) {
        return Quantity.decimals(perSecond, 3, words.locale());
    }

    /** Files under the circumstances that are shown; those in JSON as they were reported. */
    private void showDownloads(WhatIf whatIf, EnergyFigures figures) {
        downloads.removeAll();
        downloads.add(
                download(
                        "chip-report.html",
                        "text/html; charset=utf-8",
                        "download.page",
                        new ReportPage(report, whatIf).html(words.locale())));
        downloads.add(
                new FigureLinks(
                                words.of("download.figure"),
                                "energy",
                                () -> figures.file(scopeOfFile(figures), words.locale()))
                        .all());
        downloads.add(
                download(
                        "energy.csv",
                        "text/csv; charset=utf-8",
                        "download.csv",
                        new EnergyCsv(rows, words.locale()).text()),
                download(
                        "energy.json",
                        "application/json",
                        "download.energy",
                        report.files().energy()),
                download(
                        "mapping.json",
                        "application/json",
                        "download.mapping",
                        report.files().mapping()),
                download(
                        "chip-run.json", "application/json", "download.run", report.files().run()));
    }

    /** A picture of one scope is what reports ask for: the fair one, where there is any. */
    private static EnergyScope scopeOfFile(EnergyFigures figures) {
        return figures.rows(EnergyScope.TOTAL).isEmpty() ? EnergyScope.DYNAMIC : EnergyScope.TOTAL;
    }

    private FileLink download(String file, String type, String key, String content) {
        return new FileLink(words.of(key), file, type, () -> content);
    }
}
