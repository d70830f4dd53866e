package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingPlanBuilder;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.training.optimizer.Optimizer;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How it is trained: the few settings that matter, and apart from them the rest, folded away by the
 * question that they answer. What can be chosen comes from the registry.
 */
final class SettingsPanel extends Div {

    private final Words words = Words.of(SettingsPanel.class);
    private final Consumer<TrainingPlan> changed;
    private final List<Consumer<TrainingPlan>> shows = new ArrayList<>();
    private final List<Consumer<Boolean>> enables = new ArrayList<>();
    private final Map<String, com.vaadin.flow.component.Component> fields = new HashMap<>();
    private final List<Details> groups = new ArrayList<>();
    private final Div more = new Div();
    private TrainingPlan plan;

    /** Tells of every valid change by a user. */
    SettingsPanel(TrainingRegistry registry, TrainingPlan first, Consumer<TrainingPlan> changed) {
        this.changed = changed;
        this.plan = first;
        addClassName("sb-lab-panel");
        Div numbers = numbers(PlanNumber.FIRST);
        numbers.addClassName("sb-plan-numbers");
        add(
                new H4(words.of("settings.heading")),
                choice(
                        "method",
                        registry.methods(),
                        TrainingPlan::method,
                        TrainingPlanBuilder::method),
                numbers);
        more.addClassName("sb-lab-more");
        more.add(learning(registry), sparsity(registry), variation(registry), rounding(registry));
        show(first);
    }

    private Details learning(TrainingRegistry registry) {
        return group(
                "learning",
                choice(
                        "surrogate",
                        registry.surrogates(),
                        plan -> plan.backpropagation().surrogate(),
                        TrainingPlanBuilder::surrogate),
                gradient(),
                choice(
                        "loss",
                        registry.losses(),
                        plan -> plan.objective().loss(),
                        TrainingPlanBuilder::loss),
                choice(
                        "optimizer",
                        registry.optimizers(),
                        plan -> plan.optimization().optimizer(),
                        TrainingPlanBuilder::optimizer),
                numbers(PlanNumber.LIMITS));
    }

    /** What the surrogate gradient does, to play with. */
    private Details gradient() {
        SpikeGradient figure = new SpikeGradient();
        Details details =
                new Details(
                        words.of("gradient.heading"),
                        new Remark(words.of("gradient.meaning")),
                        figure);
        shows.add(shown -> {
            figure.show(shown.backpropagation().surrogate());
            details.setVisible(!shown.method().component().unused().contains("surrogate"));
        });
        return details;
    }

    private Details sparsity(TrainingRegistry registry) {
        return group(
                "sparing",
                choice(
                        "regularizer",
                        registry.regularizers(),
                        plan -> plan.objective().regularizer(),
                        TrainingPlanBuilder::regularizer));
    }

    private Details variation(TrainingRegistry registry) {
        return group(
                "variation",
                choice(
                        "distortion",
                        registry.distortions(),
                        plan -> plan.data().distortion(),
                        TrainingPlanBuilder::distortion));
    }

    private Details rounding(TrainingRegistry registry) {
        return group(
                "rounding",
                choice(
                        "constraint",
                        registry.constraints(),
                        plan -> plan.backpropagation().constraint(),
                        TrainingPlanBuilder::constraint));
    }

    /** The settings that most trainings leave alone; goes below the others. */
    Div more() {
        return more;
    }

    /** Shows a plan without telling of it. */
    void show(TrainingPlan shown) {
        plan = shown;
        shows.forEach(field -> field.accept(shown));
        Set<String> unused = shown.method().component().unused();
        fields.forEach((key, field) -> field.setVisible(!unused.contains(key)));
        groups.forEach(group -> group.setVisible(hasVisible(group)));
    }

    /** Whether any setting in a group is one of the method's. */
    private boolean hasVisible(Details group) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().isVisible())
                .anyMatch(field -> isWithin(field.getValue(), group));
    }

    private static boolean isWithin(
            com.vaadin.flow.component.Component field, com.vaadin.flow.component.Component group) {
        return field.getParent()
                .filter(parent -> parent.equals(group) || isWithin(parent, group))
                .isPresent();
    }

    void setEnabledForUser(boolean enabled) {
        enables.forEach(field -> field.accept(enabled));
    }

    private Details group(String key, com.vaadin.flow.component.Component... fields) {
        Div content = new Div(new Remark(words.of("settings.group." + key + ".meaning")));
        content.addClassName("sb-group");
        content.add(fields);
        Details details = new Details(words.of("settings.group." + key), content);
        details.addClassName("sb-more");
        groups.add(details);
        return details;
    }

    private Div numbers(List<PlanNumber> settings) {
        Div row = new Div();
        row.addClassName("sb-settings");
        settings.forEach(setting -> row.add(number(setting)));
        return row;
    }

    private NumberSetting number(PlanNumber setting) {
        String key = "settings." + setting.name();
        NumberSetting field =
                new NumberSetting(
                        setting.info(),
                        words.of(key),
                        words.of(key + ".meaning"),
                        value -> change(setting.setter().set(plan, value)));
        shows.add(shown -> field.show(setting.value().applyAsDouble(shown)));
        enables.add(enabled -> field.setReadOnly(!enabled));
        fields.put(setting.name(), field);
        return field;
    }

    private <T extends Component> ComponentSetting<T> choice(
            String key,
            List<T> family,
            Function<TrainingPlan, Configured<T>> value,
            BiFunction<TrainingPlanBuilder, Configured<T>, TrainingPlanBuilder> setter) {
        ComponentSetting<T> field =
                new ComponentSetting<>(
                        words.of("settings." + key),
                        family,
                        Set.of(Optimizer.LEARNING_RATE),
                        chosen -> change(plan.change(builder -> setter.apply(builder, chosen))));
        shows.add(shown -> field.show(value.apply(shown)));
        enables.add(field::setEnabledForUser);
        fields.put(key, field);
        return field;
    }

    private void change(TrainingPlan to) {
        show(to);
        changed.accept(to);
    }
}
