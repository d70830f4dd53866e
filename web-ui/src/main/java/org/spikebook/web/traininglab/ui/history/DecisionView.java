package org.spikebook.web.traininglab.ui.history;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;

import org.jspecify.annotations.Nullable;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.PixelImage;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.plot.ui.FigureLinks;
import org.spikebook.web.plot.ui.FigureView;
import org.spikebook.web.traininglab.history.ChangingDecision;
import org.spikebook.web.traininglab.history.TrainingHistory;
import org.spikebook.web.traininglab.history.TrainingHistory.WatchedSample;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** The decision on one sample over the epochs; which one is for the visitor to choose. */
final class DecisionView extends Div {

    private static final int WIDE = 560;
    private static final int HEIGHT = 250;

    private final Words words = Words.of(DecisionView.class);
    private final Select<Integer> sample = new Select<>();
    private final Div image = new Div();
    private final Paragraph finding = new Paragraph();
    private final FigureView figure = new FigureView(WIDE, 330);
    private final Remark course = new Remark("");
    private @Nullable TrainingHistory history;
    private @Nullable Dataset dataset;
    private List<WatchedSample> offered = List.of();
    private int moment;
    private transient volatile @Nullable Shown drawn;

    /** What is drawn; files are made of it away from the UI thread. */
    private record Shown(ChangingDecision decision, int moment, DatasetInfo data) {

        XyFigure figure(Locale locale) {
            return decision.figure(moment, data.classNames(locale), locale);
        }

        String csv() {
            return decision.csv(data.classNames());
        }
    }

    DecisionView() {
        addClassName("sb-decision");
        sample.setLabel(words.of("decision.sample"));
        sample.setItemLabelGenerator(this::name);
        sample.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                draw();
            }
        });
        Button hard = new Button(words.of("decision.hard"), click -> chooseHardest());
        Div choice = new Div(sample, hard);
        choice.addClassName("sb-decision-choice");
        image.addClassNames("sb-sample-image", "sb-sample-large");
        finding.addClassName("sb-answer");
        Div head = new Div(image, finding);
        head.addClassName("sb-sample-head");
        add(new H5(words.of("decision.heading")), choice, head, figure, course);
        add(downloads());
    }

    private Div downloads() {
        Div downloads = new Div();
        downloads.addClassName("sb-downloads");
        downloads.add(
                new FigureLinks(
                                words.of("decision.file"),
                                "decision",
                                () ->
                                        now().figure(words.locale())
                                                .file(WIDE, HEIGHT, words.locale()))
                        .all());
        downloads.add(
                new FileLink(
                        words.of("decision.csv"), "decision.csv", "text/csv", () -> now().csv()));
        return downloads;
    }

    private Shown now() {
        return Objects.requireNonNull(drawn);
    }

    void show(TrainingHistory shown, Dataset of, int at) {
        history = shown;
        dataset = of;
        moment = at;
        if (!offered.equals(shown.samples())) {
            offered = shown.samples();
            sample.setItems(IntStream.range(0, offered.size()).boxed().toList());
            sample.setValue(0);
        }
        draw();
    }

    private String name(int watched) {
        WatchedSample each = offered.get(watched);
        return words.of(
                "decision.sampleName",
                Quantity.count(each.sample(), words.locale()),
                dataset == null ? "" : dataset.classNames(words.locale()).get(each.label()));
    }

    private void chooseHardest() {
        if (history != null) {
            sample.setValue(history.hardest());
            draw();
        }
    }

    private void draw() {
        TrainingHistory shown = history;
        Dataset of = dataset;
        Integer watched = sample.getValue();
        if (shown == null || of == null || watched == null) {
            return;
        }
        ChangingDecision decision = shown.decision(watched);
        image.removeAll();
        image.add(new Svg(PixelImage.svg(of.picture(shown.samples().get(watched).sample()))));
        finding.setText(words.of(decision.finding(moment, of.classNames(words.locale()))));
        course.setText(words.of(decision.course()));
        Shown now = new Shown(decision, moment, of.info());
        drawn = now;
        XyFigure lines = now.figure(words.locale());
        figure.show(width -> lines.svg(width, HEIGHT, words.locale()));
    }
}
