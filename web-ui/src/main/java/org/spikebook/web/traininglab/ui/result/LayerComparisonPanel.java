package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.Span;

import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.RangeSetting;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.ui.FigureView;
import org.spikebook.web.traininglab.sample.ConversionRun;
import org.spikebook.web.traininglab.sample.LayerComparison;

import java.util.List;
import java.util.Optional;

/** A sample in a converted network beside the same sample in the artificial one it came from. */
final class LayerComparisonPanel extends Div {

    private static final int HEIGHT = 230;

    private final Words words = Words.of(LayerComparisonPanel.class);
    private final List<String> classNames;
    private final ClassScores outputs;

    LayerComparisonPanel(List<String> classNames) {
        this.classNames = classNames;
        this.outputs = new ClassScores(classNames);
        addClassName("sb-twin");
    }

    /** What the artificial network says: stands beside what the spiking one says. */
    ClassScores outputs() {
        return outputs;
    }

    /**
     * Shows the two; hides itself if there are none.
     *
     * @param right label of the right class, or {@link ClassScores#UNKNOWN}
     */
    void show(Optional<ConversionRun> run, int right) {
        removeAll();
        setVisible(run.isPresent());
        outputs.setVisible(run.isPresent());
        run.ifPresent(twins -> show(twins, right));
    }

    private void show(ConversionRun twins, int right) {
        Div layers = new Div();
        layers.addClassName("sb-stages");
        Remark prediction = new Remark("");
        int all = twins.answers().size();
        RangeSetting steps =
                new RangeSetting(
                        words.of("twin.stepsRead"),
                        words.of("twin.stepsRead.meaning"),
                        new RangeSetting.Scale(1, all, 1),
                        all,
                        value -> Quantity.count(Math.round(value), words.locale()),
                        value -> showAfter((int) Math.round(value), twins, layers, prediction));
        showAfter(all, twins, layers, prediction);
        outputs.show(twins.artificial(), right, words.of("twin.outputs"));
        add(
                new H5(words.of("twin.heading")),
                new Remark(finding(twins)),
                strip(twins, right),
                steps,
                prediction,
                layers);
    }

    /** The spiking network after its first steps, beside the same activations. */
    private void showAfter(int steps, ConversionRun twins, Div layers, Remark prediction) {
        layers.removeAll();
        twins.layers().forEach(layer -> layers.add(compared(layer.after(steps))));
        prediction.setText(
                words.of(
                        "twin.predicted",
                        Quantity.count(steps, words.locale()),
                        classNames.get(twins.answers().get(steps - 1)),
                        classNames.get(twins.artificial().answer())));
    }

    private String finding(ConversionRun twins) {
        ConversionRun.Span last = twins.spans().getLast();
        return words.of(
                twins.agree() ? "twin.agree" : "twin.differ",
                classNames.get(last.answer()),
                Quantity.count(last.from(), words.locale()),
                classNames.get(twins.artificial().answer()));
    }

    /** The answer over time: one piece for each span of steps with the same answer. */
    private Div strip(ConversionRun twins, int right) {
        Div strip = new Div();
        strip.addClassName("sb-answer-strip");
        strip.getElement().setAttribute("role", "list");
        strip.getElement().setAttribute("aria-label", words.of("twin.strip"));
        twins.spans().forEach(span -> strip.add(piece(span, right)));
        return strip;
    }

    private Div piece(ConversionRun.Span span, int right) {
        String name = classNames.get(span.answer());
        String from = Quantity.count(span.from(), words.locale());
        String to = Quantity.count(span.to(), words.locale());
        String steps =
                span.steps() == 1
                        ? words.of("twin.oneStep", from, name)
                        : words.of("twin.steps", from, to, name);
        Span answer = new Span(name);
        answer.addClassName("sb-class-name");
        Span at = new Span(span.steps() == 1 ? from : words.of("twin.range", from, to));
        at.addClassNames("sb-small", "sb-muted");
        Div piece = new Div(answer, at);
        piece.getStyle().set("--steps", String.valueOf(span.steps()));
        piece.getElement().setAttribute("role", "listitem");
        piece.getElement().setAttribute("aria-label", steps);
        piece.setTitle(steps);
        piece.setClassName("sb-right", span.answer() == right);
        return piece;
    }

    private Div compared(LayerComparison layer) {
        FigureView view = new FigureView(400, 300);
        view.show(width -> layer.figure(words.locale()).svg(width, HEIGHT, words.locale()));
        return new Div(
                new H5(words.of("detail.hidden", layer.population())),
                view,
                new Remark(words.of(layer.caption())));
    }
}
