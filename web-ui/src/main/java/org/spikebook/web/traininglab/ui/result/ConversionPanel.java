package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;

import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.LineFigure;
import org.spikebook.web.plot.ui.FigureView;
import org.spikebook.web.traininglab.sample.AccuracyBySteps;

/** A converted network beside the artificial one: how many steps it takes to be as right. */
public final class ConversionPanel extends Div {

    private static final int HEIGHT = 240;

    private final Words words = Words.of(ConversionPanel.class);

    public ConversionPanel(AccuracyBySteps comparison) {
        addClassName("sb-conversion");
        Remark closeness = new Remark(words.of(comparison.closeness()));
        FigureView figure = new FigureView(560, 330);
        LineFigure drawn = comparison.figure(words.locale());
        figure.show(width -> drawn.svg(width, HEIGHT, words.locale()));
        add(new H4(words.of(comparison.finding())), closeness, figure);
    }
}
