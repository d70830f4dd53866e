package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.progress.EpochResult;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.traininglab.TrainingCurve;
import org.spikebook.web.traininglab.TrainingStatus;
import org.spikebook.web.traininglab.history.HistoryReader;
import org.spikebook.web.traininglab.history.TrainingHistory;
import org.spikebook.web.traininglab.ui.history.HistoryPanel;
import org.spikebook.web.traininglab.ui.result.LearningPlant;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The course of a training: its curves, what was recorded, and while it runs a sample shown after
 * each epoch.
 */
final class TrainingCourse extends Div {

    private final Words words = Words.of(TrainingCourse.class);
    private final Paragraph note = new Paragraph();
    private final CurvePanel curve = new CurvePanel();
    private final ReplayBar replay = new ReplayBar();
    private final HistoryPanel history = new HistoryPanel();
    private final ProbePanel probe;
    private final LearningPlant plant;
    private final DatasetCatalog data;
    private final HistoryReader reader;

    TrainingCourse(DatasetCatalog data, HistoryReader reader, Background background) {
        this.data = data;
        this.reader = reader;
        this.probe = new ProbePanel(data);
        this.plant = new LearningPlant(background);
        curve.setVisible(false);
        note.addClassName("sb-course-note");
        say("");
        add(note, replay, plant, curve, history, probe);
    }

    /** How far a training is that runs by a plan. */
    void show(TrainingStatus progress, TrainingPlan plan) {
        showCourse(progress, plan).ifPresent(plant::follow);
        Optional.ofNullable(progress.probe()).ifPresent(probe::show);
        if (progress.recorded() == null) {
            history.hide();
        }
    }

    /** How far one came that was stopped. */
    void showStopped(TrainingStatus progress, TrainingPlan plan) {
        showCourse(progress, plan);
    }

    private Optional<TrainingHistory> showCourse(TrainingStatus progress, TrainingPlan plan) {
        curve.setVisible(true);
        curve.show(progress.curve(), plan);
        Optional<TrainingHistory> recorded = reader.read(progress.recorded());
        recorded.ifPresent(each -> follow(each, plan));
        say("");
        return recorded;
    }

    private void follow(TrainingHistory recorded, TrainingPlan plan) {
        history.follow(recorded, data.dataset(plan.data().name()));
    }

    /**
     * What there is to be seen of a network before it has learned, and while it does.
     *
     * @param hash of all that the training depends on
     */
    void introduce(TrainingTask task, String hash) {
        plant.show(task, hash);
    }

    /** Nothing can be learned as things are. */
    void withdraw() {
        plant.hide();
    }

    /**
     * How one went that is done.
     *
     * @param recording of it, read when it is wanted
     */
    void show(TrainedNetwork trained, Supplier<Optional<TrainingHistory>> recording) {
        List<EpochResult> epochs = trained.provenance().epochs();
        curve.setVisible(!epochs.isEmpty());
        curve.show(TrainingCurve.of(trained), trained.plan());
        history.offer(recording, data.dataset(trained.plan().data().name()));
        history.setVisible(!epochs.isEmpty());
        plant.hide();
        say("");
    }

    /** One moment of a training that was computed before. */
    void showReplay(TrainedNetwork trained, Optional<TrainingHistory> recording, int epochsDone) {
        List<EpochResult> epochs = trained.provenance().epochs().subList(0, epochsDone);
        curve.setVisible(true);
        curve.show(
                TrainingCurve.ofEpochs(trained.plan().schedule().epochs(), epochs), trained.plan());
        recording
                .map(whole -> whole.upTo(epochsDone))
                .ifPresentOrElse(
                        each -> {
                            follow(each, trained.plan());
                            plant.follow(each);
                        },
                        history::hide);
        say(words.of("course.replay", String.valueOf(trained.plan().seed())));
        replay.show(trained);
    }

    /** What is shown is of another training than the one that is requested now. */
    void markEarlier() {
        say(words.of("course.earlier"));
    }

    private void say(String sentence) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
        replay.setVisible(false);
    }

    /** How long a moment of a replay is shown. */
    int momentMs() {
        return replay.momentMs();
    }

    /** Nothing runs any more. */
    void ended() {
        probe.setVisible(false);
    }
}
