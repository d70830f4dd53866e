package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.LineFigure;
import org.spikebook.web.plot.ui.FigureView;
import org.spikebook.web.traininglab.TrainingCurve;

/** The course of a training; its title is what it shows. */
final class CurvePanel extends Div {

    private final Words words = Words.of(CurvePanel.class);
    private final H4 finding = new H4();
    private final FigureView accuracy = new FigureView(TrainingCurve.LARGE);
    private final FigureView loss = new FigureView(TrainingCurve.SMALL);
    private final FigureView spikes = new FigureView(TrainingCurve.SMALL);
    private final CurveFiles files = new CurveFiles();
    private final Paragraph varied = new Paragraph(words.of("curve.varied"));

    CurvePanel() {
        addClassName("sb-curves");
        Div small = new Div(loss, spikes);
        small.addClassName("sb-curves-small");
        Div figures = new Div(accuracy, small);
        figures.addClassName("sb-curves-figures");
        varied.addClassNames("sb-small", "sb-muted");
        add(finding, figures, varied, files);
    }

    /** Shows a curve that came of a plan. */
    void show(TrainingCurve curve, TrainingPlan plan) {
        TrainingCurve.Of of = TrainingCurve.Of.plan(plan);
        varied.setVisible(!(plan.data().distortion().component() instanceof NoDistortion));
        finding.setText(words.of(curve.finding(of)));
        draw(accuracy, curve.accuracy(of, words.locale()), TrainingCurve.LARGE_HEIGHT);
        draw(loss, curve.loss(words.locale()), TrainingCurve.SMALL_HEIGHT);
        draw(spikes, curve.hiddenSpikes(words.locale()), TrainingCurve.SMALL_HEIGHT);
        files.show(curve, of);
    }

    private void draw(FigureView place, LineFigure figure, int height) {
        place.show(width -> figure.svg(width, height, words.locale()));
    }
}
