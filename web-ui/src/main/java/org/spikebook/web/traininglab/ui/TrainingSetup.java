package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.html.Div;

import org.spikebook.training.TrainingPlan;
import org.spikebook.training.dataset.Dataset;

import java.util.Optional;
import java.util.function.Consumer;

/** Data, encoder and settings of a plan, side by side, and the finer settings below. */
final class TrainingSetup extends Div {

    private final TrainingTools tools;
    private final DataPanel data;
    private final EncoderPanel encoder;
    private final SettingsPanel settings;
    private TrainingPlan plan;

    /**
     * @param changed told of every valid change by a user; shows the plan then
     * @param renewed told when data came, went, or were replaced by others of the same name
     */
    TrainingSetup(
            TrainingTools tools,
            TrainingPlan first,
            Consumer<TrainingPlan> changed,
            Runnable renewed) {
        this.tools = tools;
        this.plan = first;
        data =
                new DataPanel(
                        tools.data(),
                        tools.own(),
                        info -> changed.accept(TrainingPlan.defaultFor(info)),
                        renewed);
        encoder =
                new EncoderPanel(
                        tools.registry().encoders(),
                        chosen -> changed.accept(plan.withEncoder(chosen)));
        settings = new SettingsPanel(tools.registry(), first, changed);
        Div columns = new Div(data, encoder, settings);
        columns.addClassName("sb-lab-grid");
        add(columns, settings.more());
    }

    /**
     * Shows a plan without telling of it. Where its data are gone, or of a kind that its encoder
     * does not take, only data can be chosen.
     *
     * @param dtMs time step of the network
     */
    void show(TrainingPlan shown, double dtMs) {
        this.plan = shown;
        Optional<Dataset> dataset =
                tools.data()
                        .dataset(shown.data().name())
                        .filter(there ->
                                shown.data().encoder().component().takes().contains(there.form()));
        encoder.setVisible(dataset.isPresent());
        settings.setVisible(dataset.isPresent());
        settings.more().setVisible(dataset.isPresent());
        dataset.ifPresentOrElse(
                there -> showUsable(shown, there, dtMs),
                () -> data.showUnusable(shown.data().name()));
    }

    private void showUsable(TrainingPlan shown, Dataset dataset, double dtMs) {
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
