package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;

import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.LineFigure;
import org.spikebook.web.plot.ui.FigureLinks;
import org.spikebook.web.plot.ui.FigureView;
import org.spikebook.web.traininglab.sample.AccuracyBySteps;

/** A converted network beside the artificial one: how many steps it takes to be as right. */
public final class ConversionPanel extends Div {

    private final Words words = Words.of(ConversionPanel.class);

    public ConversionPanel(AccuracyBySteps comparison) {
        addClassName("sb-conversion");
        Remark closeness = new Remark(words.of(comparison.closeness()));
        FigureView figure = new FigureView(AccuracyBySteps.WIDTHS);
        LineFigure drawn = comparison.figure(words.locale());
        figure.show(width -> drawn.svg(width, AccuracyBySteps.HEIGHT, words.locale()));
        add(new H4(words.of(comparison.finding())), closeness, figure);
        add(downloads(comparison, drawn));
    }

    private Div downloads(AccuracyBySteps comparison, LineFigure drawn) {
        Div downloads = new Div();
        downloads.addClassName("sb-downloads");
        downloads.add(
                new FigureLinks(
                                words.of("conversion.file"),
                                "conversion",
                                () ->
                                        drawn.file(
                                                AccuracyBySteps.WIDTHS.wide(),
                                                AccuracyBySteps.HEIGHT,
                                                words.locale()))
                        .all());
        downloads.add(
                new FileLink(
                        words.of("conversion.csv"), "conversion.csv", "text/csv", comparison::csv));
        return downloads;
    }
}
