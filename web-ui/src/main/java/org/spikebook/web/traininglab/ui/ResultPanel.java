package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;

import org.jspecify.annotations.Nullable;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.control.Environment;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.progress.TrainingProvenance;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.interchange.ui.ExportPanel;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.history.TrainingHistory;
import org.spikebook.web.traininglab.sample.AccuracyBySteps;
import org.spikebook.web.traininglab.sample.ReceptiveFields;
import org.spikebook.web.traininglab.sample.TestEvaluation;
import org.spikebook.web.traininglab.ui.result.ConfusionPanel;
import org.spikebook.web.traininglab.ui.result.ControlPanel;
import org.spikebook.web.traininglab.ui.result.ConversionPanel;
import org.spikebook.web.traininglab.ui.result.DiagnosisPanel;
import org.spikebook.web.traininglab.ui.result.DigitBrowser;
import org.spikebook.web.traininglab.ui.result.DrawPanel;
import org.spikebook.web.traininglab.ui.result.FieldsPanel;
import org.spikebook.web.traininglab.ui.result.ListenPanel;
import org.spikebook.web.traininglab.ui.result.PlantPanel;
import org.spikebook.web.traininglab.ui.result.PlayPanel;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What a training left: how good it is, where it fails, where it comes from, and its file. */
final class ResultPanel extends Div {

    private static final int THREADS = 1;

    private final Words words = Words.of(ResultPanel.class);
    private final TrainingTools tools;
    private @Nullable Shown shown;
    private transient Supplier<Optional<TrainingHistory>> recording = Optional::empty;

    /** What is shown: whose result, and trained and examined on which data. */
    private record Shown(String cellHash, String trainedOn, Optional<String> examinedOn) {}

    ResultPanel(TrainingTools tools) {
        this.tools = tools;
        addClassName("sb-result");
        setVisible(false);
    }

    /**
     * Shows a trained network; does nothing if it is shown already.
     *
     * @param data that it was trained on, if they are still there
     * @param recorded the recording of its training, read when it is wanted
     */
    void show(
            TrainedNetwork trained,
            String hash,
            Optional<Dataset> data,
            Supplier<Optional<TrainingHistory>> recorded) {
        setVisible(true);
        recording = recorded;
        Shown next =
                new Shown(hash, trained.provenance().inputs().dataHash(), data.map(Dataset::hash));
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        removeAll();
        data.ifPresentOrElse(
                there -> examine(trained, there, hash), () -> showWithoutData(trained, hash));
    }

    private void examine(TrainedNetwork trained, Dataset data, String hash) {
        Span examining = new Span(words.of("result.examining"));
        examining.addClassName("sb-muted");
        add(examining);
        Shown examined = Objects.requireNonNull(shown);
        tools.background()
                .start(
                        this,
                        task -> TestEvaluation.of(trained, data, THREADS),
                        evaluation -> {
                            if (examined.equals(shown)) {
                                showEvaluation(evaluation, hash);
                            }
                        },
                        () -> examining.setText(words.of("result.broken")));
    }

    private void showWithoutData(TrainedNetwork trained, String hash) {
        H4 finding =
                new H4(
                        words.of(
                                "result.withoutData",
                                percent(trained.provenance().testAccuracy())));
        add(head(finding, trained, hash));
        trained.provenance().diagnosis().map(DiagnosisPanel::new).ifPresent(this::add);
        add(provenance(trained), takeAway(trained));
    }

    private Div head(H4 finding, TrainedNetwork trained, String hash) {
        finding.addClassName("sb-finding");
        Div head = new Div(finding, download(tools.trained().file(hash, trained)));
        head.addClassName("sb-result-head");
        return head;
    }

    private void showEvaluation(TestEvaluation evaluation, String hash) {
        removeAll();
        TrainedNetwork trained = evaluation.trained();
        Optional<ControlReport> control = trained.provenance().control();
        add(head(finding(evaluation), trained, hash));
        control.ifPresent(report -> addControl(report, evaluation));
        trained.provenance()
                .conversion()
                .map(AccuracyBySteps::new)
                .map(ConversionPanel::new)
                .ifPresent(this::add);
        trained.provenance().diagnosis().map(DiagnosisPanel::new).ifPresent(this::add);
        DigitBrowser browser = new DigitBrowser(evaluation);
        add(columns(browser, evaluation));
        if (control.isEmpty() && PlayPanel.canPlay(trained)) {
            PlayPanel player = new PlayPanel(evaluation, tools.play());
            browser.onSelect(player::show);
            add(player);
        }
        add(provenance(trained), takeAway(trained));
    }

    private H4 finding(TestEvaluation evaluation) {
        return new H4(
                evaluation
                        .trained()
                        .provenance()
                        .control()
                        .map(ControlPanel::finding)
                        .orElseGet(() -> words.of(evaluation.finding())));
    }

    /**
     * What a network does that controls a plant: at work, where the plant is known, and counted.
     */
    private void addControl(ControlReport report, TestEvaluation evaluation) {
        Environment.find(evaluation.dataset().name())
                .map(plant ->
                        new PlantPanel(
                                tools.background(),
                                evaluation.trained(),
                                evaluation.dataset(),
                                plant,
                                recording))
                .ifPresent(this::add);
        add(new ControlPanel(report, words.of(evaluation.dataset().info().title())));
    }

    /** The test samples beside what there is to do with samples of this kind. */
    private Div columns(DigitBrowser browser, TestEvaluation evaluation) {
        Div columns = new Div(browser);
        columns.addClassName("sb-result-columns");
        if (evaluation.trained().provenance().control().isEmpty()) {
            columns.add(new ConfusionPanel(evaluation.confusion(words.locale())));
        }
        if (evaluation.canBeDrawn()) {
            columns.addComponentAsFirst(new DrawPanel(evaluation));
        } else if (evaluation.hasSound()) {
            columns.addComponentAsFirst(new ListenPanel(tools.background(), evaluation));
        }
        ReceptiveFields.of(evaluation.trained(), evaluation.dataset().shape())
                .ifPresent(fields ->
                        columns.add(
                                new FieldsPanel(
                                        fields, evaluation.dataset().classNames(words.locale()))));
        return columns;
    }

    private FileLink download(String text) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        return FileLink.of(
                words.of("result.download", Quantity.si(file.length, "B", words.locale())),
                "trained-network.json",
                "application/json",
                file);
    }

    private Details takeAway(TrainedNetwork trained) {
        ExportPanel panel =
                new ExportPanel(
                        tools.background(),
                        tools.sources(),
                        () ->
                                Optional.of(
                                        new ExportPanel.Network(
                                                trained.network(), trained.weights())));
        Details details = new Details(words.of("result.takeAway"), panel);
        details.addClassName("sb-more");
        return details;
    }

    private Details provenance(TrainedNetwork trained) {
        TrainingProvenance from = trained.provenance();
        DescriptionList list = new DescriptionList();
        list.addClassName("sb-facts");
        fact(list, "provenance.trainer", from.trainer());
        fact(
                list,
                "provenance.best",
                from.epochs().isEmpty()
                        ? words.of("provenance.asBrought")
                        : words.of("provenance.bestOf", from.bestEpoch(), from.epochs().size()));
        fact(list, "provenance.validation", percent(from.validationAccuracy()));
        fact(list, "provenance.test", percent(from.testAccuracy()));
        fact(list, "provenance.seed", String.valueOf(trained.plan().seed()));
        fact(
                list,
                "provenance.split",
                words.of(
                        "provenance.splitOf",
                        from.inputs().split().train(),
                        from.inputs().split().validation(),
                        from.inputs().split().test()));
        fact(list, "provenance.network", from.inputs().networkHash());
        fact(list, "provenance.data", from.inputs().dataHash());
        fact(
                list,
                "provenance.machine",
                from.platform().machine() + ", Java " + from.platform().java());
        Details details = new Details(words.of("provenance.heading"), list);
        details.addClassName("sb-more");
        return details;
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.of(key)), new DescriptionList.Description(value));
    }

    private String percent(double fraction) {
        return Quantity.percent(fraction, words.locale());
    }
}
