package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;

import org.spikebook.parameter.ParameterInfo;
import org.spikebook.parameter.Unit;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingRegistry;
import org.spikebook.training.loss.Loss;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.training.surrogate.SurrogateGradient;
import org.spikebook.web.common.ui.Words;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** How it is trained: the few settings that matter first, the rest folded away. */
final class SettingsPanel extends Div {

    private static final int MAX_SEED = 1_000_000;

    /** One setting of a plan that is a plain number. */
    private record Entry(NumberSetting field, ToDoubleFunction<TrainingPlan> value) {}

    /** Changes one number of a plan. */
    private interface Setter {
        TrainingPlan set(TrainingPlan plan, double value);
    }

    private final Words words = Words.of(SettingsPanel.class);
    private final Consumer<TrainingPlan> changed;
    private final List<Entry> numbers;
    private final ComponentSetting<SurrogateGradient> surrogate;
    private final ComponentSetting<Loss> loss;
    private final ComponentSetting<Optimizer> optimizer;
    private TrainingPlan plan;

    /** Tells of every valid change by a user. */
    SettingsPanel(TrainingRegistry registry, TrainingPlan first, Consumer<TrainingPlan> changed) {
        this.changed = changed;
        this.plan = first;
        addClassName("sb-lab-panel");
        numbers =
                List.of(
                        whole(
                                "epochs",
                                TrainingPlan.MAX_EPOCHS,
                                TrainingPlan::epochs,
                                (p, v) -> p.withEpochs((int) v)),
                        rate(),
                        whole(
                                "steps",
                                TrainingPlan.MAX_STEPS,
                                TrainingPlan::steps,
                                (p, v) -> p.withSteps((int) v)),
                        whole(
                                "batchSize",
                                TrainingPlan.MAX_BATCH_SIZE,
                                TrainingPlan::batchSize,
                                (p, v) -> p.withBatchSize((int) v)),
                        whole(
                                "seed",
                                MAX_SEED,
                                TrainingPlan::seed,
                                (p, v) -> p.withSeed((long) v)));
        surrogate =
                new ComponentSetting<>(
                        words.of("settings.surrogate"),
                        registry.surrogates(),
                        Set.of(),
                        chosen -> change(plan.withSurrogate(chosen)));
        loss =
                new ComponentSetting<>(
                        words.of("settings.loss"),
                        registry.losses(),
                        Set.of(),
                        chosen -> change(plan.withLoss(chosen)));
        optimizer =
                new ComponentSetting<>(
                        words.of("settings.optimizer"),
                        registry.optimizers(),
                        Set.of(Optimizer.LEARNING_RATE),
                        chosen -> change(plan.withOptimizer(chosen)));
        Div plain = new Div();
        plain.addClassName("sb-settings");
        numbers.forEach(entry -> plain.add(entry.field()));
        Details more = new Details(words.of("settings.more"), surrogate, loss, optimizer);
        more.addClassName("sb-more");
        add(new H4(words.of("settings.heading")), plain, more);
        show(first);
    }

    /** Shows a plan without telling of it. */
    void show(TrainingPlan shown) {
        plan = shown;
        numbers.forEach(entry -> entry.field().show(entry.value().applyAsDouble(shown)));
        surrogate.show(shown.surrogate());
        loss.show(shown.loss());
        optimizer.show(shown.optimizer());
    }

    private void change(TrainingPlan to) {
        show(to);
        changed.accept(to);
    }

    private Entry whole(String name, int max, ToDoubleFunction<TrainingPlan> value, Setter set) {
        return entry(ParameterInfo.whole(name, "", 1, 1, max), value, set);
    }

    private Entry rate() {
        return entry(
                ParameterInfo.real("learningRate", "", Unit.NONE, 0.001).above(0, 10),
                TrainingPlan::learningRate,
                TrainingPlan::withLearningRate);
    }

    private Entry entry(ParameterInfo info, ToDoubleFunction<TrainingPlan> value, Setter set) {
        String key = "settings." + info.name();
        NumberSetting field =
                new NumberSetting(
                        info,
                        words.of(key),
                        words.of(key + ".meaning"),
                        number -> change(set.set(plan, number)));
        return new Entry(field, value);
    }

    void setEnabledForUser(boolean enabled) {
        numbers.forEach(entry -> entry.field().setReadOnly(!enabled));
        surrogate.setEnabledForUser(enabled);
        loss.setEnabledForUser(enabled);
        optimizer.setEnabledForUser(enabled);
    }
}
