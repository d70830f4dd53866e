package org.spikebook.web.analysislab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.plot.ui.FigureView;

/** Figures side by side, each with a sentence under it. */
class FigureGrid extends Div {

    private static final int WIDE = 560;
    private static final int NARROW = 340;
    private static final int HEIGHT = 230;

    private final Words words = Words.of(FigureGrid.class);

    FigureGrid() {
        addClassName("sb-analysis-figures");
    }

    void add(XyFigure figure, Text caption) {
        FigureView view = new FigureView(WIDE, NARROW);
        view.show(width -> figure.svg(width, HEIGHT, words.locale()));
        Paragraph sentence = new Paragraph(words.of(caption));
        sentence.addClassName("sb-caption");
        add(new Div(view, sentence));
    }
}
