package org.spikebook.web.analysislab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextFieldVariant;

import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.web.analysislab.SweepChoice;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;

import java.util.List;
import java.util.Optional;

/** What is varied, from where to where, in how many steps. */
class SweepForm extends Div {

    private static final int USUAL_STEPS = 11;
    private static final int MOST_STEPS = 201;
    private static final int MOST_SEEDS = 20;

    private final transient Words words = Words.of(SweepForm.class);
    private final Select<SweepChoice> choices = new Select<>();
    private final NumberField from = new DecimalField();
    private final NumberField to = new DecimalField();
    private final IntegerField steps = whole("sweep.steps", USUAL_STEPS, 2, MOST_STEPS);
    private final IntegerField seeds = whole("sweep.seeds", 1, 1, MOST_SEEDS);

    /** As the network is now; a choice that was made before may have another usual range. */
    private transient List<SweepChoice> offered = List.of();

    SweepForm() {
        addClassName("sb-analysis-controls");
        choices.setLabel(words.of("sweep.parameter"));
        choices.addClassName("sb-sweep-parameter");
        choices.addThemeVariants(SelectVariant.LUMO_SMALL);
        choices.setItems(offered);
        choices.setItemLabelGenerator(choice -> choice.label(words.locale()));
        choices.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choice().ifPresent(this::suggestRange);
            }
        });
        from.setLabel(words.of("sweep.from"));
        to.setLabel(words.of("sweep.to"));
        List.of(from, to)
                .forEach(field -> {
                    field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
                    field.setManualValidation(true);
                });
        seeds.setHelperText(words.of("sweep.seedsHelp"));
        add(choices, from, to, steps, seeds);
    }

    private IntegerField whole(String key, int usual, int least, int most) {
        IntegerField field = new IntegerField(words.of(key));
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setManualValidation(true);
        field.setStepButtonsVisible(true);
        field.setMin(least);
        field.setMax(most);
        field.setValue(usual);
        return field;
    }

    /**
     * Offers the parameters of a network; the chosen one stays chosen while it is there. An edit of
     * a number changes none of them, and the list is not made again.
     */
    void offer(List<SweepChoice> now) {
        boolean areSame = areSame(offered, now);
        offered = List.copyOf(now);
        if (!areSame) {
            fill();
        }
    }

    private static boolean areSame(List<SweepChoice> before, List<SweepChoice> now) {
        boolean same = before.size() == now.size();
        for (int k = 0; same && k < now.size(); k++) {
            same = now.get(k).isOfSameParameter(before.get(k));
        }
        return same;
    }

    private void fill() {
        Optional<String> before = Optional.ofNullable(choices.getValue()).map(SweepChoice::pointer);
        choices.setItems(offered);
        Optional<SweepChoice> same =
                offered.stream()
                        .filter(c -> before.filter(c.pointer()::equals).isPresent())
                        .findFirst();
        same.or(() -> offered.stream().findFirst())
                .ifPresent(choice -> {
                    choices.setValue(choice);
                    if (same.isEmpty()) {
                        suggestRange(choice);
                    }
                });
    }

    /** Shows what was requested before, where its parameter is still on offer. */
    void show(SweepPlan asked) {
        choices.getListDataView()
                .getItems()
                .filter(choice -> choice.pointer().equals(asked.parameter()))
                .findFirst()
                .ifPresent(choice -> {
                    choices.setValue(choice);
                    from.setValue(asked.values().getFirst());
                    to.setValue(asked.values().getLast());
                    steps.setValue(asked.values().size());
                    seeds.setValue(Math.max(1, asked.seeds().size()));
                });
    }

    private void suggestRange(SweepChoice choice) {
        from.setValue(choice.usualFrom());
        to.setValue(choice.usualTo());
    }

    Optional<SweepChoice> choice() {
        return Optional.ofNullable(choices.getValue())
                .flatMap(chosen -> offered.stream().filter(chosen::isOfSameParameter).findFirst());
    }

    /** The plan for a document; empty if a field is not as it must be, which is then marked. */
    Optional<SweepPlan> plan(String document) {
        boolean rangeIsWhole =
                mark(from, from.getValue() != null && Double.isFinite(from.getValue()))
                        & mark(to, to.getValue() != null && !to.getValue().equals(from.getValue()));
        boolean countsAreWhole = inRange(steps, 2, MOST_STEPS) & inRange(seeds, 1, MOST_SEEDS);
        if (!rangeIsWhole || !countsAreWhole || choice().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SweepPlan(
                        document,
                        choice().get().pointer(),
                        SweepPlan.evenly(from.getValue(), to.getValue(), steps.getValue()),
                        seeds.getValue() == 1 ? List.of() : SweepPlan.seedsTo(seeds.getValue()),
                        0));
    }

    private boolean mark(NumberField field, boolean good) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : words.of("sweep.rangeWrong"));
        return good;
    }

    private boolean inRange(IntegerField field, int least, int most) {
        Integer value = field.getValue();
        boolean good = value != null && value >= least && value <= most;
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : words.of("sweep.countWrong", least, most));
        return good;
    }
}
