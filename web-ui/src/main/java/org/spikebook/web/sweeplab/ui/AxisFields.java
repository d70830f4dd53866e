package org.spikebook.web.sweeplab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextFieldVariant;

import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepAxis.Spacing;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.DecimalField;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.sweeplab.SweptParameter;
import org.spikebook.web.sweeplab.SweptSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One parameter of a sweep: which, from where to where, how many values, on which scale. */
final class AxisFields extends Div {

    private static final int MOST_TOLD = 5;

    private final transient Words words = Words.of(AxisFields.class);
    private final transient Runnable changed;
    private final Select<SweptParameter> parameter = new Select<>();
    private final NumberField from = new DecimalField();
    private final NumberField to = new DecimalField();
    private final IntegerField count = new IntegerField();
    private final Select<Spacing> spacing = new Select<>();
    private transient Optional<SweepAxis> shown = Optional.empty();

    /**
     * @param key of its label
     * @param optional whether there may be no parameter
     * @param changed called after each edit of the person
     */
    AxisFields(String key, boolean optional, Runnable changed) {
        this.changed = changed;
        addClassName("sb-analysis-controls");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.of(key));
        parameter.setLabel(words.of(key));
        parameter.addClassName("sb-sweep-parameter");
        parameter.addThemeVariants(SelectVariant.LUMO_SMALL);
        parameter.setEmptySelectionAllowed(optional);
        parameter.setEmptySelectionCaption(words.of("axis.none"));
        parameter.setItemLabelGenerator(
                each -> each == null ? words.of("axis.none") : each.label(words.locale()));
        parameter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                suggestRange(change.getValue());
                changed.run();
            }
        });
        from.setLabel(words.of("axis.from"));
        to.setLabel(words.of("axis.to"));
        List.of(from, to).forEach(this::dress);
        dressCount();
        dressSpacing();
        add(parameter, from, to, count, spacing);
    }

    private void dress(NumberField field) {
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private void dressCount() {
        count.setLabel(words.of("axis.count"));
        count.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        count.setManualValidation(true);
        count.setStepButtonsVisible(true);
        count.setMin(2);
        count.setMax(SweepDesign.MOST_VALUES);
        count.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private void dressSpacing() {
        spacing.setLabel(words.of("axis.scale"));
        spacing.addThemeVariants(SelectVariant.LUMO_SMALL);
        spacing.setItemLabelGenerator(
                each -> words.of("axis.scale." + each.name().toLowerCase(Locale.ROOT)));
        spacing.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                enableRange();
                changed.run();
            }
        });
    }

    /**
     * Shows an axis, or that there is none, with what there is to vary.
     *
     * @param locks what they hide is not offered, unless it is varied already
     */
    void show(Optional<SweepAxis> axis, SweptSource source, NetworkLocks locks) {
        shown = axis;
        List<SweptParameter> offered = new ArrayList<>(source.offered(locks));
        Optional<SweptParameter> chosen =
                axis.map(each ->
                        offered.stream()
                                .filter(offer -> offer.isAt(each.parameter()))
                                .findFirst()
                                .orElseGet(() -> source.at(each.parameter())));
        chosen.filter(each -> !offered.contains(each)).ifPresent(offered::add);
        boolean listed = axis.filter(each -> each.spacing() == Spacing.LIST).isPresent();
        spacing.setItems(
                listed ? List.of(Spacing.values()) : List.of(Spacing.LINEAR, Spacing.LOGARITHMIC));
        spacing.setValue(axis.map(SweepAxis::spacing).orElse(Spacing.LINEAR));
        parameter.setItems(offered);
        parameter.setValue(chosen.orElse(null));
        parameter.setInvalid(false);
        List.of(from, to).forEach(field -> field.setInvalid(false));
        count.setInvalid(false);
        axis.ifPresent(this::showRange);
        enableRange();
    }

    private void showRange(SweepAxis axis) {
        List<Double> values = axis.numbers();
        if (!values.isEmpty()) {
            from.setValue(values.getFirst());
            to.setValue(values.getLast());
            count.setValue(values.size());
        }
    }

    private void enableRange() {
        boolean ranged = parameter.getValue() != null && spacing.getValue() != Spacing.LIST;
        List.of(from, to).forEach(field -> field.setEnabled(ranged));
        count.setEnabled(ranged);
        spacing.setEnabled(parameter.getValue() != null);
    }

    /** Of what was varied before its own: a range around the value would tell a hidden one. */
    private void suggestRange(SweptParameter chosen) {
        Optional<SweepAxis> same =
                shown.filter(axis -> chosen != null && chosen.isAt(axis.parameter()));
        same.or(() -> Optional.ofNullable(chosen).flatMap(SweptParameter::usual))
                .ifPresent(axis -> {
                    spacing.setValue(axis.spacing());
                    showRange(axis);
                });
        enableRange();
    }

    /**
     * Whether what is chosen may be varied in some networks; marks it otherwise. What a lesson
     * hides may be where the lesson itself varies it.
     *
     * @param isAsBefore whether the networks are those of the axis that was shown
     */
    boolean isAllowed(NetworkLocks locks, boolean isAsBefore) {
        SweptParameter chosen = parameter.getValue();
        boolean allowed =
                chosen == null
                        || !locks.isHidden(chosen.pointer())
                        || (isAsBefore
                                && shown.filter(axis -> chosen.isAt(axis.parameter())).isPresent());
        parameter.setInvalid(!allowed);
        parameter.setErrorMessage(allowed ? "" : words.of("axis.hidden"));
        return allowed;
    }

    /** Whether a parameter is chosen. */
    boolean isChosen() {
        return parameter.getValue() != null;
    }

    /** The axis; empty if a field is not as it must be, which is then marked. */
    Optional<SweepAxis> axis() {
        SweptParameter chosen = parameter.getValue();
        if (chosen == null || !isWhole()) {
            return Optional.empty();
        }
        Optional<SweepAxis> same = shown.filter(axis -> chosen.isAt(axis.parameter()));
        if (spacing.getValue() == Spacing.LIST) {
            return same;
        }
        String pointer = same.map(SweepAxis::parameter).orElse(chosen.pointer());
        SweepAxis axis =
                spacing.getValue() == Spacing.LOGARITHMIC
                        ? SweepAxis.logarithmic(
                                pointer, from.getValue(), to.getValue(), count.getValue())
                        : SweepAxis.linear(
                                pointer, from.getValue(), to.getValue(), count.getValue());
        SweepAxis varied = axis.withAlso(same.map(SweepAxis::also).orElse(List.of()));
        return isPossible(chosen, varied) ? Optional.of(varied) : Optional.empty();
    }

    /** A lesson may vary a whole number by others, to show what is refused. */
    private boolean isPossible(SweptParameter chosen, SweepAxis axis) {
        boolean possible = chosen.takes(axis) || shown.filter(axis::equals).isPresent();
        markCount(!possible, words.of("axis.wholeWrong", values(axis)));
        return possible;
    }

    private String values(SweepAxis axis) {
        return axis.numbers().stream()
                .limit(MOST_TOLD)
                .map(value -> Quantity.decimals(value, 1, words.locale()))
                .collect(Collectors.joining("; "));
    }

    private boolean isWhole() {
        if (spacing.getValue() == Spacing.LIST) {
            return true;
        }
        Double low = from.getValue();
        Double high = to.getValue();
        boolean different = low != null && high != null && !low.equals(high);
        boolean scaled = spacing.getValue() != Spacing.LOGARITHMIC || !different || low * high > 0;
        Integer values = count.getValue();
        boolean counted = values != null && values >= 2 && values <= SweepDesign.MOST_VALUES;
        mark(from, low != null && scaled, scaled ? "axis.rangeWrong" : "axis.logWrong");
        mark(to, different && scaled, scaled ? "axis.rangeWrong" : "axis.logWrong");
        count.setInvalid(!counted);
        count.setErrorMessage(counted ? "" : words.of("countWrong", 2, SweepDesign.MOST_VALUES));
        return different && scaled && counted;
    }

    /** Marks the number of values for a reason that lies beyond this axis. */
    void markCount(boolean wrong, String message) {
        count.setInvalid(wrong);
        count.setErrorMessage(wrong ? message : "");
    }

    private void mark(NumberField field, boolean good, String key) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : words.of(key));
    }
}
