package org.spikebook.web.chiplab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.chiplab.TradeOffFinding;
import org.spikebook.web.chiplab.TradeOffResult;
import org.spikebook.web.chiplab.TradeOffRow;
import org.spikebook.web.chiplab.figure.TradeOffFigure;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.ui.FigureLinks;
import org.spikebook.web.plot.ui.FigureView;

import java.util.List;

/** What fewer bits, steps and weights would cost and save: a figure, a finding, a table. */
final class TradeOffPanel extends Details {

    private final Words words = Words.of(TradeOffPanel.class);
    private final Div content = new Div();
    private final Button tryThem;

    /**
     * @param start asks for the settings to be tried; called on the UI thread
     */
    TradeOffPanel(Runnable start) {
        addClassNames("sb-more", "sb-trade-off");
        setSummaryText(words.of("tradeOff.heading"));
        tryThem = new Button(words.of("tradeOff.start"), Glyph.RUN.draw(), click -> start.run());
        add(new Remark(words.of("tradeOff.meaning")), tryThem, content);
    }

    void setStartEnabled(boolean enabled) {
        tryThem.setEnabled(enabled);
    }

    /** There is nothing for the cell as it stands. */
    void clear() {
        content.removeAll();
        tryThem.setVisible(true);
    }

    /** Shows what came of it. */
    void show(TradeOffResult result) {
        content.removeAll();
        setOpened(true);
        tryThem.setVisible(result.rows().isEmpty());
        if (result.rows().isEmpty()) {
            result.problems().forEach(problem -> content.add(line(problem)));
            return;
        }
        FigureView figure = new FigureView(760, 350);
        TradeOffFigure drawn = new TradeOffFigure(result.rows());
        figure.show(width -> drawn.svg(width, words.locale()));
        content.add(
                new Paragraph(finding(result.rows())),
                new SettingPicker(result.rows()),
                figure,
                new Remark(words.of("tradeOff.legend")),
                new TradeOffTable(result.rows()),
                downloads(drawn, result.file()));
    }

    private Paragraph line(Problem problem) {
        return new Paragraph(problem.sentences(words.locale()));
    }

    private String finding(List<TradeOffRow> rows) {
        TradeOffFinding finding = TradeOffFinding.of(rows);
        TradeOffRow best = finding.mostAccurate();
        TradeOffRow lowest = finding.lowestEnergy();
        return words.of(
                finding.isOne() ? "tradeOff.finding.same" : "tradeOff.finding",
                setting(best),
                measured(best),
                setting(lowest),
                measured(lowest));
    }

    private String setting(TradeOffRow row) {
        return words.of(
                row.prunedPercent() > 0 ? "tradeOff.prunedSetting" : "tradeOff.setting",
                row.weightBits(),
                row.steps(),
                Quantity.percent(row.prunedPercent() / 100, words.locale()));
    }

    private String measured(TradeOffRow row) {
        return words.of(
                "tradeOff.measured",
                Quantity.percent(row.accuracy(), words.locale()),
                Quantity.si(row.joules(), "J", words.locale()));
    }

    private Div downloads(TradeOffFigure drawn, String file) {
        Div downloads = new Div();
        downloads.add(
                new FigureLinks(
                                words.of("download.tradeOffFigure"),
                                "trade-off",
                                () -> drawn.file(words.locale()))
                        .all());
        downloads.add(
                new FileLink(
                        words.of("download.tradeOff"),
                        "trade-off.json",
                        "application/json",
                        () -> file));
        downloads.addClassName("sb-downloads");
        return downloads;
    }
}
