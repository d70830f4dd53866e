package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.progress.EpochResult;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.traininglab.TrainingCurve;
import org.spikebook.web.traininglab.TrainingStatus;

import java.util.List;
import java.util.Optional;

/** The course of a training: its curves, and while it runs a sample shown after each epoch. */
final class TrainingCourse extends Div {

    private final Words words = Words.of(TrainingCourse.class);
    private final Paragraph note = new Paragraph();
    private final CurvePanel curve = new CurvePanel();
    private final ProbePanel probe;

    TrainingCourse(DatasetCatalog data) {
        this.probe = new ProbePanel(data);
        curve.setVisible(false);
        note.addClassName("sb-course-note");
        say("");
        add(note, curve, probe);
    }

    /** How far a training is that runs by a plan. */
    void show(TrainingStatus progress, TrainingPlan plan) {
        showStopped(progress, plan);
        Optional.ofNullable(progress.probe()).ifPresent(probe::show);
    }

    /** How far one came that was stopped. */
    void showStopped(TrainingStatus progress, TrainingPlan plan) {
        curve.setVisible(true);
        curve.show(progress.curve(), plan);
        say("");
    }

    /** How one went that is done. */
    void show(TrainedNetwork trained) {
        List<EpochResult> epochs = trained.provenance().epochs();
        curve.setVisible(!epochs.isEmpty());
        curve.show(TrainingCurve.ofEpochs(trained.plan().epochs(), epochs), trained.plan());
        say("");
    }

    /** One moment of a training that was computed before. */
    void showReplay(TrainedNetwork trained, int epochsDone) {
        List<EpochResult> epochs = trained.provenance().epochs().subList(0, epochsDone);
        curve.setVisible(true);
        curve.show(TrainingCurve.ofEpochs(trained.plan().epochs(), epochs), trained.plan());
        say(words.of("course.replay", String.valueOf(trained.plan().seed())));
    }

    /** What is shown is of another training than the one that is asked for now. */
    void markEarlier() {
        say(words.of("course.earlier"));
    }

    private void say(String sentence) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
    }

    /** Nothing runs any more. */
    void ended() {
        probe.setVisible(false);
    }
}
