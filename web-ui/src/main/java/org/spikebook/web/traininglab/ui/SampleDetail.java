package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.spikebook.stimulus.SpikeTrain;
import org.spikebook.training.SampleRun;
import org.spikebook.training.dataset.SamplePicture;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.PixelImage;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.SpikeFigure;
import org.spikebook.web.plot.ui.FigureView;
import org.spikebook.web.traininglab.Exam;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Iterator;
import java.util.Map;

/**
 * One sample on its way through the network: image, spikes of every stage, the vote, the answer.
 */
final class SampleDetail extends Div {

    private static final int HEIGHT = 170;

    private final Words words = Words.of(SampleDetail.class);
    private final Exam exam;
    private final Div image = new Div();
    private final Paragraph answer = new Paragraph();
    private final Div stages = new Div();
    private final H5 votesHeading = new H5();
    private final Div votes = new Div();

    SampleDetail(Exam exam) {
        this.exam = exam;
        addClassName("sb-sample-detail");
        image.addClassNames("sb-sample-image", "sb-sample-large");
        answer.addClassName("sb-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        stages.addClassName("sb-stages");
        votes.addClassName("sb-votes");
        votes.getElement().setAttribute("role", "list");
        Div head = new Div(image, answer);
        head.addClassName("sb-sample-head");
        Div result = new Div(votesHeading, votes);
        add(head, stages, result);
    }

    void show(SampleRun run) {
        showImage(exam.picture(run.sample()));
        showAnswer(run);
        showStages(run);
        showVotes(run, run.label());
    }

    /** Shows what nobody knows the right answer to. */
    void showDrawing(float[] values, SampleRun run) {
        showImage(new SamplePicture(values, exam.dataset().shape()));
        answer.setText(words.of("detail.says", exam.className(run.answer())));
        showStages(run);
        showVotes(run, -1);
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
                                exam.className(run.label()),
                                exam.className(run.answer()))));
        answer.setClassName("sb-wrong", !run.correct());
        answer.setClassName("sb-right", run.correct());
    }

    private void showStages(SampleRun run) {
        stages.removeAll();
        addStage(words.of("detail.input"), run.input(), 0);
        int identity = 2;
        Iterator<Map.Entry<String, SpikeTrain>> populations = run.spikes().entrySet().iterator();
        while (populations.hasNext()) {
            Map.Entry<String, SpikeTrain> population = populations.next();
            if (populations.hasNext()) {
                addStage(
                        words.of("detail.hidden", population.getKey()),
                        population.getValue(),
                        identity);
                identity = identity % 6 + 1;
            }
        }
    }

    private void addStage(String name, SpikeTrain train, int identity) {
        String title = words.of("detail.stage", name, count(train.spikeCount()));
        SpikeFigure.Labels labels =
                new SpikeFigure.Labels(title, words.of("axis.time"), words.of("axis.neuron"));
        SpikeFigure figure = SpikeFigure.of(labels, train, exam.test().window().dtMs(), identity);
        FigureView view = new FigureView(400, 300);
        view.show(width -> figure.svg(width, HEIGHT, words.locale()));
        Div stage = new Div(new H5(title), view);
        stages.add(stage);
    }

    /**
     * @param right label of the right class; -1 if nobody knows
     */
    private void showVotes(SampleRun run, int right) {
        votes.removeAll();
        votesHeading.setText(words.of(run.outputSpiked() ? "detail.votes" : "detail.potentials"));
        for (int label = 0; label < run.outputCounts().length; label++) {
            votes.add(vote(run, label, right));
        }
    }

    /** From 0 to 1: of the most spikes, or of the way from the lowest potential to the highest. */
    private static double share(SampleRun run, int label) {
        if (run.outputSpiked()) {
            int most = Arrays.stream(run.outputCounts()).max().orElse(1);
            return (double) run.outputCounts()[label] / most;
        }
        DoubleSummaryStatistics range = Arrays.stream(run.outputPotentialsMv()).summaryStatistics();
        double width = range.getMax() - range.getMin();
        return width == 0 ? 0 : (run.outputPotentialsMv()[label] - range.getMin()) / width;
    }

    private String number(SampleRun run, int label) {
        return run.outputSpiked()
                ? count(run.outputCounts()[label])
                : Quantity.decimals(run.outputPotentialsMv()[label], 2, words.locale());
    }

    private Div vote(SampleRun run, int label, int right) {
        Span name = new Span(exam.className(label));
        name.addClassName("sb-class-name");
        Div bar = new Div();
        bar.addClassName("sb-class-bar");
        bar.getStyle().set("--share", String.valueOf(share(run, label)));
        Span spikes = new Span(number(run, label));
        spikes.addClassName("sb-number");
        Span note = new Span(note(run, label, right));
        note.addClassNames("sb-small", "sb-muted");
        Div vote = new Div(name, bar, spikes, note);
        vote.addClassName("sb-vote");
        vote.setClassName("sb-chosen", label == run.answer());
        vote.getElement().setAttribute("role", "listitem");
        return vote;
    }

    private String note(SampleRun run, int label, int right) {
        if (label == run.answer()) {
            return words.of(label == right ? "detail.answerRight" : "detail.answer");
        }
        return label == right ? words.of("detail.label") : "";
    }

    private String count(int value) {
        return Quantity.count(value, words.locale());
    }
}
