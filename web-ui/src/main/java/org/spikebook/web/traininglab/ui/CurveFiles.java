package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.LineFigure;
import org.spikebook.web.plot.ui.FigureLinks;
import org.spikebook.web.traininglab.TrainingCurve;

import java.util.Objects;
import java.util.function.Function;

/**
 * The curves of a training as files. A link is made once, and gives what is shown when it is
 * followed: while a training runs, the curves grow several times a second.
 */
final class CurveFiles extends Details {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;

    private final transient Words words = Words.of(CurveFiles.class);
    private transient volatile @Nullable Shown shown;

    /** What is shown; read away from the UI thread. */
    private record Shown(TrainingCurve curve, TrainingCurve.Of of) {}

    CurveFiles() {
        setSummaryText(words.of("curve.files"));
        addClassName("sb-more");
        Div links = new Div();
        links.addClassName("sb-downloads");
        add(links, "accuracy", now -> now.curve().accuracy(now.of(), words.locale()));
        add(links, "loss", now -> now.curve().loss(words.locale()));
        add(links, "spikes", now -> now.curve().hiddenSpikes(words.locale()));
        links.add(
                new FileLink(
                        words.of("curve.csv"),
                        "training.csv",
                        "text/csv",
                        () -> now().curve().csv()));
        add(links);
        setVisible(false);
    }

    private void add(Div links, String curve, Function<Shown, LineFigure> figure) {
        links.add(
                new FigureLinks(
                                words.of("curve.file." + curve),
                                "training-" + curve,
                                () -> figure.apply(now()).file(WIDTH, HEIGHT, words.locale()))
                        .all());
    }

    void show(TrainingCurve curve, TrainingCurve.Of of) {
        shown = new Shown(curve, of);
        setVisible(!curve.points().isEmpty());
    }

    private Shown now() {
        return Objects.requireNonNull(shown);
    }
}
