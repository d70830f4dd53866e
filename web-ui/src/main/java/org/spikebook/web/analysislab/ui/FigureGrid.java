package org.spikebook.web.analysislab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.analysislab.AnalysisView;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.plot.ui.FigureLinks;
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
        add(place(figure, caption));
    }

    /** One of several, with links to it as files under it. */
    void add(AnalysisView.Captioned each) {
        Div downloads = new Div();
        downloads.addClassName("sb-downloads");
        downloads.add(
                new FigureLinks(
                                words.of(each.title()),
                                each.file(),
                                () -> each.figure().file(WIDE, HEIGHT, words.locale()))
                        .all());
        Div place = place(each.figure(), each.caption());
        place.add(downloads);
        add(place);
    }

    private Div place(XyFigure figure, Text caption) {
        FigureView view = new FigureView(WIDE, NARROW);
        view.show(width -> figure.svg(width, HEIGHT, words.locale()));
        Paragraph sentence = new Paragraph(words.of(caption));
        sentence.addClassName("sb-caption");
        return new Div(view, sentence);
    }
}
