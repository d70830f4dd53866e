package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.html.Div;

import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;

import java.util.function.Consumer;

/** Data, encoder and settings of a plan, side by side, and the finer settings below. */
final class TrainingSetup extends Div {

    private final TrainingTools tools;
    private final Consumer<TrainingPlan> changed;
    private final DataPanel data;
    private final EncoderPanel encoder;
    private final SettingsPanel settings;
    private TrainingPlan plan;
    private double dtMs = 1;

    /** Tells of every valid change by a user. */
    TrainingSetup(TrainingTools tools, TrainingPlan first, Consumer<TrainingPlan> changed) {
        this.tools = tools;
        this.changed = changed;
        this.plan = first;
        data =
                new DataPanel(
                        tools.data(),
                        tools.own(),
                        info -> change(TrainingPlan.defaultFor(info)),
                        () -> change(plan));
        encoder =
                new EncoderPanel(
                        tools.registry().encoders(), chosen -> change(plan.withEncoder(chosen)));
        settings = new SettingsPanel(tools.registry(), first, this::change);
        Div columns = new Div(data, encoder, settings);
        columns.addClassName("sb-lab-grid");
        add(columns, settings.more());
    }

    private void change(TrainingPlan to) {
        show(to, dtMs);
        changed.accept(to);
    }

    /**
     * Shows a plan without telling of it.
     *
     * @param dtMs length of a step of the network
     */
    void show(TrainingPlan shown, double dtMs) {
        this.plan = shown;
        this.dtMs = dtMs;
        Dataset dataset = tools.data().dataset(shown.data()).orElseThrow();
        data.show(dataset);
        encoder.show(shown, dataset, dtMs);
        settings.show(shown);
    }

    void setEnabledForUser(boolean enabled) {
        data.setEnabledForUser(enabled);
        encoder.setEnabledForUser(enabled);
        settings.setEnabledForUser(enabled);
    }
}
