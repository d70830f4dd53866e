package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.html.Div;

import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.DatasetCatalog;
import org.spikebook.web.traininglab.TrainingCurve;
import org.spikebook.web.traininglab.TrainingStatus;

import java.util.Optional;

/** The course of a training: its curves, and while it runs a sample shown after each epoch. */
final class TrainingCourse extends Div {

    private final CurvePanel curve = new CurvePanel();
    private final ProbePanel probe;

    TrainingCourse(DatasetCatalog data) {
        this.probe = new ProbePanel(data);
        curve.setVisible(false);
        add(curve, probe);
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
    }

    /** How one went that is done. */
    void show(TrainedNetwork trained) {
        curve.setVisible(!trained.provenance().epochs().isEmpty());
        curve.show(
                TrainingCurve.ofEpochs(trained.plan().epochs(), trained.provenance().epochs()),
                trained.plan());
    }

    /** Nothing runs any more. */
    void ended() {
        probe.setVisible(false);
    }
}
