package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.plan.RateChange;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;

import java.util.function.Consumer;

/** Offers to continue with a training that was paused, with another learning rate if one likes. */
final class ContinuePanel extends Div {

    private final Words words = Words.of(ContinuePanel.class);
    private final Consumer<TrainingPlan> resume;

    /**
     * @param resume given the plan to continue by
     */
    ContinuePanel(Consumer<TrainingPlan> resume) {
        this.resume = resume;
        addClassName("sb-continue");
        setVisible(false);
    }

    /** Shows the offer after so many epochs of a plan. */
    void offer(TrainingPlan plan, int epochsDone) {
        removeAll();
        int next = epochsDone + 1;
        double now = plan.optimization().learningRate(next);
        Chosen chosen = new Chosen(now);
        NumberSetting rate =
                new NumberSetting(
                        ParameterInfo.real("learningRate", "", Unit.NONE, now)
                                .above(0, RateChange.MAX_RATE),
                        words.of("continue.rate", next),
                        words.of("continue.rate.meaning"),
                        chosen::set);
        rate.show(now);
        Button button =
                new Button(
                        words.of("continue"),
                        Glyph.RUN.draw(),
                        click ->
                                resume.accept(
                                        chosen.rate == now
                                                ? plan
                                                : plan.withLearningRate(next, chosen.rate)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(hasRate(plan) ? rate : new Paragraph(words.of("continue.noRate")), button);
        setVisible(true);
    }

    /** Whether a plan's method has a learning rate that can be changed on the way. */
    static boolean hasRate(TrainingPlan plan) {
        return !plan.method().component().unused().contains("learningRate");
    }

    /** The rate in the field. */
    private static final class Chosen {

        private double rate;

        Chosen(double rate) {
            this.rate = rate;
        }

        void set(double changed) {
            rate = changed;
        }
    }
}
