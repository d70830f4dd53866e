package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.Span;

import org.spikebook.training.SampleRun;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** What the output neurons say to one sample, a bar for each class. */
public final class ClassScores extends Div {

    /** In place of the right class, where no one knows it. */
    static final int UNKNOWN = -1;

    private final Words words = Words.of(ClassScores.class);
    private final List<String> classNames;
    private final H5 heading = new H5();
    private final Div votes = new Div();

    public ClassScores(List<String> classNames) {
        this.classNames = classNames;
        votes.addClassName("sb-votes");
        votes.getElement().setAttribute("role", "list");
        add(heading, votes);
    }

    /**
     * Shows the answers to a sample.
     *
     * @param right label of the right class, or {@link #UNKNOWN}
     */
    public void show(SampleRun run, int right) {
        show(run, right, words.of(run.outputSpiked() ? "detail.votes" : "detail.potentials"));
    }

    /** The same under a heading of one's own. */
    public void show(SampleRun run, int right, String title) {
        votes.removeAll();
        heading.setText(title);
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
        Span name = new Span(classNames.get(label));
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
