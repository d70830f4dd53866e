package org.spikebook.web.sweeplab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.ChartFigure;
import org.spikebook.web.plot.ui.FigureLinks;
import org.spikebook.web.plot.ui.FigureView;
import org.spikebook.web.sweeplab.SweepFigure;
import org.spikebook.web.sweeplab.SweepTables;

import java.util.List;

/** The figures of a sweep, what is to be known about them, their numbers, and files. */
final class SweepResultPanel extends Div {

    private static final int WIDE = 720;
    private static final int NARROW = 340;
    private static final int HEIGHT = 320;

    private final transient Words words = Words.of(SweepResultPanel.class);

    SweepResultPanel() {
        addClassName("sb-result");
    }

    void show(SweepFigure sweep) {
        removeAll();
        draw(sweep);
    }

    /** Shows one that was made before the cell or its networks changed. */
    void showEarlier(SweepFigure sweep) {
        removeAll();
        Paragraph earlier = new Paragraph(words.of("earlier"));
        earlier.addClassName("sb-course-note");
        add(earlier);
        draw(sweep);
    }

    private void draw(SweepFigure sweep) {
        List<ChartFigure> charts = sweep.charts();
        charts.forEach(this::draw);
        sweep.refused().ifPresent(this::say);
        sweep.reference().ifPresent(this::say);
        say(sweep.provenance());
        Div downloads = new Div();
        downloads.addClassName("sb-downloads");
        for (int k = 0; k < charts.size(); k++) {
            ChartFigure chart = charts.get(k);
            String file = charts.size() == 1 ? "sweep" : "sweep-" + (k + 1);
            downloads.add(
                    new FigureLinks(
                                    words.of("download.figure"),
                                    file,
                                    () -> chart.file(WIDE, HEIGHT, words.locale()))
                            .all());
        }
        SweepTables tables = new SweepTables(sweep);
        downloads.add(new FileLink(words.of("download.csv"), "sweep.csv", "text/csv", tables::csv));
        Div foot = new Div(new Details(words.of("table"), tables(tables)), downloads);
        foot.addClassName("sb-run-foot");
        add(foot);
    }

    private void draw(ChartFigure chart) {
        FigureView view = new FigureView(WIDE, NARROW);
        view.show(width -> chart.svg(width, HEIGHT, words.locale()));
        add(view);
    }

    private void say(String text) {
        Paragraph sentence = new Paragraph(text);
        sentence.addClassName("sb-caption");
        add(sentence);
    }

    private static Div tables(SweepTables sweep) {
        Div all = new Div();
        all.addClassNames("sb-table-scroller", "sb-run-table");
        for (SweepTables.Table each : sweep.tables()) {
            DataTable table = new DataTable(each.columns());
            table.setCaptionText(each.caption());
            each.rows().forEach(row -> table.addRow(row.name(), row.cells()));
            all.add(table.scrolling(each.caption()));
        }
        return all;
    }
}
