package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;

import org.spikebook.training.dataset.Sample;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.traininglab.sample.Drawing;
import org.spikebook.web.traininglab.sample.TestEvaluation;

/** Draw something yourself and see what the trained network makes of it. */
public final class DrawPanel extends Div {

    private final Words words = Words.of(DrawPanel.class);
    private final TestEvaluation evaluation;
    private final SampleDetail detail;

    public DrawPanel(TestEvaluation evaluation) {
        this.evaluation = evaluation;
        this.detail = new SampleDetail(evaluation);
        addClassName("sb-draw");
        detail.setVisible(false);
        DrawPad pad = new DrawPad(this::show);
        Button clear =
                new Button(
                        words.of("draw.clear"),
                        click -> {
                            pad.clear();
                            detail.setVisible(false);
                        });
        Div left = new Div(pad, clear, new Remark(words.of("draw.meaning")));
        left.addClassName("sb-draw-left");
        Div columns = new Div(left, detail);
        columns.addClassName("sb-browser");
        add(new H4(words.of("draw.heading")), columns);
    }

    private void show(Drawing drawing) {
        detail.setVisible(!drawing.isEmpty());
        if (!drawing.isEmpty()) {
            detail.showOwn(new Sample.Still(drawing.sample(evaluation.dataset().shape())));
        }
    }
}
