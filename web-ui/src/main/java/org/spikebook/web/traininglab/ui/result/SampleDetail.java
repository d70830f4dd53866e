package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.training.SampleRun;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SamplePicture;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.PixelImage;
import org.spikebook.web.traininglab.sample.TestEvaluation;

/**
 * One sample on its way through the network: image, spikes of every stage, the vote, the answer.
 */
final class SampleDetail extends Div {

    private final Words words = Words.of(SampleDetail.class);
    private final TestEvaluation evaluation;
    private final Div image = new Div();
    private final Paragraph answer = new Paragraph();
    private final SpikeStages stages = new SpikeStages();
    private final SoundPlayer sound = new SoundPlayer();
    private final ClassScores votes;
    private final LayerComparisonPanel comparison;

    SampleDetail(TestEvaluation evaluation) {
        this.evaluation = evaluation;
        this.votes = new ClassScores(evaluation.dataset().classNames(words.locale()));
        this.comparison = new LayerComparisonPanel(evaluation.dataset().classNames(words.locale()));
        addClassName("sb-sample-detail");
        image.addClassNames("sb-sample-image", "sb-sample-large");
        answer.addClassName("sb-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        Div head = new Div(image, answer);
        head.addClassName("sb-sample-head");
        Div outputs = new Div(votes, comparison.outputs());
        outputs.addClassName("sb-outputs");
        add(head, sound, stages, outputs, comparison);
    }

    void show(SampleRun run) {
        showImage(evaluation.picture(run.sample()));
        sound.show(evaluation.sample(run.sample()));
        showAnswer(run);
        stages.show(run, evaluation.test().window().dtMs());
        votes.show(run, run.label());
        comparison.show(evaluation.compare(run), run.label());
    }

    /** Shows what no one knows the right answer to. */
    void showOwn(Sample own) {
        SampleRun run = evaluation.answer(own);
        showImage(SamplePicture.of(own, evaluation.dataset().shape()));
        sound.show(own);
        answer.setText(words.of("detail.says", evaluation.className(run.answer(), words.locale())));
        stages.show(run, evaluation.test().window().dtMs());
        votes.show(run, ClassScores.UNKNOWN);
        comparison.show(evaluation.compare(own, run), ClassScores.UNKNOWN);
    }

    private void showImage(SamplePicture picture) {
        image.removeAll();
        image.add(new Svg(PixelImage.svg(picture)));
    }

    private void showAnswer(SampleRun run) {
        answer.removeAll();
        Span sign = new Span(run.correct() ? "✓" : "✗");
        sign.addClassName("sb-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        answer.add(
                sign,
                new Span(
                        words.of(
                                run.correct() ? "detail.right" : "detail.wrong",
                                evaluation.className(run.label(), words.locale()),
                                evaluation.className(run.answer(), words.locale()))));
        answer.setClassName("sb-wrong", !run.correct());
        answer.setClassName("sb-right", run.correct());
    }
}
